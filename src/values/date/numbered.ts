import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import { dottedAt } from "./dotted.ts";
import {
  dated,
  dayPoint,
  integerOf,
  monthPoint,
  type Point,
  yearAt,
  yearless,
  yearPartAt,
} from "./points.ts";

/** `2024-04-18`, `2024/4`, `2024年4月18日`, `2024 Q2`, `2024H1`, `2024年底`, `20XX`, `1990s`, `2024`. */
export function numberedAt(cursor: Cursor, expected: boolean): Point | null {
  const first = peek(cursor);
  if (first === null) return null;
  const dotted = dottedAt(cursor, expected);
  if (dotted !== null || first.numeral === null) return dotted;
  const other =
    maskedAt(cursor, first) ?? dayFirst(cursor, first) ?? (expected ? compact(cursor, first) : null);
  if (other !== null) return other;
  const year = yearAt(cursor, 0);
  return year === null ? chineseYearless(cursor, first) : yearFirst(cursor, first, year, expected);
}

function yearFirst(cursor: Cursor, first: Token, year: number, expected: boolean): Point | null {
  cursor.at++;
  const bare = expected ? { kind: "year" as const, year } : null;
  const next = peek(cursor);
  if (next === null) return bare === null ? null : dated(cursor, first, bare);
  if (next.word?.dateUnit === "year") return afterYearSign(cursor, first, year);
  const dash = next.code === 45 && !next.spaced ? 1 : 0;
  const code = yearPartAt(cursor, dash);
  if (code !== null) {
    cursor.at += dash + 1;
    return dated(cursor, first, { kind: "part", year, code });
  }
  const separated = separatedAt(cursor, first, year, next, expected);
  if (separated !== null) return separated;
  const decade = !next.spaced && year % 10 === 0 && cursor.scanned.text.slice(next.start, next.end) === "s";
  if (decade) {
    cursor.at++;
    return dated(cursor, first, { kind: "masked", digits: String(year / 10), masked: 1 });
  }
  return bare === null ? null : dated(cursor, first, bare);
}

/** `04/18/2024`, `18/04/2024`; where both could be months the American order is taken. */
function dayFirst(cursor: Cursor, first: Token): Point | null {
  const a = integerOf(first);
  const second = peek(cursor, 2);
  const b = second === null ? null : integerOf(second);
  const year = yearAt(cursor, 4);
  if (a === null || b === null || year === null || a > 31 || b > 31) return null;
  if (peek(cursor, 1)?.code !== 47 || peek(cursor, 3)?.code !== 47) return null;
  cursor.at += 5;
  return a > 12 ? dayPoint(cursor, first, year, b, a) : dayPoint(cursor, first, year, a, b);
}

/** `20240418`. */
function compact(cursor: Cursor, first: Token): Point | null {
  const { numeral } = first;
  if (numeral?.width !== 8 || numeral.grouped || numeral.value.exponent !== 0) return null;
  const { digits } = numeral.value;
  if (digits.length !== 8) return null;
  cursor.at++;
  return dayPoint(
    cursor,
    first,
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6)),
  );
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
