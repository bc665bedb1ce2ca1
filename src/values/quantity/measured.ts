import { type Cursor, peek } from "../cursor.ts";
import { compare, type Decimal, shift } from "../decimal.ts";
import type { Token } from "../tokens.ts";
import { type End, endAt } from "./end.ts";

/** A quantity as written: one number, a range of two, or a number with its tolerance. */
export interface Measured {
  readonly start: number;
  readonly end: number;
  readonly first: End;
  /** The upper end of a range. */
  readonly last: End | null;
  readonly tolerance: Tolerance | null;
}

/** `± 0.5`; `below` where the two sides differ: `+5/-4`. */
export interface Tolerance {
  readonly above: End;
  readonly below: End;
  readonly end: number;
}

/** Reads a quantity at the cursor: `8K`, `2-7B`, `90.0 ± 0.5`. */
export function measuredAt(cursor: Cursor): Measured | null {
  const from = cursor.at;
  const between = isBetween(cursor);
  if (between) cursor.at++;
  const first = endAt(cursor);
  if (first === null) {
    cursor.at = from;
    return null;
  }
  const tolerance = toleranceAt(cursor);
  if (tolerance !== null)
    return {
      start: first.start,
      end: tolerance.end,
      first: share(share(first, tolerance.above, false), tolerance.below, false),
      last: null,
      tolerance,
    };
  const last = rangeEndAt(cursor, first, between);
  if (last !== null && isBetween(cursor)) cursor.at++;
  return last === null
    ? { start: first.start, end: first.end, first, last: null, tolerance: null }
    : { start: first.start, end: last.end, first: share(first, last, true), last, tolerance: null };
}

/** `± 0.5`, `+/- 0.5`, `+5/-4`. */
export function toleranceAt(cursor: Cursor): Tolerance | null {
  const sign = peek(cursor);
  const length = sign?.code === 0xb1 ? 1 : spelledSign(cursor);
  if (length === 0) return twoSided(cursor);
  const from = cursor.at;
  cursor.at += length;
  const end = endAt(cursor);
  if (end === null) cursor.at = from;
  return end === null ? null : { above: end, below: end, end: end.end };
}

function twoSided(cursor: Cursor): Tolerance | null {
  const from = cursor.at;
  if (peek(cursor)?.code !== 43) return null;
  const above = endAt(cursor);
  const divided = peek(cursor)?.code === 47 && peek(cursor, 1)?.code === 45;
  if (divided) cursor.at++;
  const below = above !== null && divided ? endAt(cursor) : null;
  if (above === null || below === null) {
    cursor.at = from;
    return null;
  }
  return { above, below: { ...below, negative: false }, end: below.end };
}

/** `+/-`, `+-`. */
function spelledSign(cursor: Cursor): number {
  if (peek(cursor)?.code !== 43) return 0;
  if (peek(cursor, 1)?.code === 45) return 2;
  return peek(cursor, 1)?.code === 47 && peek(cursor, 2)?.code === 45 ? 3 : 0;
}

/** `between` before a range, 之间 after it. */
function isBetween(cursor: Cursor): boolean {
  return peek(cursor)?.word?.roles?.includes("between") === true;
}

/** `-`, `~`, `to` or 至 and a second number; a spaced dash before unspaced words is a pause, not a range. */
function rangeEndAt(cursor: Cursor, first: End, between: boolean): End | null {
  const sign = peek(cursor);
  if (sign === null || first.infinite || first.sizeClass) return null;
  const roles = sign.word?.roles;
  const range =
    sign.code === 45 ||
    sign.code === 126 ||
    roles?.includes("to") === true ||
    (between && roles?.includes("and") === true);
  if (!range || (sign.code === 126 && sign.spaced && peek(cursor, 1)?.spaced === false)) return null;
  const from = cursor.at;
  cursor.at++;
  const last = endAt(cursor);
  if (last === null || last.infinite || mixes(first, last)) {
    cursor.at = from;
    return null;
  }
  return hasMinus(cursor, sign, first) ? { ...last, negative: true } : last;
}

/** `-20–-5`, `-3--5`: two dashes that are one sign, the second of them a minus; in `12--15` both are one dash. */
function hasMinus({ scanned }: Cursor, { code, start, end, spaced }: Token, { negative }: End): boolean {
  if (code !== 45 || end - start !== 2 || spaced) return false;
  return negative || (scanned.text.charCodeAt(start) > 127 && scanned.text.charCodeAt(start + 1) < 127);
}

/** `$5 - 3 GB` is no range. */
function mixes(first: End, last: End): boolean {
  if (first.unit !== null && last.unit === null && last.currency !== null) return true;
  if (first.currency !== null && last.currency === null && last.unit !== null) return true;
  return first.currency !== null && last.currency !== null && first.currency !== last.currency;
}

/** The first number takes magnitude, unit and currency of the second, unless that would turn a range over. */
function share(first: End, last: End, range: boolean): End {
  const power = last.magnitude?.power ?? 0;
  const bare = first.magnitude === null && first.unit === null;
  const turned = range && bare && power > 0 && compare(scaled(first, power), scaled(last, power)) > 0;
  return {
    ...first,
    magnitude: bare && !turned ? last.magnitude : first.magnitude,
    unit: first.unit ?? last.unit,
    currency: first.currency ?? last.currency,
    ambiguousCurrency: first.ambiguousCurrency || last.ambiguousCurrency,
    denominator: first.denominator ?? last.denominator,
  };
}

function scaled(end: End, power: number): Decimal {
  return shift(end.value, power);
}
