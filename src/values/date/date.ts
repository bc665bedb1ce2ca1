import { type Cursor, peek } from "../cursor.ts";
import type { DateDraft } from "../draft.ts";
import type { TokenMark } from "../quantity/end.ts";
import type { Token } from "../tokens.ts";
import { type CalendarDate, type Extent, extentOf } from "./calendar.ts";
import { pointAt } from "./point.ts";
import { isThird } from "./points.ts";
import { isPresent, rangeEndAt } from "./range-end.ts";
import { sharedYearAt } from "./shared-year.ts";

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
  const isBetween = betweenAt(cursor);
  const open = openAt(cursor);
  marks.push(...approximations(cursor));
  const found = (value: DateDraft): Dated => {
    return { start, end: cursor.tokens[cursor.at - 1]?.end ?? start, value, reason: null, marks };
  };
  const refused = (reason: string): Dated => {
    return { start, end: cursor.tokens[cursor.at - 1]?.end ?? start, value: null, reason, marks };
  };
  const shared = sharedYearAt(cursor);
  if (shared !== null) return found(interval(extentOf(shared[0]), extentOf(shared[1])));
  const first = pointAt(cursor, expected || open !== null || isYearRange(cursor));
  if (first === null) {
    cursor.at = from;
    return null;
  }
  if (first.kind === "impossible") return refused(first.reason);
  const coarse = coarsePart(cursor, from);
  if (coarse !== null) marks.push({ token: coarse, certainty: "approximate" });
  skipClock(cursor, first.date);
  marks.push(...edtfMarks(cursor));
  const left = extentOf(first.date);
  if (isCutoff(cursor, from)) return found(between(left, left.min, left.max));
  if (open === "until" || untilAt(cursor)) return found(interval(null, left));
  if (sinceAt(cursor)) return found(interval(left, null));
  const range = cursor.at;
  const end = rangeEndAt(cursor, first.date, expected, isBetween);
  const last = end?.date != null && !endsMonth(first.date, end.date) ? null : end;
  if (last !== end) cursor.at = range;
  if (last === null)
    return found(open === "since" ? interval(left, null) : between(left, left.min, left.max));
  marks.push(...edtfMarks(cursor));
  if (last.reason !== null) return refused(last.reason);
  if (last.date === null) return found(interval(left, null));
  if (peek(cursor)?.word?.roles?.includes("between") === true) cursor.at++;
  return found(interval(extentOf(withYear(first.date, last.date)), extentOf(last.date)));
}

/** 4月 to 2024 is no stretch of time. */
function endsMonth(first: CalendarDate, last: CalendarDate): boolean {
  return (
    first.kind !== "yearless" || last.kind === "day" || last.kind === "month" || last.kind === "yearless"
  );
}

/** `April 29 – May 3, 2024`: the year is said once. */
function withYear(first: CalendarDate, last: CalendarDate): CalendarDate {
  if (first.kind !== "yearless" || (last.kind !== "day" && last.kind !== "month")) return first;
  const { month, day } = first;
  const { year } = last;
  return day === null ? { kind: "month", year, month } : { kind: "day", year, month, day };
}

/** EDTF's own signs behind a date: `2024-04~` about then, `2024%` about then and doubtful. */
function edtfMarks(cursor: Cursor): TokenMark[] {
  const token = peek(cursor);
  if (token === null || token.spaced || (token.code !== 126 && token.code !== 37)) return [];
  const next = peek(cursor, 1);
  if (token.code === 126 && next !== null && (next.kind === "number" || next.word !== null)) return [];
  cursor.at++;
  const about: TokenMark = { token, certainty: "approximate" };
  return token.code === 126 ? [about] : [about, { token, certainty: "uncertain" }];
}

/** `since 2019`, `before 2024`: one end is open. Only before what is plainly a date. */
function openAt(cursor: Cursor): "since" | "until" | null {
  // EDTF's `../2020`.
  if (peek(cursor)?.code === 46 && peek(cursor, 1)?.code === 46 && peek(cursor, 2)?.code === 47) {
    cursor.at += 3;
    return "until";
  }
  const roles = peek(cursor)?.word?.roles;
  const next = peek(cursor, 1);
  if (roles === undefined || next === null) return null;
  const open = roles.includes("since") ? "since" : roles.includes("until") ? "until" : null;
  if (!isDateStart(next) || open === null) return null;
  cursor.at++;
  return open;
}

