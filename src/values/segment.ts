import type { Certainty, Qualifier, Relation } from "../model/reading.ts";
import { readBracket } from "./bracket.ts";
import { isStruck } from "./cell/item.ts";
import { type Cursor, closingOf, peek, within } from "./cursor.ts";
import { dateAt } from "./date/date.ts";
import type { Draft, MarkDraft, Segment, Stage } from "./draft.ts";
import { definedAs, footnoteAt } from "./footnote.ts";
import { buildQuantity } from "./quantity/build.ts";
import { type Denominator, denominatorAt } from "./quantity/denominator.ts";
import { discountAt } from "./quantity/discount.ts";
import type { End } from "./quantity/end.ts";
import { type Measured, measuredAt } from "./quantity/measured.ts";
import { timeAt } from "./quantity/time.ts";
import type { Token } from "./tokens.ts";

/** What is said before a value, until the value comes. */
export interface Pending {
  qualifiers: Qualifier[];
  marks: MarkDraft[];
  stage: Stage;
  stageText: string;
}

/** A segment while it is read. */
export interface SegmentDraft extends Segment {
  end: number;
  pending: Pending;
  readonly price: Draft | null;
  /** Discounts that were taken. */
  discounts: number;
  /** `每百万 tokens 2 元`: said before the price. */
  denominator: Denominator | null;
}

/**
 * Reads what stands between two separators, all of it.
 * @param price the value whose bracket this is: a discount in it is taken off that
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
    pending: nothingPending(),
  };
  unwrap(cursor);
  for (let token = peek(cursor); token !== null; token = peek(cursor)) {
    if (!step(cursor, segment, token)) {
      residue(segment).push(token);
      cursor.at++;
    }
  }
  settle(segment);
  return segment;
}

export function nothingPending(): Pending {
  return { qualifiers: [], marks: [], stage: "plain", stageText: "" };
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
    footnote(cursor, segment) ||
    doubt(cursor, segment, token) ||
    time(cursor, segment) ||
    perFirst(cursor, segment, token) ||
    value(cursor, segment) ||
    label(cursor, segment, token) ||
    smallWord(cursor, segment, token)
  );
}

function bracket(cursor: Cursor, segment: SegmentDraft, close: number): boolean {
  readBracket(within(cursor, cursor.at + 1, close, cursor.depth + 1), segment);
  cursor.at = close + 1;
  return true;
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
  let certainty: Certainty | undefined = word?.certainty;
  if (token.code === 63) certainty = draft === undefined ? undefined : "uncertain";
  else if (word?.approximateAfter === true && draft !== undefined) certainty = "approximate";
  if (certainty === undefined || word?.approximateBefore === true) return false;
  const mark: MarkDraft = { start: token.start, end: token.end, certainty, on: "value" };
  (draft?.marks ?? segment.pending.marks).push(mark);
  if (token.code === 63) segment.notes.push("uncertain-marker");
  cursor.at++;
  return true;
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

/** A number, a date, a discount. After unexplained text there is no further value: `87.3 on MMLU 5-shot`. */
function value(cursor: Cursor, segment: SegmentDraft): boolean {
  if (segment.after.length > 0 && segment.pending.stage === "plain") return false;
  const { frame } = cursor;
  if (frame.kind === "date" || frame.kind === "auto") {
    const dated = dateAt(cursor, frame.kind === "date");
    if (dated !== null) {
      if (dated.value === null) segment.reason ??= dated.reason;
      else {
        const draft = open(segment, dated.start, dated.end, dated.value, null);
        for (const { token, certainty } of dated.marks) {
          draft.marks.push({ start: token.start, end: token.end, certainty, on: "value" });
        }
      }
      return true;
    }
    if (frame.kind === "date") return false;
  } else if (segment.drafts.length === 0 && asOf(cursor, segment)) return true;
  const from = cursor.at;
  const measured = measuredAt(cursor);
  if (measured === null) return false;
  const before = segment.drafts.at(-1);
  if (discountAt(cursor, measured, segment, before ?? segment.price)) return true;
  if (before !== undefined && isStruck(cursor.scanned, before)) before.stage = "former";
  else if (
    before !== undefined &&
    segment.pending.stage === "plain" &&
    segment.pending.qualifiers.length === 0
  ) {
    if (!continues(before, measured)) {
      cursor.at = from;
      segment.reason ??= "two numbers without a separator";
      return false;
    }
  }
  quantity(cursor, segment, measured);
  return true;
}

