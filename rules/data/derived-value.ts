import { pageRule } from "../../src/check/rule.ts";
import { type Derivation, type Derived, derivedIn, type Formula } from "../parts/cell/derivations.ts";

export const derivedValue = pageRule({
  id: "derived-value",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A total, mean, share, blend or F1 that its own inputs contradict.",
    zh: "合计、平均、占比、混合价或 F1 与其自身的各项不符。",
  },
  messages: {
    off: {
      en: "“{text}” does not follow from its own inputs: {formula} of {inputs} is {expected}; correct the figure that is wrong.",
      zh: "“{text}”与其各项不符：{inputs} 的{formula}是 {expected}；请更正其中有误的数字。",
    },
  },
  check: ({ facts, text, language }, report) => {
    for (const table of facts.tables) {
      for (const derived of derivedIn(table)) {
        for (const figure of contradicted(derived)) {
          const { stated, inputs, expected } = figure;
          const shown = inputs.slice(0, MOST_SHOWN).map(({ span }) => text.slice(...span));
          const data = {
            text: text.slice(...stated.span),
            formula: FORMULA[language][derived.formula],
            inputs: shown.join(", ") + (inputs.length > MOST_SHOWN ? ", …" : ""),
            expected: rounded(expected, stated.half * 2),
          };
          const related = inputs
            .slice(0, MOST_SHOWN)
            .map(({ span }) => ({ path: facts.path, span, message: text.slice(...span) }));
          report({ message: "off", data, span: stated.span, related });
        }
      }
    }
  },
});

const MOST_SHOWN = 6;

const FORMULA: Readonly<Record<"en" | "zh", Readonly<Record<Formula, string>>>> = {
  en: {
    sum: "the sum",
    mean: "the mean",
    blend: "the blend",
    harmonic: "the harmonic mean",
    share: "the share",
  },
  zh: { sum: "合计", mean: "平均", blend: "混合价", harmonic: "调和平均", share: "占比" },
};

/** What says itself how it is worked out; of all else the table must show that it is worked out so. */
const STATED: ReadonlySet<Formula> = new Set(["sum", "blend"]);

/** The figures that do not follow, where most of the others do: a mean over hidden parts is no slip. */
function contradicted({ formula, figures }: Derived): readonly Derivation[] {
  const off = figures.filter((figure) => !holds(figure));
  const held = figures.length - off.length;
  const shown = STATED.has(formula)
    ? held >= off.length || figures.length === 1
    : held >= 2 && held >= off.length * 2;
  return shown ? off : [];
}

/** Rounding of the figure and of its inputs, and half as much again for what was rounded twice. */
function holds({ stated, expected, slack }: Derivation): boolean {
  const room = (stated.half + slack) * 1.5;
  return Math.abs(stated.value - expected) <= room + Math.abs(expected) * 1e-9;
}

function rounded(value: number, step: number): string {
  const places = step >= 1 || step === 0 ? 0 : Math.min(6, Math.ceil(-Math.log10(step)));
  return String(Number(value.toFixed(places)));
}
