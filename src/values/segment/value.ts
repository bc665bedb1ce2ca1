import { isStruck } from "../cell/item.ts";
import { type Cursor, peek } from "../cursor.ts";
import { dateAt } from "../date/date.ts";
import type { Draft } from "../draft.ts";
import { isMoney } from "../frame.ts";
import { discountAt, isDiscount } from "../quantity/discount.ts";
import { type Measured, measuredAt } from "../quantity/measured.ts";
import { takeQuantity } from "./quantity.ts";
import { openDraft, type SegmentDraft } from "./segment-draft.ts";

/** A number, a date, a discount. After unexplained text there is no further value: `87.3 on MMLU 5-shot`. */
export function takeValue(cursor: Cursor, segment: SegmentDraft): boolean {
  if (segment.after.length > 0 && segment.pending.stage === "plain") return false;
  const { frame } = cursor;
  if (frame.kind === "date" || frame.kind === "auto") {
    const dated = dateAt(cursor, frame.kind === "date");
    if (dated !== null) {
      const before = segment.drafts.at(-1);
      if (before !== undefined && isStruck(cursor.scanned, before)) before.stage = "former";
      if (dated.value === null) segment.reason ??= dated.reason;
      else {
        const draft = openDraft(segment, dated.start, dated.end, dated.value, null);
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
  const price = before ?? segment.price;
  if (discountAt(cursor, measured, segment, price)) return true;
  if (price === null && isMoney(frame) && isDiscount(cursor)) {
    // 8折 of a price that nobody said is none.
    cursor.at = from;
    return false;
  }
  if (before !== undefined && isStruck(cursor.scanned, before)) before.stage = "former";
  else if (
    before !== undefined &&
    segment.pending.stage === "plain" &&
    segment.pending.qualifiers.length === 0
  ) {
    if (!continues({ ...cursor, at: from }, before, measured)) {
      cursor.at = from;
      if (!isFree(cursor, before) && !countsThem(measured))
        segment.reason ??= "two numbers without a separator";
      return false;
    }
  }
  takeQuantity(cursor, segment, measured);
  return true;
}

/** A second currency may follow without a sign: `12.25 元 $1.75`; so may a second size, as `7B 13B 70B` has them. */
function continues(cursor: Cursor, before: Draft, measured: Measured): boolean {
  const { first } = measured;
  if (before.value.kind !== "quantity") return false;
  // `0.5（输入）2（输出）`: a bracket ends a value as well as a comma does.
  if (peek(cursor, -1)?.code === 41 && before.qualifiers.length > 0) return true;
  if (first.currency !== null && first.currency !== before.value.currency) return true;
  const { frame } = cursor;
  return !frame.single && before.value.magnitude !== undefined && first.magnitude !== null;
}

/** `免费 50 次/天`: what follows is how much of it is free. */
function isFree({ scanned }: Cursor, { value, start }: Draft): boolean {
  return value.kind === "quantity" && value.amount === "0" && scanned.text.charCodeAt(start) !== 48;
}

/** `8K、32K、128K 三个版本`: how many those are. */
function countsThem({ first, last }: Measured): boolean {
  return last === null && first.numeral?.written === true && COUNTERS.has(first.unit ?? "");
}

const COUNTERS: ReadonlySet<string> = new Set(["{piece}", "{kind}", "{model}", "{item}"]);

/** A date before a value is when it held: `2030年有望超30%`. */
function asOf(cursor: Cursor, segment: SegmentDraft): boolean {
  const token = peek(cursor);
  if (token?.numeral?.width !== 4 && token?.word?.month === undefined) return false;
  const from = cursor.at;
  const dated = dateAt(cursor, isYearOf(cursor));
  if (dated === null || dated.value === null || !numberAhead(cursor, segment, cursor.at)) {
    cursor.at = from;
    return false;
  }
  if (peek(cursor)?.code === 58) cursor.at++;
  segment.pending.qualifiers.push({ property: "date", value: dated.value.edtf });
  return true;
}

/** `2024: $3.7B`, `2024 $3.7B`: four digits before a colon or a sign of money. */
function isYearOf(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  if (!/^(?:19|20)/.test(peek(cursor)?.numeral?.value.digits ?? "")) return false;
  return (
    next !== null &&
    (next.code === 58 || (next.spaced && next.word?.currency !== undefined && next.code !== 0))
  );
}

/** Whether a number still comes in this segment. */
export function valueAhead(cursor: Stretch, segment: Pick<SegmentDraft, "ahead">): boolean {
  return numberAhead(cursor, segment, cursor.at + 1);
}

type Stretch = Pick<Cursor, "tokens" | "at" | "end">;

function numberAhead(cursor: Stretch, segment: Pick<SegmentDraft, "ahead">, from: number): boolean {
  const { ahead } = segment;
  if (from < ahead.from || from > ahead.number) segment.ahead = { from, number: nextNumber(cursor, from) };
  return segment.ahead.number < cursor.end;
}

function nextNumber({ tokens, end }: Stretch, from: number): number {
  let at = from;
  for (; at < end; at++) {
    const token = tokens[at];
    if (token?.kind === "number" || token?.word?.vague !== undefined || token?.word?.month !== undefined)
      break;
  }
  return at;
}
