import type { MarkdownPage } from "../markdown/page.ts";
import type { Hedge } from "../model/hedge.ts";
import type { Paragraph, Statement, TableFacts } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import { lowest } from "../text/lowest.ts";
import { shifted } from "../text/span.ts";
import { type CertaintyContext, hedgesOf, readPageCertainty } from "../values/certainty.ts";
import type { FoundWords } from "../values/lexicon/word-finder.ts";
import { type Scanned, scan } from "../values/scan.ts";
import { linesNotedBy } from "./lines/lines-noted-by.ts";
import { markedLines, unmarked } from "./lines/marked-lines.ts";
import { type Binding, marksOf, noteBinding, ofLines } from "./note-binding.ts";
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
  page: Pick<MarkdownPage, "frontMatter" | "sections">,
  paragraphs: readonly ShownParagraph[],
  tables: readonly TableFacts[],
  statements: readonly Statement[],
  context: CertaintyContext,
): PageHedges {
  const hedges: Hedge[] = [];
  let marked: readonly Span[] | null = null;
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
      if (found.length === 0) continue;
      hedges.push(...found);
      const own = bindings.ofTable.get(table.index) ?? [];
      bindings.ofTable.set(table.index, own);
      ofTables ??= byTable(statements);
      own.push(noteBinding(note, found, ofTables.get(table.index) ?? []));
    }
  }
  const notedBy = linesNotedBy(statements, page.sections);
  for (const paragraph of paragraphs) {
    if (noted.has(paragraph.span[0])) continue;
    const onLines = hedgesOnLines(paragraph, notedBy(paragraph), context, bindings);
    if (onLines.length > 0) {
      hedges.push(...onLines);
      continue;
    }
    const doubts = hedgesIn(paragraph.shown, paragraph.span, "prose", context, paragraph.telling);
    if (doubts.length === 0) continue;
    marked ??= markedLines(statements);
    const found = unmarked(marked, doubts);
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

const NO_HEDGES: readonly Hedge[] = [];

/** What a note says of a list of keys and values, bound to it. */
function hedgesOnLines(
  note: ShownParagraph,
  lines: readonly Statement[],
  context: CertaintyContext,
  { ofPage }: Bindings,
): readonly Hedge[] {
  if (lines.length === 0) return NO_HEDGES;
  const found = hedgesIn(note.shown, note.span, "note", context, note.telling);
  if (found.length > 0) ofPage.push(ofLines(lines, noteBinding(note, found, lines)));
  return found;
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

/** Of its table, or of its line or sentence. */
function nearBindings({ ofTable, ofSentences }: Bindings, statement: Statement): readonly Binding[] {
  if (statement.table !== undefined) return ofTable.get(statement.table) ?? NONE;
  if (statement.origin === "table") return NONE;
  const first = lowest(ofSentences.length, (at) => (ofSentences[at]?.span[1] ?? 0) >= statement.span[1]);
  const sentence = ofSentences[first];
  return sentence === undefined ? NONE : [sentence];
}

const NONE: readonly never[] = [];

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
): readonly Hedge[] {
  const marks = hedgesOf(shown, context, on === "note" ? "note" : "prose", telling);
  if (marks.length === 0) return NONE;
  const doubts = marks.filter((mark) => mark.certainty !== "approximate");
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
    return [{ span: shifted([start, end], base), holds: isIn, certainty, marks: marksOf(own, "note") }];
  });
}

function frontMatterHedges(page: Pick<MarkdownPage, "frontMatter">): Hedge[] {
  const found: Hedge[] = [];
  for (const { key, value, valueSpan } of page.frontMatter?.entries ?? []) {
    const certainty = readPageCertainty(key, value);
    if (certainty !== null)
      found.push({ text: String(value), span: valueSpan, certainty, on: "front-matter" });
  }
  return found;
}
