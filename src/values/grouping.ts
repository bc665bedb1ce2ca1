import { MAX_NUMBER_DIGITS } from "../limits.ts";
import { isDigit } from "../text/characters.ts";

/** Digits grouped as some countries group them; `end` is after the last group. */
export interface Grouping {
  readonly digits: string;
  readonly exponent: number;
  readonly end: number;
}

/**
 * Groups that are not of three behind commas: `10,00,000` (India), `1,0000,0000` (China), `1.048.576` and `1.234,56` (Europe).
 * Only where a list, a version or an address cannot be meant.
 */
export function otherGrouping(text: string, at: number, end: number): Grouping | null {
  const sign = text.charCodeAt(end);
  if (sign === 44) return indian(text, at, end) ?? byFours(text, at, end);
  return sign === 46 ? pointed(text, at, end) : null;
}

function indian(text: string, at: number, end: number): Grouping | null {
  if (end - at > 2) return null;
  let last = end;
  while (text.charCodeAt(last) === 44 && digitsFrom(text, last + 1) === 2) last += 3;
  if (last === end || text.charCodeAt(last) !== 44 || digitsFrom(text, last + 1) !== 3) return null;
  return grouping(text, at, last + 4, ",");
}

/** A group that begins with a zero is no number of a list. */
function byFours(text: string, at: number, end: number): Grouping | null {
  if (end - at > 4) return null;
  let last = end;
  let zero = false;
  while (text.charCodeAt(last) === 44 && digitsFrom(text, last + 1) === 4) {
    // A list of thousands of them would be walked to its end from each.
    if (last - at > 2 * MAX_NUMBER_DIGITS) return null;
    zero ||= text.charCodeAt(last + 1) === 48;
    last += 5;
  }
  return zero ? grouping(text, at, last, ",") : null;
}

/** Two groups of three or more behind points: no decimal, no version; four small ones are an address. */
function pointed(text: string, at: number, end: number): Grouping | null {
  if (end - at > 3 || text.charCodeAt(at) === 48) return null;
  let last = end;
  let groups = 0;
  while (text.charCodeAt(last) === 46 && digitsFrom(text, last + 1) === 3) {
    last += 4;
    groups++;
  }
  const fraction = groups > 0 && text.charCodeAt(last) === 44 ? digitsFrom(text, last + 1) : 0;
  if (fraction === 1 || fraction === 2) {
    const digits = text.slice(at, last + 1 + fraction).replaceAll(/[.,]/g, "");
    return { digits, exponent: -fraction, end: last + 1 + fraction };
  }
  return groups === 2 || groups > 3 ? grouping(text, at, last, ".") : null;
}

function grouping(text: string, at: number, end: number, sign: string): Grouping | null {
  const next = text.charCodeAt(end);
  const ends = !isDigit(next) && !(next === sign.charCodeAt(0) && isDigit(text.charCodeAt(end + 1)));
  return ends ? { digits: text.slice(at, end).replaceAll(sign, ""), exponent: 0, end } : null;
}

/** How many digits stand here, five at most. */
function digitsFrom(text: string, at: number): number {
  let end = at;
  while (end - at < 5 && isDigit(text.charCodeAt(end))) end++;
  return end - at;
}
