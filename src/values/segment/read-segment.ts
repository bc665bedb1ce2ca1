import type { Certainty } from "../../model/reading.ts";
import { readBracket } from "../bracket.ts";
import { type Cursor, closingOf, peek, within } from "../cursor.ts";
import type { Draft, MarkDraft } from "../draft.ts";
import { footnoteAt } from "../footnote.ts";
import { denominatorAt } from "../quantity/denominator.ts";
import { timeAt } from "../quantity/time.ts";
import { remarked } from "../remark.ts";
import type { Token } from "../tokens.ts";
import { activeSize } from "./active-size.ts";
import { takeConfiguration } from "./configuration.ts";
import { takePer } from "./quantity.ts";
import { nothingPending, type SegmentDraft } from "./segment-draft.ts";
import { takeValue } from "./value.ts";
import { takeLabel, takeSmallWord } from "./words.ts";

/**
 * Reads what stands between two separators, all of it.
 * @param price the value whose bracket this is, or the price before it: a discount in it is taken off that
 */
export function readSegment(cursor: Cursor, price: Draft | null = null): SegmentDraft {
  const start = peek(cursor)?.start ?? 0;
  const segment: SegmentDraft = {
    start,
    end: cursor.tokens[cursor.end - 1]?.end ?? start,
    drafts: [],
    notes: [],
    before: [],
    after: [],
    reason: null,
    price,
    discounts: 0,
    denominator: null,
    ahead: { from: cursor.end, number: cursor.end },
    pending: nothingPending(),
  };
  unwrap(cursor);
  for (let token = peek(cursor); token !== null; token = peek(cursor)) {
    if (!step(cursor, segment, token)) {
      residue(segment).push(token);
      cursor.at++;
    }
  }
  settle(cursor, segment);
  return segment;
}

/** Brackets around all of it say nothing: `[256 - 2048]`. */
function unwrap(cursor: Cursor): void {
  while (cursor.end - cursor.at > 2 && closingOf(cursor, cursor.at) === cursor.end - 1) {
    cursor.at++;
    cursor.end--;
  }
}

function residue(segment: SegmentDraft): Token[] {
  return segment.drafts.length === 0 ? segment.before : segment.after;
}

/** Takes what stands at the cursor; false if it means nothing here. */
function step(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  const close = closingOf(cursor, cursor.at);
  if (close > 0 && (token.code === 40 || token.code === 91)) return bracket(cursor, segment, close);
  return (
    remark(cursor, segment, token) ||
    footnote(cursor, segment) ||
    doubt(cursor, segment, token) ||
    activeSize(cursor, segment) ||
    time(cursor, segment) ||
    perFirst(cursor, segment, token) ||
    perLast(cursor, segment, token) ||
    takeValue(cursor, segment) ||
    takeLabel(cursor, segment, token) ||
    takeSmallWord(cursor, segment, token)
  );
}

function bracket(cursor: Cursor, segment: SegmentDraft, close: number): boolean {
  readBracket(within(cursor, cursor.at + 1, close, cursor.depth + 1), segment);
  cursor.at = close + 1;
  return true;
}

function remark(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  const draft = segment.drafts.at(-1);
  // A minus would be the sign of a range.
  return draft !== undefined && token.kind === "sign" && token.code !== 45 && remarked(cursor, draft);
}

function footnote(cursor: Cursor, segment: SegmentDraft): boolean {
  const draft = segment.drafts.at(-1);
  if (draft === undefined) return false;
  const found = footnoteAt(cursor);
  if (found === null) return false;
  draft.qualifiers.push(found);
  if (found.means === undefined) segment.notes.push("footnote-undefined");
  draft.end = Math.max(draft.end, cursor.tokens[cursor.at - 1]?.end ?? 0);
  return true;
}

/** `?`, `估`, `projected`: on the value before it, else on the one to come. */
function doubt(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  const draft = segment.drafts.at(-1);
  const { word } = token;
  // `2025E` is an estimate, `Series E` and the experts of `17B×16E` are not.
  const isLetter = token.start > 0 && /^[a-z]$/i.test(cursor.scanned.text.slice(token.start, token.end));
  const letter = isLetter && (token.spaced || countsExperts(cursor, token));
  let certainty: Certainty | undefined = letter || isFounding(cursor, token) ? undefined : word?.certainty;
  const asks = isQuestion(token.code);
  // `approx.` may stand on either side.
  const behind = word?.approximateAfter === true && draft !== undefined && peek(cursor, 1)?.kind !== "number";
  if (asks) certainty = draft !== undefined || asksNumber(cursor) ? "uncertain" : undefined;
  else if (behind) certainty = "approximate";
  if (certainty === undefined || (word?.approximateBefore === true && !behind)) return false;
  const mark: MarkDraft = { start: token.start, end: token.end, certainty, on: "value" };
  (draft?.marks ?? segment.pending.marks).push(mark);
  if (asks) segment.notes.push("uncertain-marker");
  cursor.at++;
  if (draft === undefined && peek(cursor)?.code === 58) cursor.at++;
  return true;
}

/** The experts of `17B×16E`, and of `17B (16E)` under parameters. */
function countsExperts({ scanned, frame }: Cursor, { start }: Token): boolean {
  return (frame.unit === "{parameter}" ? FEW : EXPERTS).test(scanned.text.slice(0, start));
}

const EXPERTS = /[×x*-] ?\d{1,3}$/i;
const FEW = /(?:^|[^\d.,])\d{1,3}$/;

/** `?`, ❓, ❔. */
function isQuestion(code: number): boolean {
  return code === 63 || code === 0x2753 || code === 0x2754;
}

/** `est. 1998` in a column of foundings. */
function isFounding({ context }: Cursor, { word }: Token): boolean {
  return (
    context.header?.property === "founded" && word?.text.startsWith("est") === true && word.text.length <= 4
  );
}

/** `?70B`. */
function asksNumber(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  return next?.kind === "number" && !next.spaced;
}

function time(cursor: Cursor, segment: SegmentDraft): boolean {
  const found = timeAt(cursor);
  if (found === null) return false;
  segment.pending.qualifiers.push(found);
  return true;
}

/** What a price is per may stand before it. */
function perFirst(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  if (segment.drafts.length > 0 || token.code !== 0 || token.word?.roles?.includes("per") !== true)
    return false;
  const found = denominatorAt(cursor, true);
  if (found === null) return false;
  segment.denominator = found;
  if (peek(cursor)?.code === 58) cursor.at++;
  return true;
}

/** And after it, a word between: `$15 out per MTok`. */
function perLast(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  const draft = segment.drafts.at(-1);
  const isPer = token.code === 0 && token.word?.roles?.includes("per") === true;
  return draft !== undefined && isPer && segment.after.length === 0 && takePer(cursor, draft, false);
}

/** What was said before a value that never came is said of the one before it. */
function settle(cursor: Cursor, segment: SegmentDraft): void {
  takeConfiguration(cursor, segment);
  const draft = segment.drafts.at(-1);
  if (draft === undefined) return;
  draft.qualifiers.push(...segment.pending.qualifiers);
  draft.marks.push(...segment.pending.marks);
}