/** A second currency or a second unit may follow without a sign: `12.25 元 $1.75`. */
function continues(before: Draft, measured: Measured): boolean {
  const { first } = measured;
  return (
    before.value.kind === "quantity" && first.currency !== null && first.currency !== before.value.currency
  );
}

export function quantity(cursor: Cursor, segment: SegmentDraft, measured: Measured): Draft {
  const plus = (measured.last ?? measured.first).plus;
  const means = plus === null ? null : definedAs(cursor, "+");
  const read = soldPer(means === null ? measured : withoutPlus(measured), segment.denominator);
  const built = buildQuantity(nounUnit(cursor, read), cursor, segment.notes);
  const draft = open(segment, measured.start, measured.end, built, measured);
  if (means !== null) {
    draft.qualifiers.push({ property: "footnote", value: "+", means });
    segment.notes.push("marker-defined-in-legend");
  }
  standsOn(draft, measured.first);
  if (measured.last !== null) standsOn(draft, measured.last);
  if (measured.first.vague !== null || measured.first.sizeClass) {
    draft.marks.push({ start: measured.start, end: measured.end, certainty: "approximate", on: "value" });
  }
  return draft;
}

/** Marks on a number, and what its denominator says (`per 1M input tokens`). */
function standsOn(draft: Draft, { marks, denominator }: End): void {
  for (const { token, certainty } of marks) {
    draft.marks.push({ start: token.start, end: token.end, certainty, on: "value" });
  }
  if (denominator !== null) draft.qualifiers.push(...denominator.qualifiers);
}

function soldPer(measured: Measured, denominator: Denominator | null): Measured {
  if (denominator === null || measured.first.denominator !== null || measured.first.currency === null)
    return measured;
  return { ...measured, first: { ...measured.first, denominator } };
}

function withoutPlus(measured: Measured): Measured {
  const bare = <T extends Measured["last"]>(end: T): T => (end === null ? end : { ...end, plus: null });
  return { ...measured, first: { ...measured.first, plus: null }, last: bare(measured.last) };
}

/** `134 billion transistors`: a word the lexicon does not know, alone after a number, is what is counted. */
function nounUnit(cursor: Cursor, measured: Measured): Measured {
  const token = peek(cursor);
  const end = measured.last ?? measured.first;
  const known = end.unit !== null || end.currency !== null || typeof cursor.frame.unit === "string";
  if (known || token?.kind !== "text" || !token.spaced || peek(cursor, 1)?.kind === "text") return measured;
  const noun = cursor.scanned.text.slice(token.start, token.end);
  for (let i = 0; i < noun.length; i++) {
    const code = noun.charCodeAt(i) | 32;
    if (code < 97 || code > 122) return measured;
  }
  cursor.at++;
  const unit = `{${noun}}`;
  return {
    ...measured,
    end: token.end,
    first: { ...measured.first, unit },
    last: measured.last === null ? null : { ...measured.last, unit },
  };
}

/** A date before a value is when it held: `2030年有望超30%`. */
function asOf(cursor: Cursor, segment: SegmentDraft): boolean {
  const token = peek(cursor);
  if (token?.numeral?.width !== 4 && token?.word?.month === undefined) return false;
  const from = cursor.at;
  const dated = dateAt(cursor, false);
  if (dated === null || dated.value === null || !numberAhead(cursor, cursor.at)) {
    cursor.at = from;
    return false;
  }
  segment.pending.qualifiers.push({ property: "date", value: dated.value.edtf });
  return true;
}

