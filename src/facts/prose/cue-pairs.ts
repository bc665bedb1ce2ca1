import type { Span } from "../../model/place.ts";
import type { SourceNumber } from "../../model/source-facts.ts";
import type { Figures } from "../source/scan-figures.ts";
import { CUES, type Cue, type Kind } from "./cues.ts";
import { type CueMatch, findCue } from "./find-cue.ts";
import { dateFits, numberFits } from "./fits.ts";
import { holderOf } from "./holder-of.ts";
import type { Pair } from "./pair.ts";
import { ANY_KIND, KINDS } from "./says.ts";
import { SCORE_CUES } from "./score-cues.frozen.ts";
import type { Sentence } from "./sentence.ts";
import { eventAfter, subjectOf } from "./subject-of.ts";

const IN_ORDER: readonly Kind[] = [
  ...(["tokens", "size", "corpus", "date", "money", "bytes", "power", "count", "score"] as const),
];

type OfKind = readonly [kind: Kind, cues: readonly Cue[]];

const BY_KIND: readonly OfKind[] = IN_ORDER.map((kind) => [
  kind,
  [...CUES, ...SCORE_CUES].filter((cue) => cue.kind === kind),
]);

export type FittingCues = readonly (readonly [value: Span, cues: readonly Cue[]])[];

const NONE: readonly never[] = [];

/** Each figure of a sentence with the property whose words stand beside it, and the name it is said of. */
export function cuePairs(sentence: Sentence): Pair[] {
  return sentence.fitting
    .filter(([span]) => !sentence.names.some((name) => name.span[0] < span[1] && name.span[1] > span[0]))
    .flatMap(([span, cues]) => pairOf(sentence, span, cues) ?? []);
}

/**
 * The figures that can be a property's value whose words stand in the sentence. Kinds first: most figures fit none, and a
 * benchmark's name is looked for only where a score stands.
 * @param says what telling words of the sentence say: of a kind that none speaks of, no cue stands there
 */
export function fittingCues(
  text: string,
  lower: string,
  { numbers, dates }: Figures,
  says = ANY_KIND,
): FittingCues {
  const said = BY_KIND.filter(([kind]) => (says & KINDS[kind]) !== 0);
  if (said.length === 0) return NONE;
  const present = new Map<Kind, readonly Cue[]>();
  const presentOf = ([kind, cues]: OfKind): readonly Cue[] => {
    const known = present.get(kind) ?? cues.filter((cue) => occurs(cue, lower));
    present.set(kind, known);
    return known;
  };
  const fitting: [Span, readonly Cue[]][] = [];
  for (const number of numbers) {
    const written = text.slice(...number.span);
    const cues = said.filter(([kind]) => numberFits(kind, number, written)).flatMap(presentOf);
    if (cues.length > 0) fitting.push([withoutUnit(written, number), cues]);
  }
  for (const date of dates) {
    const cues = said.filter(([kind]) => dateFits(kind, date)).flatMap(presentOf);
    if (cues.length > 0) fitting.push([date.span, cues]);
  }
  return fitting;
}

function occurs({ before, after }: Cue, lower: string): boolean {
  return before.some((word) => lower.includes(word)) || after.some((word) => lower.includes(word));
}

/** `405B parameters`: the unit's word is the property's as well. */
function withoutUnit(written: string, { span }: SourceNumber): Span {
  const unit = /\d$/.test(written) ? null : UNIT_WORD.exec(written);
  return unit === null ? span : [span[0], span[0] + unit.index];
}

const UNIT_WORD = /[ -]?(?:tokens?|parameters?|params|参数|词元)$/i;

/** What a model was trained, tested or run with, and what it has at one seller's, is not what it has. */
function isOfACase({ text, lower }: Sentence, { cue, span }: CueMatch): boolean {
  if (cue.kind !== "tokens" && cue.kind !== "money") return false;
  return (
    TRIED.test(lower.slice(0, span[0])) || TRIED_AFTER.test(lower.slice(span[1])) || AT_A_SELLER.test(text)
  );
}

const TRIED =
  /\b(?:tested|evaluated|benchmarked|trained|pretrained|tuned|measured|deployed|served|ran|run|limited|truncated)\b[^,.;:]*\b(?:with|at|on|using|to|over)\b[^,.;:]*$|(?:训练|测试|评测)(?:时|阶段)?(?:使用|采用|用|以)?的?$/;
const TRIED_AFTER = /^(?:长度|窗口)?(?:下|上)?(?:的)?(?:进行)?(?:了)?(?:预?训练|测试|评测|微调|运行)/;
const AT_A_SELLER =
  /^\s*(?:(?:[Oo]n|[Ii]n|[Vv]ia|[Tt]hrough|[Uu]nder) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][^,\d]{1,40},|在[^，,\d]{1,20}(?:上|平台|中)[，,])/;

function pairOf(sentence: Sentence, value: Span, cues: readonly Cue[]): Pair | null {
  const match = findCue(sentence, value, cues, sentence.names);
  if (match !== null) {
    if (isOfACase(sentence, match)) return null;
    if (match.cue.held === true) return heldPair(sentence, value, match);
    const subject = subjectOf(sentence, value, match);
    if (subject === null) return null;
    return { subject: subject.span, property: { id: match.cue.property, span: match.span }, value };
  }
  for (const cue of cues.filter(({ event }) => event)) {
    const subject = eventAfter(sentence, value, cue.before);
    if (subject !== null)
      return { subject: subject.span, property: { id: cue.property, span: subject.span }, value };
  }
  return null;
}

function heldPair(sentence: Sentence, value: Span, match: CueMatch): Pair | null {
  const holder = holderOf(sentence, value, match);
  if (holder === null) return null;
  const { name, year } = holder;
  const pair = { subject: name.span, property: { id: match.cue.property, span: match.span }, value };
  return year === undefined ? pair : { ...pair, year };
}
