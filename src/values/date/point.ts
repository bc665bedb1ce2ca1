import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import type { CalendarDate } from "./calendar.ts";
import { daysInMonth } from "./days.ts";

/** A date, or why what looks like one cannot be. */
export type Point =
  | { readonly kind: "date"; readonly date: CalendarDate; readonly start: number; readonly end: number }
  | { readonly kind: "impossible"; readonly reason: string; readonly start: number; readonly end: number };

/**
 * Reads one date at the cursor. Unless dates are expected, a bare year is none (it may be any number), and two
 * numbers around a stroke are none if the second is no month.
 */
export function pointAt(cursor: Cursor, expected: boolean): Point | null {
  const from = cursor.at;
  const found = namedAt(cursor) ?? numberedAt(cursor, expected) ?? dottedAt(cursor, expected);
  if (found === null) cursor.at = from;
  return found;
}

/** `April 18, 2024`, `18 April 2024`, `Apr 2024`, `Q2 2024`, `early 2024`, `spring 2024`. */
function namedAt(cursor: Cursor): Point | null {
  const first = peek(cursor);
  if (first === null) return null;
  const { word } = first;
  if (word?.month !== undefined) return monthFirst(cursor, first, word.month);
  const code = word?.yearPart ?? word?.season;
  if (code !== undefined) return partFirst(cursor, first, code);
  const day = integerOf(first);
  if (day === null || first.numeral?.width === 4) return null;
  const ordinal = isOrdinal(cursor, 1) ? 1 : 0;
  const month = peek(cursor, 1 + ordinal)?.word?.month;
  if (month === undefined) return null;
  const year = yearAt(cursor, 2 + ordinal);
  cursor.at += (year === null ? 2 : 3) + ordinal;
  return year === null ? yearless(cursor, first, month, day) : dayPoint(cursor, first, year, month, day);
}

function monthFirst(cursor: Cursor, first: Token, month: number): Point | null {
  const direct = yearAt(cursor, 1);
  if (direct !== null) {
    cursor.at += 2;
    return dated(cursor, first, { kind: "month", year: direct, month });
  }
  const next = peek(cursor, 1);
  if (next?.code === 44 && yearAt(cursor, 2) !== null) {
    const year = yearAt(cursor, 2) ?? 0;
    cursor.at += 3;
    return dated(cursor, first, { kind: "month", year, month });
  }
  const day = next === null ? null : integerOf(next);
  if (day === null || next?.numeral === null || (next?.numeral?.width ?? 9) > 2) return null;
  const after = 2 + (isOrdinal(cursor, 2) ? 1 : 0);
  const comma = peek(cursor, after)?.code === 44 ? 1 : 0;
  const year = yearAt(cursor, after + comma);
  cursor.at += year === null ? after : after + comma + 1;
  return year === null ? yearless(cursor, first, month, day) : dayPoint(cursor, first, year, month, day);
}

function partFirst(cursor: Cursor, first: Token, code: number): Point | null {
  // `mid-2024`, `Q2/2024`, `Q1 of 2024`, `late April 2024` (read as its month).
  let ahead = 1;
  const joint = peek(cursor, 1);
  if (joint?.code === 45 || joint?.code === 47 || joint?.code === 44 || isOf(cursor, 1)) ahead = 2;
  const year = yearAt(cursor, ahead);
  if (year !== null) {
    cursor.at += ahead + 1;
    return dated(cursor, first, { kind: "part", year, code });
  }
  const month = peek(cursor, ahead)?.word?.month;
  const of = yearAt(cursor, ahead + 1);
  if (month === undefined || of === null) return null;
  cursor.at += ahead + 2;
  return dated(cursor, first, { kind: "month", year: of, month });
}

