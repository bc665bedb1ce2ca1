import type { Item, Reading } from "../model/reading.ts";
import { isDigit } from "../text/characters.ts";
import { assemble } from "./cell/assemble.ts";
import { readBoolean } from "./cell/boolean.ts";
import { readSegments, type Segments } from "./cell/segments.ts";
import { inCode, readState } from "./cell/state.ts";
import type { CellContext } from "./context.ts";
import { type Cursor, closingBrackets, within } from "./cursor.ts";
import { decimalCommas } from "./decimal-comma.ts";
import { readEntity } from "./entity.ts";
import { toNarrow } from "./fold.ts";
import { type Frame, frameOf } from "./frame.ts";
import { type Legend, readLegend } from "./legend.ts";
import { accountedLoss, asLoss } from "./loss.ts";
import { findMentions } from "./mentions.ts";
import { isNoAmount } from "./no-amount.ts";
import { plainDate } from "./plain-date.ts";
import { plainEntity } from "./plain-entity.ts";
import { plainQuantities } from "./plain-quantities.ts";
import { type Scanned, scan } from "./scan.ts";
import type { SegmentDraft } from "./segment/segment-draft.ts";
import { readText as readWords } from "./text.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Reads one cell as a careful person would: state, values, how they belong together, doubt. Total: never throws. */
export function readCell(raw: string, context: CellContext): Reading {
  const column = columnOf(context);
  return plainCell(raw, column) ?? readColumnCell(raw, column);
}

/** As `readCell`, with no short way for the plainest cells. */
export function readAnyCell(raw: string, context: CellContext): Reading {
  return readColumnCell(raw, columnOf(context));
}

/** The plainest cells at once; null for any other. */
export function plainCell(raw: string, column: Column): Reading | null {
  switch (column.frame.kind) {
    case "entity":
      return plainEntity(raw, column.context);
    case "quantity":
      return plainQuantities(raw, column);
    case "date":
      return plainDate(raw);
    default:
      return null;
  }
}

export function readColumnCell(raw: string, column: Column): Reading {
  const loss = accountedLoss(raw, column.frame, column.context);
  return loss === null ? readScanned(raw, column) : asLoss(raw, readScanned(loss, column));
}

function readScanned(raw: string, { frame, context, legend }: Column): Reading {
  const scanned = scan(raw);
  if (isWords(frame, context) && !beginsWithState(scanned.text, context)) {
    return frame.kind === "entity" ? readEntity(scanned, context) : readText(scanned, context);
  }
  const tokens = decimalCommas(tokenize(scanned.text, context.lexicon), frame, scanned.text);
  const closing = closingBrackets(tokens);
  const cursor = {
    scanned,
    tokens,
    closing,
    frame,
    context,
    at: 0,
    end: tokens.length,
    depth: 0,
    legend,
  };
  const measure = () => (context.type === undefined ? readMeasure(cursor) : null);
  if (frame.kind === "boolean")
    return readBoolean(cursor) ?? readState(cursor) ?? measure() ?? readText(scanned, context);
  const state = scanned.links.length > 0 && tokens.length === 0 ? null : readState(cursor);
  if (state !== null) return state;
  if (frame.kind === "entity") return readEntity(scanned, context);
  if (frame.kind === "text" || frame.kind === "links") {
    return measure() ?? readText(scanned, context);
  }
  const reading = (frame.kind === "auto" ? readBoolean(cursor) : null) ?? readValues(cursor);
  const read = reading ?? (frame.kind === "date" ? measure() : null);
  return read === null ? readText(scanned, context) : withSource(read, scanned);
}

/** Names and texts are not taken apart into tokens: most are long, and only a state (`N/A`) would tell. */
function isWords({ kind }: Frame, { type }: CellContext): boolean {
  return kind === "entity" || ((kind === "text" || kind === "links") && type !== undefined);
}

/** A state is the first token, or the second one within brackets; a third settles where the second ends. */
function beginsWithState(text: string, { lexicon }: CellContext): boolean {
  const [first] = tokenize(text, lexicon, 1);
  if (first === undefined || first.word?.state !== undefined) return true;
  if (first.kind !== "sign") return false;
  return tokenize(text, lexicon, 3)[1]?.word?.state !== undefined;
}

