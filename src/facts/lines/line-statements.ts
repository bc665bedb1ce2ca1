import type { Statement } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { HeaderContext } from "../../values/context.ts";
import { rawSpan, type Scanned, scan } from "../../values/scan.ts";
import { comparePolicy, valueRange } from "../policy.ts";
import type { ShownParagraph } from "../shown-paragraphs.ts";
import { cellReader } from "../table/cell-reader.ts";
import type { Head } from "../table/head.ts";
import { headOf } from "../table/heads.ts";
import { placed } from "../table/subjects.ts";
import { addVariants } from "../table/variants.ts";
import type { KeyedLine } from "./keyed-lines.ts";
import { lineValue, mayBeValue } from "./line-value.ts";
import type { Topic } from "./topic.ts";

/** `- Context window: 200K`, `- 发布时间：2024-07-23`: what a row of a key-value table would state, and of a list of sizes each. */
export function lineStatements(
  paragraph: ShownParagraph,
  line: KeyedLine,
  topicOf: () => Topic | null,
  context: HeaderContext,
): readonly Statement[] {
  const { shown, span: page } = paragraph;
  const {
    value: [from, to],
  } = line;
  if (!mayBeValue(shown.text, from, to)) return NONE;
  const key = keyOf(shown.text, line.key);
  const head = key === null ? null : headFor(shown.text.slice(...key), shown.text.slice(from, to), context);
  if (key === null || head === null) return NONE;
  const { header, readers } = head.unknown;
  const type = header.type ?? "";
  const rawOf = ([start, end]: Span): Span | null => writtenSpan(shown, [from + start, from + end]);
  const found = lineValue(
    { text: shown.text.slice(from, to), raw: (span) => shown.raw.slice(...(rawOf(span) ?? [0, 0])) },
    { key: header.name, type, line, read: cellReader({ ...context, legend: "" }, header, type, readers) },
  );
  const written = found === null ? null : rawOf(found.span);
  const topic = written === null ? null : topicOf();
  if (found === null || written === null || topic === null) return NONE;
  const [start, end] = written;
  const [keyStart, keyEnd] = rawSpan(shown, ...key);
  const keySpan: Span = [page[0] + keyStart, page[0] + keyEnd];
  // As in `restated`: of one hidden class.
  const statement: Statement = {
    subject: topic,
    property: { id: header.property, text: header.name, span: keySpan },
    reading: found.reading,
    span: [page[0] + start, page[0] + end],
    raw: shown.raw.slice(start, end),
    origin: "line",
    section: paragraph.section,
    table: undefined,
    row: undefined,
    column: undefined,
    certainty: header.certainty,
    marks: placed(header.marks, keySpan, "row"),
    qualifiers: header.qualifiers,
    sources: [],
    policy: comparePolicy(header.property, type),
    range: valueRange(header.property, header, type),
    derived: undefined,
  };
  const stated = [statement];
  if (header.property === "parameters") addVariants(stated, statement);
  return stated;
}

const NONE: readonly never[] = [];

/** Without the sign or emoji that some begin with. */
function keyOf(text: string, [from, to]: Span): Span | null {
  const written = text.slice(from, to);
  const start = from + (/^[^\w一-鿿$]+/.exec(written)?.[0].length ?? 0);
  const end = from + written.trimEnd().length;
  if (end - start < 2 || /[?？]$/.test(written)) return null;
  // In Han no key is so long, and to read it as one would cost most of all.
  return end - start > LONGEST_HAN && HAN.test(written) ? null : [start, end];
}

const LONGEST_HAN = 16;
const HAN = /[一-鿿]/;

/** Of a known property of what the page is about: no note, no name, no question. `Input: $5` is a price. */
function headFor(key: string, value: string, context: HeaderContext): Head | null {
  const own = headOf(key, context);
  const { known, qualifiers } = own.reading;
  const isDirection = !known && qualifiers.some(({ property }) => property === "direction");
  const head = isDirection && PRICED.test(value) ? headOf(`${key} price`, context) : own;
  const header = head.reading;
  if (!header.known || header.role !== undefined || OF_THE_PAGE.has(header.property)) return null;
  return STATING.test(header.type ?? "") ? head : null;
}

const PRICED = /[$¥€£元]|\b(?:USD|CNY|RMB|EUR)\b/;

const OF_THE_PAGE: ReadonlySet<string> = new Set(["date"]);

const STATING = /^(?:quantity|money|date|rate|text|boolean|entity)/;

/** Where a stretch stands in the source, with the markup that belongs to a part of it; null where it cannot be cut out, or is struck out. */
function writtenSpan(shown: Scanned, [from, to]: Span): Span | null {
  if (shown.strike.some(([a, b]) => a < to && from < b)) return null;
  const [start, end] = rawSpan(shown, from, to);
  const text = shown.text.slice(from, to);
  if (shown.pieces === null || isShown(shown.raw.slice(start, end), text)) return [start, end];
  const before = /[*_`]*$/.exec(shown.raw.slice(Math.max(0, start - MARKUP), start))?.[0].length ?? 0;
  const after = /^[*_`]*/.exec(shown.raw.slice(end, end + MARKUP))?.[0].length ?? 0;
  const wide: Span = [start - before, end + after];
  return isShown(shown.raw.slice(...wide), text) ? wide : null;
}

/** The longest run of signs, `**_`. */
const MARKUP = 3;

function isShown(raw: string, text: string): boolean {
  return scan(raw).text === text;
}