/** `2024-04-18`, `2024/4`, `2024年4月18日`, `2024 Q2`, `2024H1`, `2024年底`, `20XX`, `2024`. */
function numberedAt(cursor: Cursor, expected: boolean): Point | null {
  const first = peek(cursor);
  if (first === null || first.numeral === null) return null;
  const masked = maskedAt(cursor, first);
  if (masked !== null) return masked;
  const year = yearAt(cursor, 0);
  if (year === null) return chineseYearless(cursor, first);
  cursor.at++;
  const next = peek(cursor);
  if (next === null) return expected ? dated(cursor, first, { kind: "year", year }) : null;
  if (next.word?.dateUnit === "year") return afterYearSign(cursor, first, year);
  const code = next.word?.yearPart ?? next.word?.season;
  if (code !== undefined) {
    cursor.at++;
    return dated(cursor, first, { kind: "part", year, code });
  }
  if (next.code === 45 && !next.spaced && yearPartAt(cursor, 1) !== null) {
    const part = yearPartAt(cursor, 1) ?? 0;
    cursor.at += 2;
    return dated(cursor, first, { kind: "part", year, code: part });
  }
  const separated = separatedAt(cursor, first, year, next, expected);
  if (separated !== null) return separated;
  if (
    next.kind === "text" &&
    !next.spaced &&
    cursor.scanned.text.slice(next.start, next.end) === "s" &&
    year % 10 === 0
  ) {
    cursor.at++;
    return dated(cursor, first, { kind: "masked", digits: String(year / 10), masked: 1 });
  }
  return expected ? dated(cursor, first, { kind: "year", year }) : null;
}

/** The numbers after `2024-` or `2024/`; a month above 12 is refused, never taken for a season. */
function separatedAt(
  cursor: Cursor,
  first: Token,
  year: number,
  sign: Token,
  expected: boolean,
): Point | null {
  const second = peek(cursor, 1);
  if (sign.spaced || second === null || second.spaced || second.numeral === null) return null;
  if (sign.code !== 45 && sign.code !== 47) return null;
  const month = integerOf(second);
  if (month === null || second.numeral.width > 2 || (sign.code === 47 && !expected && month > 12))
    return null;
  cursor.at += 2;
  const third = peek(cursor, 1);
  const again = peek(cursor);
  if (
    again?.code === sign.code &&
    !again.spaced &&
    third !== null &&
    !third.spaced &&
    third.numeral !== null
  ) {
    const day = integerOf(third);
    if (day !== null && third.numeral.width <= 2) {
      cursor.at += 2;
      return dayPoint(cursor, first, year, month, day);
    }
  }
  return monthPoint(cursor, first, year, month);
}

/** `2024年`, `2024年4月`, `2024年4月18日`, `2024年底`, `2024年第二季度`. */
function afterYearSign(cursor: Cursor, first: Token, year: number): Point {
  cursor.at++;
  const next = peek(cursor);
  const code = next?.word?.yearPart ?? next?.word?.season;
  if (code !== undefined) {
    cursor.at++;
    return dated(cursor, first, { kind: "part", year, code });
  }
  const month = next === null ? null : integerOf(next);
  if (month === null || peek(cursor, 1)?.word?.dateUnit !== "month") {
    return dated(cursor, first, { kind: "year", year });
  }
  cursor.at += 2;
  const last = peek(cursor);
  const day = last === null ? null : integerOf(last);
  if (day === null || peek(cursor, 1)?.word?.dateUnit !== "day")
    return monthPoint(cursor, first, year, month);
  cursor.at += 2;
  return dayPoint(cursor, first, year, month, day);
}

/** `7月27日`: a day of no year. */
function chineseYearless(cursor: Cursor, first: Token): Point | null {
  const month = integerOf(first);
  if (month === null || month > 12 || peek(cursor, 1)?.word?.dateUnit !== "month") return null;
  const next = peek(cursor, 2);
  const day = next === null ? null : integerOf(next);
  if (day === null || peek(cursor, 3)?.word?.dateUnit !== "day") return null;
  cursor.at += 4;
  return yearless(cursor, first, month, day);
}

