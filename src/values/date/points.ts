import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import type { CalendarDate } from "./calendar.ts";
import { daysInMonth } from "./days.ts";

/** A date, or why what looks like one cannot be. */
export type Point =
  | { readonly kind: "date"; readonly date: CalendarDate; readonly start: number; readonly end: number }
  | { readonly kind: "impossible"; readonly reason: string; readonly start: number; readonly end: number };

export function monthPoint(cursor: Cursor, first: Token, year: number, month: number): Point {
  if (!isYear(year)) return impossible(cursor, first, `year ${year}`);
  if (month < 1 || month > 12) return impossible(cursor, first, `month ${month}`);
  return dated(cursor, first, { kind: "month", year, month });
}

export function dayPoint(cursor: Cursor, first: Token, year: number, month: number, day: number): Point {
  if (!isYear(year)) return impossible(cursor, first, `year ${year}`);
  if (month < 1 || month > 12) return impossible(cursor, first, `month ${month}`);
  if (day < 1 || day > daysInMonth(year, month)) return impossible(cursor, first, `day ${day}`);
  return dated(cursor, first, { kind: "day", year, month, day });
}

export function yearless(cursor: Cursor, first: Token, month: number, day: number): Point {
  if (day < 1 || day > daysInMonth(2000, month)) return impossible(cursor, first, `day ${day}`);
  return dated(cursor, first, { kind: "yearless", month, day });
}

/** `early`, `mid`, 年底: a third of a year, or of what follows. */
export function isThird(token: Token | null): boolean {
  const code = token?.word?.yearPart ?? 0;
  return code >= 37 && code <= 39;
}

/** A bracket, `?` or `~`: the date is over. */
const CLOSERS: ReadonlySet<number> = new Set([40, 63, 126]);

/** A month alone where dates are expected; another date of the cell may say the year. */
export function monthAlone(cursor: Cursor, first: Token, month: number, length: number): Point | null {
  const next = peek(cursor, length);
  const words = next?.kind === "text" || next?.word?.qualifier !== undefined;
  const over = next === null || CLOSERS.has(next.code) || (words && isYearSaid(cursor));
  if (cursor.frame.kind !== "date" || !over) return null;
  cursor.at += length;
  return dated(cursor, first, { kind: "yearless", month, day: null });
}

/** 2024年9月预览，12月正式发布: another date of the cell has said the year. */
function isYearSaid({ tokens, at }: Cursor): boolean {
  return tokens.some(({ numeral }, i) => i < at && numeral?.width === 4 && !numeral.grouped);
}

export function dated(cursor: Cursor, first: Token, date: CalendarDate): Point {
  return { kind: "date", date, start: first.start, end: endOf(cursor, first) };
}

export function impossible(cursor: Cursor, first: Token, reason: string): Point {
  return { kind: "impossible", reason, start: first.start, end: endOf(cursor, first) };
}

export function endOf(cursor: Cursor, first: Token): number {
  return cursor.tokens[cursor.at - 1]?.end ?? first.end;
}

/** A plain whole number. */
export function integerOf({ numeral }: Token): number | null {
  if (numeral === null || numeral.grouped || numeral.value.exponent < 0) return null;
  const number = Number(numeral.value.digits) * 10 ** numeral.value.exponent;
  return number < 10000 ? number : null;
}

/** A year in four digits. */
export function yearAt(cursor: Cursor, ahead: number): number | null {
  const token = peek(cursor, ahead);
  if (token === null || token.numeral === null || token.numeral.width !== 4) return null;
  const year = integerOf(token);
  return year !== null && isYear(year) && token.numeral.value.exponent === 0 ? year : null;
}

/** `'24` and the year of `18-Apr-24`: two digits, of this century if below fifty. */
export function shortYearAt(cursor: Cursor, ahead: number): number | null {
  const token = peek(cursor, ahead);
  if (token === null || token.spaced || token.numeral?.width !== 2) return null;
  const year = integerOf(token);
  return year === null || token.numeral.value.exponent !== 0 ? null : year + (year < 50 ? 2000 : 1900);
}

/** What a wiki of facts may mean by four digits. */
function isYear(year: number): boolean {
  return year >= 1000 && year < 3000;
}

export function yearPartAt(cursor: Cursor, ahead: number): number | null {
  const word = peek(cursor, ahead)?.word;
  return word?.yearPart ?? word?.season ?? null;
}

export function isOrdinal(cursor: Cursor, ahead: number): boolean {
  const token = peek(cursor, ahead);
  if (token === null || token.spaced || token.kind === "number") return false;
  const text = cursor.scanned.text.slice(token.start, token.end).toLowerCase();
  return text === "st" || text === "nd" || text === "rd" || text === "th";
}

export function isOf(cursor: Cursor, ahead: number): boolean {
  const token = peek(cursor, ahead);
  return token !== null && cursor.scanned.text.slice(token.start, token.end).toLowerCase() === "of";
}
