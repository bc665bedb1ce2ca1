import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import {
  dated,
  dayPoint,
  integerOf,
  isOf,
  isOrdinal,
  isThird,
  monthAlone,
  type Point,
  shortYearAt,
  yearAt,
  yearless,
} from "./points.ts";

/** `April 18, 2024`, `18-Apr-24`, `Apr '24`, `Q2 2024`, `2Q24`, `early 2024`, `spring 2024`. */
export function namedAt(cursor: Cursor): Point | null {
  const first = peek(cursor);
  if (first === null) return null;
  const { word } = first;
  if (word?.month !== undefined) return monthFirst(cursor, first, word.month);
  const code = word?.yearPart ?? word?.season;
  if (code !== undefined) return partFirst(cursor, first, code);
  return dayFirst(cursor, first) ?? partLast(cursor, first);
}

/** `18 April 2024`, `18th of April, 2024`, `18-Apr-2024`. */
function dayFirst(cursor: Cursor, first: Token): Point | null {
  const day = integerOf(first);
  if (day === null || first.numeral?.width === 4) return null;
  let ahead = isOrdinal(cursor, 1) ? 2 : 1;
  const dashed = peek(cursor, ahead)?.code === 45;
  if (dashed || isOf(cursor, ahead)) ahead++;
  const month = peek(cursor, ahead)?.word?.month;
  if (month === undefined) return null;
  const found = yearBehind(cursor, ahead + 1, dashed);
  cursor.at += found?.end ?? ahead + 1;
  return found === null
    ? yearless(cursor, first, month, day)
    : dayPoint(cursor, first, found.year, month, day);
}

/** A year at so many tokens ahead, with the comma, dash, stroke, `of` or apostrophe before it; `end` is after it. */
function yearBehind(cursor: Cursor, ahead: number, short: boolean): { year: number; end: number } | null {
  const joint = peek(cursor, ahead);
  const joined = isJoint(joint) || isOf(cursor, ahead);
  const at = joined ? ahead + 1 : ahead;
  const year =
    yearAt(cursor, at) ?? (joint?.code === 39 || (short && joined) ? shortYearAt(cursor, at) : null);
  return year === null ? null : { year, end: at + 1 };
}

function isJoint(token: Token | null): boolean {
  return token !== null && (token.code === 44 || token.code === 45 || token.code === 47 || token.code === 39);
}

function monthFirst(cursor: Cursor, first: Token, month: number): Point | null {
  const dashed = peek(cursor, 1)?.code === 45 && peek(cursor, 1)?.spaced === false;
  const found = yearBehind(cursor, 1, dashed);
  if (found !== null) {
    cursor.at += found.end;
    return dated(cursor, first, { kind: "month", year: found.year, month });
  }
  const next = peek(cursor, 1);
  const day = next === null ? null : integerOf(next);
  if (day === null || next?.numeral === null || (next?.numeral?.width ?? 9) > 2)
    return monthAlone(cursor, first, month, 1);
  const after = 2 + (isOrdinal(cursor, 2) ? 1 : 0);
  const comma = peek(cursor, after)?.code === 44 ? 1 : 0;
  const year = yearAt(cursor, after + comma);
  cursor.at += year === null ? after : after + comma + 1;
  return year === null ? yearless(cursor, first, month, day) : dayPoint(cursor, first, year, month, day);
}

/** `mid-2024`, `Q2/2024`, `Q1 of 2024`, `Q2'24`; `late April 2024` is read as its month, `late Q3 2024` as its quarter. */
function partFirst(cursor: Cursor, first: Token, code: number): Point | null {
  const found = yearBehind(cursor, 1, false);
  if (found !== null) {
    cursor.at += found.end;
    return dated(cursor, first, { kind: "part", year: found.year, code });
  }
  const ahead = isJoint(peek(cursor, 1)) || isOf(cursor, 1) ? 2 : 1;
  const word = peek(cursor, ahead)?.word;
  const of = yearBehind(cursor, ahead + 1, false);
  const part = isThird(first) ? word?.yearPart : undefined;
  if ((word?.month === undefined && part === undefined) || of === null) return null;
  cursor.at += of.end;
  const { year } = of;
  return part === undefined
    ? dated(cursor, first, { kind: "month", year, month: word?.month ?? 0 })
    : dated(cursor, first, { kind: "part", year, code: part });
}

/** Codes of the first quarter and half, less one. */
const PARTS: Readonly<Record<string, readonly [before: number, count: number]>> = { Q: [32, 4], H: [39, 2] };

/** `2Q24`, `1H 2024`. */
function partLast(cursor: Cursor, first: Token): Point | null {
  const letter = peek(cursor, 1);
  const number = integerOf(first);
  if (letter === null || letter.spaced || letter.kind !== "text" || first.numeral?.width !== 1) return null;
  const text = cursor.scanned.text.slice(letter.start, letter.end).toUpperCase();
  const part = PARTS[text.charAt(0)];
  if (part === undefined || number === null || number < 1 || number > part[1]) return null;
  const code = part[0] + number;
  const digits = text.slice(1);
  if (digits === "") {
    const year = yearAt(cursor, 2);
    if (year === null) return null;
    cursor.at += 3;
    return dated(cursor, first, { kind: "part", year, code });
  }
  const year = Number(digits);
  if ((digits.length !== 2 && digits.length !== 4) || !Number.isInteger(year)) return null;
  cursor.at += 2;
  return dated(cursor, first, { kind: "part", year: year < 100 ? 2000 + year : year, code });
}
