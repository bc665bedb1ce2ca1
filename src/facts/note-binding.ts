import type { Hedge } from "../model/hedge.ts";
import type { Statement, TableFacts } from "../model/page-facts.ts";
import type { Certainty, Mark } from "../model/reading.ts";
import { slug } from "../values/slug.ts";
import { namedIn } from "./names-in-text.ts";

/** What a hedge speaks for, and what it says of it. */
export interface Binding {
  readonly holds: (statement: Statement) => boolean;
  readonly certainty: readonly Certainty[];
  readonly marks: readonly Mark[];
}

/** `带 * 的成绩`, `scores marked with †`. */
const MARKED =
  /(?:带有?|标有|标注为?|标记为?|加|注有|with|marked|bearing)\s*(?:by|as|an?)?\s*[`"'“‘「]?\\?([*†‡§♦^#])/i;

function bears({ reading, qualifiers }: Statement, mark: string): boolean {
  return [...qualifiers, ...reading.items.flatMap((item) => item.qualifiers)].some(
    ({ property, value }) => property === "footnote" && value === mark,
  );
}

/** A note that names subjects, properties or a mark of its table speaks of these alone. */
export function noteBinding(
  { text, span: [base] }: TableFacts["notes"][number],
  found: readonly Hedge[],
  statements: readonly Statement[],
): Binding {
  const subjects = new Map<string, readonly string[]>();
  const properties = new Map<string, readonly string[]>();
  let last: Statement["subject"] | null = null;
  for (const { subject, property } of statements) {
    if (subject !== last && !subjects.has(subject.text)) subjects.set(subject.text, [slug(subject.text)]);
    if (!properties.has(property.text)) properties.set(property.text, calledSo(property));
    last = subject;
  }
  const mark = MARKED.exec(text)?.[1];
  const ofProperties = new Set([...properties.values()].flat());
  const spokenIn = (part: string) => namedIn(`${part} ${singular(part)}`, ofProperties, "whole");
  const near = spokenIn(clausesOf(text, base, found));
  const meant = namedOf(subjects, namedIn(text, new Set([...subjects.values()].flat())));
  const spoken = namedOf(properties, near.size > 0 ? near : spokenIn(text));
  return {
    holds: (statement) =>
      meant.has(statement.subject.text) &&
      spoken.has(statement.property.text) &&
      (mark === undefined || bears(statement, mark)),
    certainty: [...new Set(found.map((hedge) => hedge.certainty))],
    marks: marksOf(found, "note"),
  };
}

/** What a note may call a property: as its header does, by its plain name, by the noun at the end of `输入价格`. */
function calledSo({ id, text }: Statement["property"]): readonly string[] {
  const noun = HIGH.test(text) ? /\p{Script=Han}(\p{Script=Han}{2})(?=[（(]|$)/u.exec(text)?.[1] : undefined;
  return [slug(text), ...(NOTED.has(id) ? [] : [id]), ...(noun === undefined ? [] : [slug(noun)])];
}

/** What no Han is below. */
const HIGH = /[\u2e80-\uffff]/;

/** Properties whose plain name a note says of itself. */
const NOTED: ReadonlySet<string> = new Set(["notes", "source", "title", "vendor"]);

/** `Prices` is what the column `Price` is noted as. */
function singular(text: string): string {
  return text.replace(/(?<=[a-z]{3})s\b/g, "");
}

/** The clauses of a note in which it doubts: `参数为官方公布，功耗为估计` doubts the second. */
function clausesOf(text: string, base: number, found: readonly Hedge[]): string {
  return [...text.matchAll(/[^,，;；。]+/g)]
    .filter(({ index, 0: clause }) =>
      found.some(({ span }) => span[0] - base >= index && span[0] - base < index + clause.length),
    )
    .map(([clause]) => clause)
    .join(" ");
}

/** The texts whose ids are among the names or narrower than one of them; all where no name is said. */
function namedOf(
  ids: ReadonlyMap<string, readonly string[]>,
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [text, all] of ids) {
    const isNamed = (id: string) => names.has(id) || [...names].some((name) => id.startsWith(`${name}-`));
    if (names.size === 0 || all.some(isNamed)) found.add(text);
  }
  return found;
}

export function marksOf(hedges: readonly Hedge[], on: Mark["on"]): Mark[] {
  return hedges.map((hedge) => ({ text: hedge.text, span: hedge.span, certainty: hedge.certainty, on }));
}

/** Of these lines alone. */
export function ofLines(lines: readonly Statement[], { holds, certainty, marks }: Binding): Binding {
  const places = new Set(lines.map(({ span }) => span[0]));
  return {
    holds: (each) => each.origin === "line" && places.has(each.span[0]) && holds(each),
    certainty,
    marks,
  };
}
