import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import type { CalendarDate } from "./calendar.ts";
import { pointAt } from "./point.ts";
import { integerOf } from "./points.ts";
import { isDash, sameYearAt } from "./shared-year.ts";

/** The later end of a stretch of time; `date` is null where it is open, `reason` says why it cannot be. */
export interface RangeEnd {
  readonly date: CalendarDate | null;
  readonly reason: string | null;
}

const OPEN: RangeEnd = { date: null, reason: null };

/**
 * `– 2024`, `至今`, `to present`, `–Q3`, `–21`, `/2024-03` as EDTF has it; null if no range goes on here.
 *
 * @param between whether that word stood before the first, so that an `and` joins the ends
 */
export function rangeEndAt(
  cursor: Cursor,
  first: CalendarDate,
  expected: boolean,
  between: boolean,
): RangeEnd | null {
  const from = cursor.at;
  const sign = peek(cursor);
  if (sign === null) return null;
  if (isPresent(sign) && sign.code === 0 && !isDash(sign)) {
    if ((sign.word?.text.charCodeAt(0) ?? 0) < 0x2e80) return null;
    cursor.at++;
    return OPEN;
  }
  const stroke = isStroke(cursor, sign) || isSeason(cursor, sign, first);
  const joins = between && sign.word?.roles?.includes("and") === true;
  if (!isDash(sign) && !stroke && !joins) return null;
  cursor.at++;
  if (isPresent(peek(cursor)) || isOpen(cursor, stroke, expected)) {
    while (peek(cursor) !== null && (isPresent(peek(cursor)) || peek(cursor)?.code === 46)) cursor.at++;
    return OPEN;
  }
  const same = sameYearAt(cursor, first) ?? shortYear(cursor, first);
  if (same !== null) return { date: same, reason: null };
  const point = pointAt(cursor, first.kind === "year" || expected);
  if (point === null) {
    cursor.at = from;
    return null;
  }
  return point.kind === "impossible"
    ? { date: null, reason: point.reason }
    : { date: point.date, reason: null };
}

/** `2023/24`, whatever else a cell of the column may list. */
function isSeason(cursor: Cursor, sign: Token, first: CalendarDate): boolean {
  const next = peek(cursor, 1);
  if (first.kind !== "year" || sign.code !== 47 || sign.spaced || next?.spaced !== false) return false;
  return next.numeral?.width === 2 && integerOf(next) === (first.year % 100) + 1;
}

/** EDTF writes an interval with a stroke, and no space beside it. */
function isStroke(cursor: Cursor, sign: Token): boolean {
  return sign.code === 47 && !sign.spaced && peek(cursor, 1)?.spaced === false && !cursor.frame.list;
}

/** `2021–` and nothing more, `2021/..`. */
function isOpen(cursor: Cursor, stroke: boolean, expected: boolean): boolean {
  if (stroke) return peek(cursor)?.code === 46 && peek(cursor, 1)?.code === 46;
  return expected && peek(cursor) === null;
}

/** `2019–21`. */
function shortYear(cursor: Cursor, first: CalendarDate): CalendarDate | null {
  const token = peek(cursor);
  if (first.kind !== "year" || token?.numeral?.width !== 2) return null;
  const later = integerOf(token) ?? 0;
  if (later <= first.year % 100) return null;
  cursor.at++;
  return { kind: "year", year: first.year - (first.year % 100) + later };
}

export function isPresent(token: Token | null): boolean {
  return token?.word?.roles?.includes("present") === true;
}
