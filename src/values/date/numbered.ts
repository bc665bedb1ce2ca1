import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import { chineseAt, yearSignAt } from "./chinese.ts";
import { dottedAt } from "./dotted.ts";
import { maskedAt, maskedPart } from "./masked.ts";
import { dated, dayPoint, integerOf, monthPoint, type Point, yearAt, yearPartAt } from "./points.ts";

/** `2024-04-18`, `2024/4`, `2024年4月18日`, `2024 Q2`, `2024H1`, `2024 April`, `20XX`, `1990s`, `2024`. */
export function numberedAt(cursor: Cursor, expected: boolean): Point | null {
  const first = peek(cursor);
  if (first === null) return null;
  const dotted = dottedAt(cursor, expected);
  if (dotted !== null || first.numeral === null) return dotted;
  const other =
    maskedAt(cursor, first) ??
    strokedAt(cursor, first) ??
    (expected ? (compact(cursor, first) ?? monthYear(cursor, first)) : null);
  if (other !== null) return other;
  const year = yearAt(cursor, 0);
  return year === null ? chineseAt(cursor, first) : yearFirst(cursor, first, year, expected);
}

function yearFirst(cursor: Cursor, first: Token, year: number, expected: boolean): Point | null {
  cursor.at++;
  const bare = expected ? { kind: "year" as const, year } : null;
  const next = peek(cursor);
  if (next === null) return bare === null ? null : dated(cursor, first, bare);
  if (next.word?.dateUnit !== undefined) return yearSignAt(cursor, first, year, next.word.dateUnit);
  const joined = (next.code === 45 && !next.spaced) || next.code === 44 ? 1 : 0;
  const code = yearPartAt(cursor, joined);
  if (code !== null) {
    cursor.at += joined + 1;
    return dated(cursor, first, { kind: "part", year, code });
  }
  const month = peek(cursor, joined)?.word?.month;
  if (month !== undefined) return monthName(cursor, first, year, month, joined + 1);
  const separated = separatedAt(cursor, first, year, next, expected);
  if (separated !== null) return separated;
  const decade = !next.spaced && year % 10 === 0 && cursor.scanned.text.slice(next.start, next.end) === "s";
  if (decade) {
    cursor.at++;
    return dated(cursor, first, { kind: "masked", digits: String(year / 10), masked: 1 });
  }
  return bare === null ? null : dated(cursor, first, bare);
}

/** `2024 Apr`, `2024-Apr-18`, `2024 April 18`: what follows the year, the month so many tokens on. */
function monthName(cursor: Cursor, first: Token, year: number, month: number, length: number): Point {
  cursor.at += length;
  const dash = peek(cursor)?.code === 45 && peek(cursor)?.spaced === false ? 1 : 0;
  const token = peek(cursor, dash);
  const day = token === null ? null : integerOf(token);
  if (day === null || (token?.numeral?.width ?? 9) > 2)
    return dated(cursor, first, { kind: "month", year, month });
  cursor.at += dash + 1;
  return dayPoint(cursor, first, year, month, day);
}

/**
 * `04/18/2024`, `18/04/2024`, `18-04-2024`; where both could be months the American order is taken between strokes, and
 * none between hyphens, which are used in either.
 */
function strokedAt(cursor: Cursor, first: Token): Point | null {
  const a = integerOf(first);
  const second = peek(cursor, 2);
  const b = second === null ? null : integerOf(second);
  const year = yearAt(cursor, 4);
  if (a === null || b === null || year === null || a > 99 || b > 99) return null;
  const sign = peek(cursor, 1);
  if (sign === null || peek(cursor, 3)?.code !== sign.code) return null;
  const hyphens = sign.code === 45 && !sign.spaced && a > 12 !== b > 12;
  if (sign.code !== 47 && !hyphens) return null;
  cursor.at += 5;
  return a > 12 && b <= 12 ? dayPoint(cursor, first, year, b, a) : dayPoint(cursor, first, year, a, b);
}

/** `04/2024`. */
function monthYear(cursor: Cursor, first: Token): Point | null {
  const month = integerOf(first);
  const year = yearAt(cursor, 2);
  if (month === null || year === null || (first.numeral?.width ?? 9) > 2) return null;
  if (peek(cursor, 1)?.code !== 47 || peek(cursor, 2)?.spaced !== false) return null;
  cursor.at += 3;
  return monthPoint(cursor, first, year, month);
}

/** `20240418`; `202404` if it can be a month. */
function compact(cursor: Cursor, first: Token): Point | null {
  const { numeral } = first;
  if (numeral === null || numeral.grouped || numeral.value.exponent !== 0) return null;
  const { digits } = numeral.value;
  const [year = 0, month = 0, day = 0] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(
    Number,
  );
  if (digits.length === 6 && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(digits) && peek(cursor, 1) === null) {
    cursor.at++;
    return monthPoint(cursor, first, year, month);
  }
  if (digits.length !== 8 || numeral.width !== 8) return null;
  cursor.at++;
  return dayPoint(cursor, first, year, month, day);
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
  if (sign.spaced || second === null || second.spaced || (sign.code !== 45 && sign.code !== 47)) return null;
  const hidden = maskedPart(cursor, 1);
  if (hidden !== null) {
    cursor.at += 1 + hidden.length;
    return dated(cursor, first, { kind: "hidden", year, month: null, mask: hidden.mask });
  }
  if (second.numeral === null || isYearRange(cursor, year, sign, second)) return null;
  const month = integerOf(second);
  if (month === null || second.numeral.width > 2 || (sign.code === 47 && !expected && month > 12))
    return null;
  cursor.at += 2;
  return peek(cursor)?.code === sign.code
    ? dayBehind(cursor, first, year, month)
    : monthPoint(cursor, first, year, month);
}

/** The day after `2024-04-`, or that it is not said: `2024-04-XX`. */
function dayBehind(cursor: Cursor, first: Token, year: number, month: number): Point {
  const sign = peek(cursor);
  const third = peek(cursor, 1);
  if (sign === null || sign.spaced || third === null || third.spaced)
    return monthPoint(cursor, first, year, month);
  const hidden = maskedPart(cursor, 1);
  if (hidden?.mask === "XX" && month >= 1 && month <= 12) {
    cursor.at += 1 + hidden.length;
    return dated(cursor, first, { kind: "hidden", year, month, mask: "XX" });
  }
  const day = integerOf(third);
  if (day === null || third.numeral === null || third.numeral.width > 2)
    return monthPoint(cursor, first, year, month);
  cursor.at += 2;
  return dayPoint(cursor, first, year, month, day);
}

/** `2019–21`: a dash longer than a hyphen, and a later year; `2023/24`, `2023-24`: the very next one. */
function isYearRange(cursor: Cursor, year: number, sign: Token, second: Token): boolean {
  const later = integerOf(second) ?? 0;
  if (second.numeral?.width !== 2 || later <= 12) return false;
  if (cursor.scanned.text.charCodeAt(sign.start) > 127) return later > year % 100;
  return later === (year % 100) + 1 && peek(cursor, 2)?.code !== sign.code;
}