/** What holds for all cells of one context. */
export interface Column {
  readonly context: CellContext;
  readonly frame: Frame;
  readonly legend: () => Legend | null;
}

/** Columns hand in one context for all their cells: what follows from it alone is worked out once. */
const columns = new WeakMap<CellContext, Column>();

export function columnOf(context: CellContext): Column {
  const known = columns.get(context);
  if (known !== undefined) return known;
  let legend: Legend | null | undefined;
  const column: Column = {
    context,
    frame: frameOf(context),
    legend: () => {
      if (legend === undefined)
        legend = context.legend === undefined ? null : readLegend(context.legend, context);
      return legend;
    },
  };
  columns.set(context, column);
  return column;
}

function readText(scanned: Scanned, context: CellContext): Reading {
  return readWords(scanned, context, (text) => findMentions(text, context, readValue));
}

/** The one value that a stretch of text is, if it is one. */
function readValue(text: string, type: string, context: CellContext): Item | null {
  const { language, lexicon } = context;
  const reading = readCell(text, { language, lexicon, type });
  return reading.state === "value" && reading.items.length === 1 ? (reading.items[0] ?? null) : null;
}

/**
 * In a column of notes a cell may still be a measure and nothing else: `约160-180万辆`, `14,042`. A bare number is not read
 * as one.
 */
function readMeasure(cursor: Cursor): Reading | null {
  if (
    cursor.context.header?.property === "phone" ||
    cursor.tokens.length > MAX_MEASURE_TOKENS ||
    !cursor.tokens.some((token) => token.kind === "number")
  )
    return null;
  const reading = readValues({ ...cursor, frame: { ...cursor.frame, kind: "auto", expected: false } });
  const measured = reading?.items.every((item) => {
    // `Series F: $13B at $183B` tells of an event.
    if (item.kind !== "quantity") return false;
    if (reading.items.length === 1 && item.qualifiers.some(({ property }) => property === "label"))
      return false;
    return (
      item.unit !== undefined ||
      item.magnitude !== undefined ||
      cursor.tokens[0]?.numeral?.grouped === true ||
      (item.relation !== "=" && item.relation !== "range") ||
      item.certainty.length > 0
    );
  });
  return measured === true ? reading : null;
}

const MAX_MEASURE_TOKENS = 12;

/** Quantities, prices, rates and dates; null if the cell is text after all. */
function readValues(cursor: Cursor): Reading | null {
  if (!mayHoldValue(cursor)) return null;
  const found = readSegments(within(cursor, 0, cursor.end));
  const reason = found.segments.find((segment) => segment.reason !== null)?.reason ?? null;
  const values = found.segments.some(({ drafts }) => drafts.some(({ value }) => value.kind !== "text"));
  const { frame } = cursor;
  if (reason !== null && (frame.expected || isDateReason(reason, found))) return malformed(reason);
  if (reason !== null || !values) return null;
  if (frame.kind === "date") {
    for (const segment of found.segments) {
      const impossible = impossiblePart(cursor, segment);
      if (impossible !== null) return malformed(impossible);
    }
  }
  if (!frame.expected && !isPlainly(cursor, found)) return null;
  for (const { drafts } of found.segments)
    for (const draft of drafts) if (isNoAmount(draft, frame, cursor.context)) return null;
  return assemble(cursor, found);
}

/** `Q5 2024`: there is no such quarter, and the year alone would be a guess. */
function impossiblePart({ scanned }: Cursor, { before, after, drafts }: SegmentDraft): string | null {
  const [value] = drafts;
  const bare = value?.value.kind === "date" && value.value.edtf.length === 4;
  const last = before.at(-1) ?? after[0];
  if (last === undefined || !bare || last.end - last.start !== 2) return null;
  const letter = scanned.text.charAt(last.start).toUpperCase();
  const digit = scanned.text.charAt(last.start + 1);
  if (!isDigit(digit.charCodeAt(0))) return null;
  return letter === "Q" ? `quarter ${digit}` : letter === "H" ? `half ${digit}` : null;
}

