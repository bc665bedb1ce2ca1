import type { MarkdownPage } from "../markdown/page.ts";
import type { Hedge } from "../model/hedge.ts";
import type { Paragraph, Statement, TableFacts } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { Certainty, Mark } from "../model/reading.ts";
import { type CertaintyContext, hedgesOf, readPageCertainty } from "../values/certainty.ts";
import type { FoundWords } from "../values/lexicon/word-finder.ts";
import { type Scanned, scan } from "../values/scan.ts";
import { slug } from "../values/slug.ts";
import { namedIn } from "./names-in-text.ts";
import { sentences } from "./prose/sentences.ts";
import { restated } from "./restated.ts";
import type { ShownParagraph } from "./shown-paragraphs.ts";
import { joined, union } from "./table/sets.ts";
import { tellingWords } from "./telling-words.ts";

export interface PageHedges {
  readonly hedges: readonly Hedge[];
  /** The statements, each with what hedges it. */
  readonly hedged: readonly Statement[];
}

/** Doubt written elsewhere than on the value: notes under tables, prose, front matter; notes bind to what they name. */
export function pageHedges(
  page: Pick<MarkdownPage, "frontMatter">,
  paragraphs: readonly ShownParagraph[],
  tables: readonly TableFacts[],
  statements: readonly Statement[],
  context: CertaintyContext,
): PageHedges {
  const hedges: Hedge[] = [];
  const bindings: Bindings = { ofTable: new Map(), ofSentences: [], ofPage: [] };
  let ofTables: ReadonlyMap<number, readonly Statement[]> | null = null;
  const noted = new Set<number>();
  for (const table of tables) {
    for (const note of table.notes) {
      noted.add(note.span[0]);
      const shown = scan(note.text);
      const found = hedgesIn(
        shown,
        note.span,
        "note",
        context,
        tellingWords(context.lexicon).find(shown.text),
        table.index,
      );
      hedges.push(...found);
      if (found.length === 0) continue;
      const own = bindings.ofTable.get(table.index) ?? [];
      bindings.ofTable.set(table.index, own);
      ofTables ??= byTable(statements);
      own.push(noteBinding(note, found, ofTables.get(table.index) ?? []));
    }
  }
  for (const paragraph of paragraphs) {
    if (noted.has(paragraph.span[0])) continue;
    const found = hedgesIn(paragraph.shown, paragraph.span, "prose", context, paragraph.telling);
    hedges.push(...found);
    if (found.length > 0) bindings.ofSentences.push(...sentenceBindings(paragraph, found));
  }
  const whole = frontMatterHedges(page);
  hedges.push(...whole);
  if (whole.length > 0)
    bindings.ofPage.push({
      holds: () => true,
      certainty: [...new Set(whole.map((hedge) => hedge.certainty))],
      marks: marksOf(whole, "page"),
    });
  hedges.sort((a, b) => a.span[0] - b.span[0]);
  bindings.ofSentences.sort((a, b) => a.span[0] - b.span[0]);
  return {
    hedges,
    hedged: isNothing(bindings) ? statements : statements.map((each) => bound(each, bindings)),
  };
}

/** What hedges statements, by where they stand: none is held against those of another table or sentence. */
interface Bindings {
  readonly ofTable: Map<number, Binding[]>;
  /** In page order. */
  readonly ofSentences: (Binding & { readonly span: Span })[];
  readonly ofPage: Binding[];
}

function isNothing({ ofTable, ofSentences, ofPage }: Bindings): boolean {
  return ofTable.size + ofSentences.length + ofPage.length === 0;
}

function byTable(statements: readonly Statement[]): ReadonlyMap<number, readonly Statement[]> {
  const found = new Map<number, Statement[]>();
  let last = -1;
  let own: Statement[] = [];
  for (const statement of statements) {
    const { table = -1 } = statement;
    if (table !== last) {
      own = found.get(table) ?? [];
      found.set(table, own);
      last = table;
    }
    own.push(statement);
  }
  return found;
}

/** Of its table, or of its sentence. */
function nearBindings({ ofTable, ofSentences }: Bindings, statement: Statement): readonly Binding[] {
  if (statement.table !== undefined) return ofTable.get(statement.table) ?? NONE;
  if (statement.origin !== "prose") return NONE;
  let low = 0;
  let high = ofSentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ofSentences[middle]?.span[1] ?? 0) < statement.span[1]) low = middle + 1;
    else high = middle;
  }
  const sentence = ofSentences[low];
  return sentence === undefined ? NONE : [sentence];
}

const NONE: readonly Binding[] = [];

interface Binding {
  readonly holds: (statement: Statement) => boolean;
  readonly certainty: readonly Certainty[];
  readonly marks: readonly Mark[];
}

function bound(statement: Statement, bindings: Bindings): Statement {
  if (statement.reading.state !== "value") return statement;
  const near = boundTo(statement, nearBindings(bindings, statement));
  return boundTo(near, bindings.ofPage);
}

function boundTo(statement: Statement, bindings: readonly Binding[]): Statement {
  let { certainty, marks } = statement;
  for (const binding of bindings) {
    if (!binding.holds(statement)) continue;
    certainty = union(certainty, binding.certainty);
    marks = joined(marks, binding.marks);
  }
  return marks === statement.marks ? statement : restated(statement, { certainty, marks });
}

function hedgesIn(
  shown: Scanned,
  span: Hedge["span"],
  on: Hedge["on"],
  context: CertaintyContext,
  telling: readonly FoundWords[],
  table?: number,
): Hedge[] {
  const doubts = hedgesOf(shown, context, on === "note" ? "note" : "prose", telling).filter(
    (mark) => mark.certainty !== "approximate",
  );
  return doubts.map((mark) => ({
    text: shown.raw.slice(mark.span[0], mark.span[1]),
    span: [span[0] + mark.span[0], span[0] + mark.span[1]],
    certainty: mark.certainty,
    on,
    ...(table === undefined ? {} : { table }),
  }));
}

/** `GPT-4 is estimated to have 1.8T parameters`: what hedges a sentence hedges what it states. */
function sentenceBindings(
  { text, span: [base] }: Paragraph,
  found: readonly Hedge[],
): Bindings["ofSentences"] {
  const inOrder = found.toSorted((a, b) => a.span[0] - b.span[0]);
  let next = 0;
  return sentences(text).flatMap(([start, end]) => {
    const isIn = ({ span }: { readonly span: Span }) => span[0] >= base + start && span[1] <= base + end;
    const from = next;
    while ((inOrder[next]?.span[0] ?? Number.POSITIVE_INFINITY) < base + end) next++;
    const own = inOrder.slice(from, next).filter(isIn);
    if (own.length === 0) return [];
    const certainty = [...new Set(own.map((hedge) => hedge.certainty))];
    return [{ span: [base + start, base + end], holds: isIn, certainty, marks: marksOf(own, "note") }];
  });
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
function noteBinding(
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
const NOTED: ReadonlySet<string> = new Set(["notes", "source", "title"]);

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

function marksOf(hedges: readonly Hedge[], on: Mark["on"]): Mark[] {
  return hedges.map((hedge) => ({ text: hedge.text, span: hedge.span, certainty: hedge.certainty, on }));
}

function frontMatterHedges(page: Pick<MarkdownPage, "frontMatter">): Hedge[] {
  return (page.frontMatter?.entries ?? []).flatMap((entry) => {
    const certainty = readPageCertainty(entry.key, entry.value);
    if (certainty === null) return [];
    return [{ text: String(entry.value), span: entry.valueSpan, certainty, on: "front-matter" as const }];
  });
}
