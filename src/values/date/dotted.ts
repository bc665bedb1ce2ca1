import { type Cursor, peek } from "../cursor.ts";
import { dayPoint, monthPoint, type Point } from "./points.ts";

/** `2024.04.18`, `18.04.2024`, and `2024.4` where a date is expected. */
export function dottedAt(cursor: Cursor, expected: boolean): Point | null {
  const first = peek(cursor);
  if (first === null || (first.kind !== "text" && first.kind !== "number")) return null;
  const { text } = cursor.scanned;
  const length = first.end - first.start;
  const pointed = text.charCodeAt(first.start + 4) === 46 || text.charCodeAt(first.end - 5) === 46;
  if (length < 6 || length > 10 || !pointed) return null;
  const parts = text.slice(first.start, first.end).split(".");
  const [a = "", b = "", c] = parts;
  const numbers = parts.map(Number);
  if (parts.length > 3 || numbers.some((number) => !Number.isInteger(number) || number < 0)) return null;
  if (c === undefined) {
    if (!expected || a === "" || b === "") return null;
    if (a.length <= 2 && b.length === 4 && Number(b) >= 1900 && Number(b) < 2100) {
      cursor.at++;
      return monthPoint(cursor, first, Number(b), Number(a));
    }
    if (a.length !== 4 || b.length > 2) return null;
    cursor.at++;
    return monthPoint(cursor, first, Number(a), Number(b));
  }
  const yearLast = c.length === 4 && a.length <= 2 && b.length <= 2;
  const yearFirst = a.length === 4 && b.length <= 2 && c.length <= 2;
  if (!yearLast && !yearFirst) return null;
  cursor.at++;
  return yearLast
    ? dayPoint(cursor, first, Number(c), Number(b), Number(a))
    : dayPoint(cursor, first, Number(a), Number(b), Number(c));
}
