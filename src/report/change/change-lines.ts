import type { FactChange, FactName, FactSide, StatedFact } from "../../model/change.ts";
import type { Finding } from "../../model/finding.ts";
import type { ChangeReport } from "./change-report.ts";
import type { ChangeWords } from "./change-words.ts";

/** One fact that changed, in words; null where there was or is none. */
export interface ChangeLine {
  readonly sign: "+" | "~" | "-";
  readonly fact: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly place: string;
  /** How sure it is and what it is taken from, where that changed. */
  readonly notes: readonly string[];
}

/** Changed first, then what went, then what came: the order in which they may do harm. */
export function changeLines({ change }: ChangeReport, words: ChangeWords): readonly ChangeLine[] {
  return [
    ...change.changed.map((one) => changedLine(one, words)),
    ...change.removed.map((fact) => statedLine("-", fact)),
    ...change.added.map((fact) => statedLine("+", fact)),
  ];
}

export function changedLine(one: FactChange, words: ChangeWords): ChangeLine {
  const { before, after } = one;
  const sure = [sureText(before, words), sureText(after, words)] as const;
  const from = [sourceText(before, words), sourceText(after, words)] as const;
  const notes = [sure, from].flatMap(([old, now]) => (old === now ? [] : [`${old} → ${now}`]));
  return {
    sign: "~",
    fact: factText(one),
    before: before.text,
    after: after.text,
    place: placeText(after),
    notes,
  };
}

function statedLine(sign: "+" | "-", fact: StatedFact): ChangeLine {
  const text = { before: sign === "-" ? fact.text : null, after: sign === "+" ? fact.text : null };
  return { sign, fact: factText(fact), ...text, place: placeText(fact), notes: [] };
}

export function factText({ subject, property }: FactName): string {
  return `${subject.name} · ${property.text}`;
}

export function placeText({ path, start }: Pick<Finding, "path" | "start">): string {
  return `${path}:${start.line}`;
}

/** The counts that are not zero, the gravest first. */
export function verdict({ change, opened, settled, problems }: ChangeReport, words: ChangeWords): string {
  const counts = [
    words.opened(opened.length),
    words.hedgesLost(change.hedgesLost.length),
    words.rowsLost(change.rowsLost.length),
    words.changed(change.changed.length),
    words.added(change.added.length),
    words.removed(change.removed.length),
    words.sourcesAdded(change.sources.added.length),
    words.sourcesDropped(change.sources.dropped.length),
    words.settled(settled.length),
  ];
  const said = counts.filter((text) => !/(?<!\d)0(?!\d)/.test(text));
  if (said.length > 0) return said.join(words.and);
  return problems.length > 0 ? words.undone : words.none;
}

/** The one thing to do; null where nothing changed. */
export function action({ change, opened }: ChangeReport, words: ChangeWords): string | null {
  const { hedgesLost, rowsLost, changed, added } = change;
  if (opened.length > 0) return words.actions.opened;
  if (hedgesLost.length > 0) return words.actions.hedges;
  if (rowsLost.length > 0) return words.actions.rows;
  const fresh = [...changed.map((one) => one.after), ...added];
  if (fresh.some((side) => side.sources.length === 0)) return words.actions.unsourced;
  return fresh.length > 0 ? words.actions.look : null;
}

function sureText({ certainty, qualifiers }: FactSide, words: ChangeWords): string {
  const narrow = qualifiers.flatMap(({ property, certainty: own = [] }) =>
    own.map((each) => `${each} (${property})`),
  );
  const all = [...new Set([...certainty, ...narrow])];
  return all.length === 0 ? words.asserted : all.join(", ");
}

function sourceText({ sources }: FactSide, words: ChangeWords): string {
  const texts = [...new Set(sources.map(({ target, text }) => target ?? text))];
  return texts.length === 0 ? words.unsourced : texts.join(", ");
}