/** `20XX`, `202X`. */
function maskedAt(cursor: Cursor, first: Token): Point | null {
  const next = peek(cursor, 1);
  if (next === null || next.spaced || next.kind === "number") return null;
  const tail = cursor.scanned.text.slice(next.start, next.end).toUpperCase();
  const width = first.numeral?.width ?? 0;
  if ((tail !== "XX" || width !== 2) && (tail !== "X" || width !== 3)) return null;
  cursor.at += 2;
  const digits = cursor.scanned.text.slice(first.start, first.end);
  return dated(cursor, first, { kind: "masked", digits, masked: tail.length });
}

/** `2024.04.18`, and `2024.4` where a date is expected. */
function dottedAt(cursor: Cursor, expected: boolean): Point | null {
  const first = peek(cursor);
  if (first === null || (first.kind !== "text" && first.kind !== "number")) return null;
  if (cursor.scanned.text.charCodeAt(first.start + 4) !== 46) return null;
  const parts = cursor.scanned.text.slice(first.start, first.end).split(".");
  const [year = "", month = "", day] = parts;
  if (parts.length > 3 || year.length !== 4 || month === "" || month.length > 2) return null;
  const numbers = [Number(year), Number(month), day === undefined ? 1 : Number(day)] as const;
  if (!numbers.every((number) => Number.isInteger(number) && number >= 0)) return null;
  if (day === undefined && (!expected || first.numeral === null)) return null;
  cursor.at++;
  if (day === undefined) return monthPoint(cursor, first, numbers[0], numbers[1]);
  return dayPoint(cursor, first, ...numbers);
}

function monthPoint(cursor: Cursor, first: Token, year: number, month: number): Point {
  if (month < 1 || month > 12) return impossible(cursor, first, `month ${month}`);
  return dated(cursor, first, { kind: "month", year, month });
}

function dayPoint(cursor: Cursor, first: Token, year: number, month: number, day: number): Point {
  if (month < 1 || month > 12) return impossible(cursor, first, `month ${month}`);
  if (day < 1 || day > daysInMonth(year, month)) return impossible(cursor, first, `day ${day}`);
  return dated(cursor, first, { kind: "day", year, month, day });
}

function yearless(cursor: Cursor, first: Token, month: number, day: number): Point {
  if (day < 1 || day > daysInMonth(2000, month)) return impossible(cursor, first, `day ${day}`);
  return dated(cursor, first, { kind: "yearless", month, day });
}

function dated(cursor: Cursor, first: Token, date: CalendarDate): Point {
  return { kind: "date", date, start: first.start, end: endOf(cursor, first) };
}

function impossible(cursor: Cursor, first: Token, reason: string): Point {
  return { kind: "impossible", reason, start: first.start, end: endOf(cursor, first) };
}

function endOf(cursor: Cursor, first: Token): number {
  return cursor.tokens[cursor.at - 1]?.end ?? first.end;
}

/** A plain whole number. */
function integerOf({ numeral }: Token): number | null {
  if (numeral === null || numeral.grouped || numeral.value.exponent < 0) return null;
  const number = Number(numeral.value.digits) * 10 ** numeral.value.exponent;
  return number < 10000 ? number : null;
}

/** Four digits between 1000 and 2999. */
function yearAt(cursor: Cursor, ahead: number): number | null {
  const token = peek(cursor, ahead);
  if (token === null || token.numeral === null || token.numeral.width !== 4) return null;
  const year = integerOf(token);
  return year !== null && year >= 1000 && year < 3000 && token.numeral.value.exponent === 0 ? year : null;
}

function yearPartAt(cursor: Cursor, ahead: number): number | null {
  const word = peek(cursor, ahead)?.word;
  return word?.yearPart ?? word?.season ?? null;
}

function isOrdinal(cursor: Cursor, ahead: number): boolean {
  const token = peek(cursor, ahead);
  if (token === null || token.spaced || token.kind === "number") return false;
  const text = cursor.scanned.text.slice(token.start, token.end).toLowerCase();
  return text === "st" || text === "nd" || text === "rd" || text === "th";
}

function isOf(cursor: Cursor, ahead: number): boolean {
  const token = peek(cursor, ahead);
  return token !== null && cursor.scanned.text.slice(token.start, token.end).toLowerCase() === "of";
}