/** An impossible date is one even where nobody expected it, if nothing else stands there. */
function isDateReason(reason: string, { segments }: Segments): boolean {
  const [only] = segments;
  return (
    segments.length === 1 &&
    only !== undefined &&
    only.before.length + only.after.length === 0 &&
    DATE_REASON.has(reason.slice(0, reason.indexOf(" ")))
  );
}

const DATE_REASON: ReadonlySet<string> = new Set(["month", "day", "quarter", "half"]);

function malformed(reason: string): Reading {
  const date = DATE_REASON.has(reason.slice(0, reason.indexOf(" ")));
  return {
    state: "malformed",
    items: [],
    certainty: [],
    marks: [],
    notes: date ? ["invalid-date"] : [],
    reason,
  };
}

function mayHoldValue(cursor: Cursor): boolean {
  // `2024.04.18` is no number, but a date.
  if (cursor.frame.kind === "date" || cursor.frame.kind === "auto") {
    const first = toNarrow(cursor.scanned.text.charCodeAt(cursor.tokens[0]?.start ?? 0));
    if (isDigit(first) && !inCode(cursor, 0)) return true;
  }
  for (const { kind, word, start } of cursor.tokens) {
    const value =
      kind === "number" ||
      (word !== null &&
        (word.vague !== undefined ||
          word.roles !== undefined ||
          (word.magnitude !== undefined && word.text.length > 1) ||
          word.month !== undefined));
    if (value && (cursor.frame.expected || !inCode(cursor, start))) return true;
  }
  return false;
}

/** Words after a value that may still be what is counted (`50K+ 小时语音`), and those of a condition (`at 1.0 launch`). */
const MAX_LOOSE_WORDS = 2;
const MAX_LOOSE_CHARACTERS = 8;
const MAX_CONDITION_WORDS = 5;

/** Nobody said that a value stands here: all of the cell must read as one, but for a word or two. */
function isPlainly(cursor: Cursor, { segments }: Segments): boolean {
  const dated = segments[0]?.drafts[0]?.value.kind === "date";
  return segments.every((segment, i) => {
    if (segment.drafts.length === 0) return dated && i > 0 && isShort(cursor, segment.before);
    const labelled = segment.before.length === 0 || (segments.length > 1 && isLabelled(cursor, segment));
    return labelled && isShort(cursor, segment.after);
  });
}

/** `Lite≈20 / Pro≈42`: a short name, and a number that bears a mark of its own. */
function isLabelled(cursor: Cursor, { before, drafts }: SegmentDraft): boolean {
  return (
    before.length <= MAX_LOOSE_WORDS &&
    textLength(cursor, before) <= MAX_LOOSE_CHARACTERS &&
    drafts[0]?.marks.length !== 0
  );
}

function textLength(cursor: Cursor, tokens: readonly Token[]): number {
  const first = tokens[0];
  return first === undefined ? 0 : cursor.scanned.text.slice(first.start, tokens.at(-1)?.end).length;
}

function isShort(cursor: Cursor, tokens: readonly Token[]): boolean {
  const first = tokens[0];
  if (first === undefined || (first.code === 45 && first.spaced)) return true;
  if (first.word?.roles?.includes("condition") === true) return tokens.length <= MAX_CONDITION_WORDS;
  if (tokens.length > MAX_LOOSE_WORDS || tokens.some((token) => token.kind === "number")) return false;
  const wide = cursor.scanned.text.charCodeAt(first.start) > 0x2e80;
  if (first.kind !== "text" || (!wide && !first.spaced)) return false;
  return !wide || textLength(cursor, tokens) <= MAX_LOOSE_CHARACTERS;
}

/** A link around all of a value cites it. */
function withSource(reading: Reading, scanned: Scanned): Reading {
  const [link] = scanned.links;
  if (link === undefined || scanned.links.length > 1) return reading;
  const before = scanned.text.slice(0, link.text[0]).trim();
  const after = scanned.text.slice(link.text[1]).trim();
  return before === "" && after === "" ? { ...reading, source: link.href } : reading;
}
