import { type Cursor, peek } from "../cursor.ts";
import type { DateDraft } from "../draft.ts";
import type { TokenMark } from "../quantity/end.ts";
import type { Token } from "../tokens.ts";
import { type Extent, extentOf } from "./calendar.ts";
import { pointAt } from "./point.ts";

/** A date or a stretch of time as written; `reason` says why it cannot be. */
export interface Dated {
  readonly start: number;
  readonly end: number;
  readonly value: DateDraft | null;
  readonly reason: string | null;
  readonly marks: readonly TokenMark[];
}

/** Reads a date or a range of dates at the cursor. */
export function dateAt(cursor: Cursor, expected: boolean): Dated | null {
  const from = cursor.at;
  const start = peek(cursor)?.start ?? 0;
  const marks = approximations(cursor);
  const first = pointAt(cursor, expected || isYearRange(cursor));
  if (first === null) {
    cursor.at = from;
    return null;
  }
  if (first.kind === "impossible") return { start, end: first.end, value: null, reason: first.reason, marks };
  const left = extentOf(first.date);
  const coarse = coarsePart(cursor, from);
  if (coarse !== null) marks.push({ token: coarse, certainty: "approximate" });
  const last = rangeEnd(cursor, first.date.kind === "year" || expected);
  if (last === null)
    return {
      start,
      end: first.end,
      value: single(left, marks),
      reason: null,
      marks,
    };
  if (last.reason !== null) return { start, end: last.end, value: null, reason: last.reason, marks };
  return { start, end: last.end, value: interval(left, last.extent, marks), reason: null, marks };
}

/** `early`, `mid`, 年底: thirds of a year are nobody's calendar, so they are approximate. */
function coarsePart(cursor: Cursor, from: number): Token | null {
  for (let i = from; i < cursor.at; i++) {
    const token = cursor.tokens[i];
    const code = token?.word?.yearPart ?? 0;
    if (token !== undefined && code >= 37 && code <= 39) return token;
  }
  return null;
}

/** `1987–1988`, `2026–present`: two years around a dash are no amounts. */
function isYearRange(cursor: Cursor): boolean {
  const [first, sign, last] = [peek(cursor), peek(cursor, 1), peek(cursor, 2)];
  if (!isRecentYear(first) || sign === null || last === null || (sign.code !== 45 && sign.code !== 126))
    return false;
  return isRecentYear(last) || last.word?.roles?.includes("present") === true;
}

function isRecentYear(token: Token | null): boolean {
  const numeral = token?.numeral;
  if (numeral?.width !== 4 || numeral.grouped || numeral.value.exponent !== 0) return false;
  const year = Number(numeral.value.digits);
  return year >= 1900 && year <= 2100;
}

function approximations(cursor: Cursor): TokenMark[] {
  const marks: TokenMark[] = [];
  for (let token = peek(cursor); token?.word?.approximateBefore === true; token = peek(cursor)) {
    marks.push({ token, certainty: "approximate" });
    cursor.at++;
  }
  return marks;
}

interface RangeEnd {
  readonly extent: Extent | null;
  readonly reason: string | null;
  readonly end: number;
}

/** `– 2024`, `至今`, `to present`. */
function rangeEnd(cursor: Cursor, expected: boolean): RangeEnd | null {
  const from = cursor.at;
  const sign = peek(cursor);
  if (sign === null) return null;
  if (
    sign.word?.roles?.includes("present") === true &&
    sign.code === 0 &&
    sign.word.text.charCodeAt(0) > 0x2e80
  ) {
    cursor.at++;
    return { extent: null, reason: null, end: sign.end };
  }
  if (sign.code !== 45 && sign.code !== 126 && sign.word?.roles?.includes("to") !== true) return null;
  cursor.at++;
  const next = peek(cursor);
  if (next?.word?.roles?.includes("present") === true) {
    cursor.at++;
    return { extent: null, reason: null, end: next.end };
  }
  const point = pointAt(cursor, expected);
  if (point === null) {
    cursor.at = from;
    return null;
  }
  return point.kind === "impossible"
    ? { extent: null, reason: point.reason, end: point.end }
    : { extent: extentOf(point.date), reason: null, end: point.end };
}

/** EDTF's `~` stands on dates of level 0. */
function loose(extent: Extent): Extent {
  return extent.level === 0 ? { ...extent, edtf: `${extent.edtf}~`, level: 1 } : extent;
}

function single(extent: Extent, marks: readonly TokenMark[]): DateDraft {
  return between(isApproximate(marks) ? loose(extent) : extent, extent.min, extent.max);
}

function interval(from: Extent, to: Extent | null, marks: readonly TokenMark[]): DateDraft {
  const approximate = isApproximate(marks);
  const left = approximate ? loose(from) : from;
  if (to === null)
    return between({ edtf: `${left.edtf}/..`, level: left.level === 2 ? 2 : 1 }, left.min, undefined);
  const right = approximate ? loose(to) : to;
  const level = left.level > right.level ? left.level : right.level;
  return between({ edtf: `${left.edtf}/${right.edtf}`, level }, left.min, right.max);
}

function isApproximate(marks: readonly TokenMark[]): boolean {
  return marks.some((mark) => mark.certainty === "approximate");
}

function between(
  { edtf, level }: Pick<Extent, "edtf" | "level">,
  min: string | undefined,
  max: string | undefined,
): DateDraft {
  const draft: DateDraft = { kind: "date", edtf, level, span: NOWHERE, certainty: [], qualifiers: [] };
  if (min !== undefined) draft.min = min;
  if (max !== undefined) draft.max = max;
  return draft;
}

const NOWHERE = [0, 0] as const;