/** `截至 2024-10` and `up to Oct 2024` under a knowledge cutoff say the date itself; `before 2024` does not. */
function isCutoff({ tokens, context, at }: Cursor, from: number): boolean {
  const until = tokens[from]?.word;
  const after = tokens[at]?.word;
  if (context.header?.property !== "knowledge-cutoff" || until?.roles?.includes("until") !== true)
    return false;
  return !BEFORE.has(until.text) && after?.roles?.includes("until") !== true;
}

const BEFORE: ReadonlySet<string> = new Set(["before", "by", "前", "之前", "以前"]);

/** `between 2024 and 2025`, 介于. */
function betweenAt(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  const isBetween = peek(cursor)?.word?.roles?.includes("between") === true && isDateStart(next);
  if (isBetween) cursor.at++;
  return isBetween;
}

function isDateStart(token: Token | null): boolean {
  return isRecentYear(token) || token?.word?.month !== undefined || token?.word?.yearPart !== undefined;
}

/** 2024年以来, `2024-04 起`. */
function sinceAt(cursor: Cursor): boolean {
  const word = peek(cursor)?.word;
  const since = word?.roles?.includes("since") === true && word.text.charCodeAt(0) > 0x2e80;
  if (since) cursor.at++;
  return since;
}

/** 2024年4月前. */
function untilAt(cursor: Cursor): boolean {
  const token = peek(cursor);
  const until = token?.word?.roles?.includes("until") === true && token.word.text.charCodeAt(0) > 0x2e80;
  if (until) cursor.at++;
  return until;
}

/** The time of day of a timestamp says nothing that a fact needs: `2024-04-18T10:00:00Z`. */
function skipClock(cursor: Cursor, date: CalendarDate): void {
  const token = peek(cursor);
  if (date.kind !== "day" || token === null) return;
  const written = cursor.scanned.text.slice(token.start, token.end);
  const stamp = !token.spaced && written.length <= 3 && written.startsWith("T");
  if (!stamp && !(token.numeral !== null && token.numeral.width <= 2 && peek(cursor, 1)?.code === 58)) return;
  do cursor.at++;
  while (peek(cursor)?.spaced === false && peek(cursor)?.code !== 44);
}

/** `early`, `mid`, 年底: thirds of a year are nobody's calendar, so they are approximate. */
function coarsePart(cursor: Cursor, from: number): Token | null {
  for (let i = from; i < cursor.at; i++) {
    const token = cursor.tokens[i];
    if (token !== undefined && isThird(token)) return token;
  }
  return null;
}

/** `1987–1988`, `1987–88`, `2026–present`: two years around a dash are no amounts. */
function isYearRange(cursor: Cursor): boolean {
  const [first, sign, last] = [peek(cursor), peek(cursor, 1), peek(cursor, 2)];
  if (!isRecentYear(first) || sign === null || last === null || (sign.code !== 45 && sign.code !== 126))
    return false;
  const dash = cursor.scanned.text.charCodeAt(sign.start) > 127;
  return isRecentYear(last) || isPresent(last) || (!last.spaced && isLaterInCentury(first, last, dash));
}

/** After a hyphen only the very next year is one. */
function isLaterInCentury(first: Token | null, last: Token, dash: boolean): boolean {
  const year = Number(first?.numeral?.value.digits ?? 0) % 100;
  const later = Number(last.numeral?.value.digits ?? 0);
  return last.numeral?.width === 2 && later > 12 && (dash ? later > year : later === year + 1);
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

/** An end that is null is open. */
function interval(from: Extent | null, to: Extent | null): DateDraft {
  const least = from === null || to === null ? 1 : 0;
  const level = Math.max(least, from?.level ?? 0, to?.level ?? 0);
  const edtf = `${from?.edtf ?? ".."}/${to?.edtf ?? ".."}`;
  const draft = between({ edtf, level: level === 0 ? 0 : level === 1 ? 1 : 2 }, from?.min, to?.max);
  draft.relation = "range";
  return draft;
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
