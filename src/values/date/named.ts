import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import { dated, dayPoint, integerOf, isOf, isOrdinal, type Point, yearAt, yearless } from "./points.ts";

/** `April 18, 2024`, `18 April 2024`, `Apr 2024`, `Q2 2024`, `early 2024`, `spring 2024`. */
export function namedAt(cursor: Cursor): Point | null {
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
