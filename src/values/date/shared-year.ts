import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import type { CalendarDate } from "./calendar.ts";
import { integerOf, yearAt, yearPartAt } from "./points.ts";

/** `Jan–Mar 2024`, `Q1–Q2 2024`, `April 18–20, 2024`: the year stands once, behind both ends. */
export function sharedYearAt(cursor: Cursor): readonly [CalendarDate, CalendarDate] | null {
  const first = peek(cursor);
  if (first === null) return null;
  if (first.word === null) return daysFirst(cursor);
  const { month } = first.word;
  const part = first.word.yearPart;
  if (isDash(peek(cursor, 1))) {
    const year = yearAt(cursor, 3);
    const other = peek(cursor, 2)?.word;
    if (year === null || other === undefined || other === null) return null;
    cursor.at += 4;
    if (month !== undefined && other.month !== undefined) {
      return [
        { kind: "month", year, month },
        { kind: "month", year, month: other.month },
      ];
    }
    if (part !== undefined && other.yearPart !== undefined) {
      return [
        { kind: "part", year, code: part },
        { kind: "part", year, code: other.yearPart },
      ];
    }
    cursor.at -= 4;
    return null;
  }
  return month === undefined || !isDash(peek(cursor, 2)) ? null : dayRange(cursor, month);
}

/** `18–20 April 2024`. */
function daysFirst(cursor: Cursor): readonly [CalendarDate, CalendarDate] | null {
  if (!isDash(peek(cursor, 1))) return null;
  const month = peek(cursor, 3)?.word?.month;
  const year = yearAt(cursor, 4);
  const from = dayOf(peek(cursor));
  const to = dayOf(peek(cursor, 2));
  if (month === undefined || year === null || from === null || to === null) return null;
  cursor.at += 5;
  return [
    { kind: "day", year, month, day: from },
    { kind: "day", year, month, day: to },
  ];
}

function dayRange(cursor: Cursor, month: number): readonly [CalendarDate, CalendarDate] | null {
  const from = dayOf(peek(cursor, 1));
  const to = dayOf(peek(cursor, 3));
  const comma = peek(cursor, 4)?.code === 44 ? 1 : 0;
  const year = yearAt(cursor, 4 + comma);
  if (from === null || to === null || year === null) return null;
  cursor.at += 5 + comma;
  return [
    { kind: "day", year, month, day: from },
    { kind: "day", year, month, day: to },
  ];
}

/** After a first date and its dash: `–Q3`, `至6月`, `–20日` of the same year. */
export function sameYearAt(cursor: Cursor, first: CalendarDate): CalendarDate | null {
  if (first.kind === "part") {
    const code = yearPartAt(cursor, 0);
    if (code === null || yearAt(cursor, 1) !== null) return null;
    cursor.at++;
    return { kind: "part", year: first.year, code };
  }
  const token = peek(cursor);
  const number = token === null ? null : integerOf(token);
  const unit = peek(cursor, 1)?.word?.dateUnit;
  if (number === null || number < 1) return null;
  if (unit === undefined) return laterAlone(cursor, first, number);
  if (first.kind === "month" && unit === "month" && number <= 12) {
    cursor.at += 2;
    return { kind: "month", year: first.year, month: number };
  }
  if (first.kind !== "day" || unit !== "day" || number > 31) return null;
  cursor.at += 2;
  return { kind: "day", year: first.year, month: first.month, day: number };
}

/** `2023-11-01 to 02`, `2024-04 – 06`. */
function laterAlone(cursor: Cursor, first: CalendarDate, number: number): CalendarDate | null {
  if (peek(cursor, 1) !== null || peek(cursor)?.numeral?.width !== 2) return null;
  if (first.kind === "day" && number > first.day && number <= 31) {
    cursor.at++;
    return { ...first, day: number };
  }
  if (first.kind !== "month" || number <= first.month || number > 12) return null;
  cursor.at++;
  return { ...first, month: number };
}

function dayOf(token: Token | null): number | null {
  const day = token === null ? null : integerOf(token);
  return day !== null && day >= 1 && day <= 28 ? day : null;
}

export function isDash(token: Token | null): boolean {
  return (
    token !== null && (token.code === 45 || token.code === 126 || token.word?.roles?.includes("to") === true)
  );
}
