import type { Qualifier } from "../../model/reading.ts";
import { type Cursor, peek } from "../cursor.ts";
import { pad } from "../date/days.ts";

/** `0:00~8:00` before a price: the hours it holds in. */
export function timeAt(cursor: Cursor): Qualifier | null {
  const from = cursor.at;
  const start = clockAt(cursor);
  if (start === null) return null;
  const sign = peek(cursor);
  const range = sign?.code === 126 || sign?.code === 45 || sign?.word?.roles?.includes("to") === true;
  if (range) {
    cursor.at++;
    const end = clockAt(cursor);
    if (end !== null) return { property: "time", value: `${start}/${end}` };
  }
  cursor.at = from;
  return null;
}

function clockAt(cursor: Cursor): string | null {
  const hour = small(cursor, 0, 24);
  if (hour === null || peek(cursor, 1)?.code !== 58) return null;
  const minute = small(cursor, 2, 59);
  if (minute === null) return null;
  cursor.at += 3;
  return `${pad(hour, 2)}:${pad(minute, 2)}`;
}

function small(cursor: Cursor, ahead: number, most: number): number | null {
  const numeral = peek(cursor, ahead)?.numeral;
  if (numeral === null || numeral === undefined || numeral.width > 2 || numeral.value.exponent !== 0)
    return null;
  const value = Number(numeral.value.digits);
  return value <= most ? value : null;
}