/** `输入：`, `Output:`, `cache hit` before or after a value. */
function label(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  const { word } = token;
  const next = peek(cursor, 1);
  const draft = segment.drafts.at(-1);
  const opens = word?.roles?.includes("condition") === true && next !== null && next.code !== 58;
  if (word?.qualifier !== undefined && segment.after.length === 0 && !opens) {
    const qualifier = { ...word.qualifier };
    cursor.at++;
    if (next?.code === 58) cursor.at++;
    if (draft === undefined || (next !== null && next.code === 58))
      segment.pending.qualifiers.push(qualifier);
    else draft.qualifiers.push(qualifier);
    return true;
  }
  if (token.code === 35 && draft === undefined && next?.kind === "number" && cursor.frame.expected) {
    cursor.at++;
    return true;
  }
  if (token.code !== 58 || segment.drafts.length > 0 || segment.before.length === 0) return false;
  const first = segment.before[0];
  const text = cursor.scanned.text.slice(first?.start ?? 0, token.start).trim();
  segment.before.length = 0;
  segment.pending.qualifiers.push({ property: "label", value: text });
  cursor.at++;
  return true;
}

/** Words that order values in time, bounds after a value, and words that say nothing. */
function smallWord(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  const { word } = token;
  if (word === null) return false;
  const roles = word.roles ?? [];
  const draft = segment.drafts.at(-1);
  const ahead = valueAhead(cursor);
  if (draft !== undefined && word.boundAfter !== undefined) {
    bound(draft, word.boundAfter);
    draft.end = token.end;
  } else if (ahead && roles.includes("later")) stage(cursor, segment, token, "later");
  else if (ahead && roles.includes("formerly")) stage(cursor, segment, token, "former");
  else if (draft === undefined && roles.includes("free") && cursor.frame.expected)
    return free(cursor, segment, token);
  else if (!(ahead && roles.includes("filler"))) return false;
  cursor.at++;
  return true;
}

function stage(cursor: Cursor, segment: SegmentDraft, token: Token, name: Stage): void {
  segment.pending.stage = name;
  segment.pending.stageText = token.code === 0 ? cursor.scanned.text.slice(token.start, token.end) : "";
}

function bound({ value }: Draft, relation: Relation): void {
  if (value.kind === "quantity" && value.relation === "=") value.relation = relation;
}

/** Free of charge is a price: zero. */
function free(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  if (cursor.frame.kind === "date") return false;
  const zero = {
    value: { negative: false, digits: "0", exponent: 0 },
    end: token.end,
    width: 1,
    irregular: false,
    grouped: false,
    written: false,
  };
  const tokens = [{ ...token, kind: "number" as const, numeral: zero, word: null, code: 0 }];
  const measured = measuredAt({ ...cursor, tokens, at: 0, end: 1 });
  if (measured === null) return false;
  quantity(cursor, segment, measured);
  cursor.at++;
  return true;
}

/** Whether a number still comes in this segment. */
export function valueAhead(cursor: Cursor): boolean {
  return numberAhead(cursor, cursor.at + 1);
}

function numberAhead(cursor: Cursor, from: number): boolean {
  for (let i = from; i < cursor.end; i++) {
    const token = cursor.tokens[i];
    if (token?.kind === "number" || token?.word?.vague !== undefined || token?.word?.month !== undefined)
      return true;
  }
  return false;
}

/** Starts an item, with all that was said before it. */
function open(
  segment: SegmentDraft,
  start: number,
  end: number,
  found: Draft["value"],
  measured: Measured | null,
): Draft {
  const { pending } = segment;
  const draft: Draft = {
    value: found,
    measured,
    start,
    end,
    stage: pending.stage,
    stageText: pending.stageText,
    qualifiers: pending.qualifiers,
    marks: pending.marks,
    bracketed: false,
  };
  segment.pending = nothingPending();
  segment.drafts.push(draft);
  return draft;
}

/** What was said before a value that never came is said of the one before it. */
function settle(segment: SegmentDraft): void {
  const draft = segment.drafts.at(-1);
  if (draft === undefined) return;
  draft.qualifiers.push(...segment.pending.qualifiers);
  draft.marks.push(...segment.pending.marks);
}

/** The text that follows a value and is neither unit nor mark: its condition. */
export function conditionOf(cursor: Cursor, tokens: readonly Token[]): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return "";
  return cursor.scanned.text.slice(first.start, last.end).trim();
}
