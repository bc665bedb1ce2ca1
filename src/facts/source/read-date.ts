import { isAsciiLetter, isBlank, isDash, isWideOrNarrowDigit } from "../../text/characters.ts";
import { MONTHS } from "./number-words.ts";

export interface WrittenDate {
  readonly min: string;
  readonly max: string;
  readonly end: number;
}

interface Month {
  readonly value: number;
  readonly end: number;
}

interface Integer {
  readonly value: number;
  readonly digits: number;
  readonly end: number;
}

/** A date that begins with a digit: `2024-07-23`, `2024/7`, `2024年7月`, `2024 Q2`, `23 July 2024`. */
export function readNumericDate(text: string, at: number): WrittenDate | null {
  const first = integerAt(text, at);
  if (first === null) return null;
  if (first.digits === 4) return afterYear(text, first);
  if (first.digits > 2) return null;
  const last = lastDay(text, first.end);
  if (last !== null) return yearAfter(text, last.month.end, last.month.value, first.value, last.day.value);
  const ordinal = pastOrdinal(text, first.end);
  const from = isBlank(text.charCodeAt(ordinal)) ? ordinal + 1 : ordinal;
  const month = monthAt(text, from);
  if (month !== null && from > first.end && !namesDay(text, month.end))
    return yearAfter(text, month.end, month.value, first.value, first.value);
  return slashed(text, first);
}

/** In `Alpha 4 February 3, 2026` the month has its day after it: the number before it is a name's. */
function namesDay(text: string, at: number): boolean {
  const day = isBlank(text.charCodeAt(at)) ? integerAt(text, at + 1) : null;
  if (day === null || day.digits > 2) return false;
  const from = pastOrdinal(text, day.end);
  const year = text.charAt(from) === "," ? integerAt(text, pastBlank(text, from + 1)) : null;
  return year?.digits === 4;
}

/** The rest of `10–11 February 2025`, `10 to 11 February 2025`. */
function lastDay(text: string, at: number): { readonly day: Integer; readonly month: Month } | null {
  const from = pastBlank(text, at);
  const to = isDash(text.charCodeAt(from)) ? from + 1 : text.startsWith("to ", from) ? from + 2 : -1;
  const day = to < 0 ? null : integerAt(text, pastBlank(text, to));
  if (day === null || day.digits > 2) return null;
  const gap = pastOrdinal(text, day.end);
  const month = isBlank(text.charCodeAt(gap)) ? monthAt(text, gap + 1) : null;
  return month === null ? null : { day, month };
}

/** A date that begins with a month's name, which stands at `at`: `July 23, 2024`, `Jul 2024`, `July 23–25, 2024`. */
export function readNamedDate(text: string, at: number): WrittenDate | null {
  const month = monthAt(text, at);
  if (month === null || !isBlank(text.charCodeAt(month.end))) return null;
  const next = integerAt(text, month.end + 1);
  if (next === null) return null;
  if (next.digits === 4) return dated(next.value, month.value, null, null, next.end);
  if (next.digits > 2 || text.charCodeAt(next.end) === 37) return null;
  let end = pastOrdinal(text, next.end);
  let last = next.value;
  if (isDash(text.charCodeAt(end))) {
    const until = integerAt(text, end + 1);
    if (until !== null && until.digits <= 2) {
      last = until.value;
      end = pastOrdinal(text, until.end);
    }
  }
  return yearAfter(text, end, month.value, next.value, last);
}

function afterYear(text: string, year: Integer): WrittenDate | null {
  const code = text.charCodeAt(year.end);
  if (code === 45 || code === 47 || code === 46) return separated(text, year, code);
  const from = isBlank(code) ? year.end + 1 : year.end;
  if (text.charAt(from) === "年") return han(text, year, from + 1);
  const letter = text.charAt(from);
  const part = text.charCodeAt(from + 1) - 48;
  if (isWideOrNarrowDigit(text.charCodeAt(from + 2)) || isAsciiLetter(text.charCodeAt(from + 2))) return null;
  if (letter === "Q" && part >= 1 && part <= 4) return span(year.value, part * 3 - 2, part * 3, from + 2);
  if (letter === "H" && part >= 1 && part <= 2) return span(year.value, part * 6 - 5, part * 6, from + 2);
  return null;
}

function separated(text: string, year: Integer, separator: number): WrittenDate | null {
  const month = integerAt(text, year.end + 1);
  if (month === null || month.digits > 2) return null;
  const day = text.charCodeAt(month.end) === separator ? integerAt(text, month.end + 1) : null;
  if (day !== null && day.digits <= 2) return dated(year.value, month.value, day.value, day.value, day.end);
  // 2024.07 is a decimal, and a longer run of digits no day
  return separator === 46 || day !== null ? null : dated(year.value, month.value, null, null, month.end);
}

function han(text: string, year: Integer, at: number): WrittenDate | null {
  const part = hanPart(text, pastBlank(text, at));
  if (part !== null) return span(year.value, part.from, part.to, part.end);
  const month = integerAt(text, pastBlank(text, at));
  const yearOnly = dated(year.value, null, null, null, at);
  if (month === null || month.digits > 2) return yearOnly;
  const sign = pastBlank(text, month.end);
  if (text.charAt(sign) !== "月") return yearOnly;
  const day = integerAt(text, pastBlank(text, sign + 1));
  const close = day === null ? -1 : pastBlank(text, day.end);
  if (day !== null && day.digits <= 2 && (text.charAt(close) === "日" || text.charAt(close) === "号")) {
    return dated(year.value, month.value, day.value, day.value, close + 1);
  }
  return dated(year.value, month.value, null, null, sign + 1) ?? yearOnly;
}

/** `第三季度`, `三季度`, `下半年` of a year, in months. */
function hanPart(text: string, at: number): { from: number; to: number; end: number } | null {
  const sign = text.charAt(at);
  if ((sign === "上" || sign === "下") && text.startsWith("半年", at + 1))
    return sign === "上" ? { from: 1, to: 6, end: at + 3 } : { from: 7, to: 12, end: at + 3 };
  const from = sign === "第" ? at + 1 : at;
  const quarter = "一二三四".indexOf(text.charAt(from)) + 1;
  if (quarter === 0 || !text.startsWith("季度", from + 1)) return null;
  return { from: quarter * 3 - 2, to: quarter * 3, end: from + 3 };
}

/** `7/23/2024`, `07/2024`; which of the two is the month must be clear. */
function slashed(text: string, first: Integer): WrittenDate | null {
  if (text.charCodeAt(first.end) !== 47) return null;
  const second = integerAt(text, first.end + 1);
  if (second?.digits === 4 && text.charCodeAt(second.end) !== 47)
    return dated(second.value, first.value, null, null, second.end);
  if (second === null || second.digits > 2 || text.charCodeAt(second.end) !== 47) return null;
  const year = integerAt(text, second.end + 1);
  if (year === null || year.digits !== 4) return null;
  const [month, day] = first.value > 12 ? [second.value, first.value] : [first.value, second.value];
  if (first.value <= 12 && second.value <= 12 && first.value !== second.value) return null;
  return dated(year.value, month, day, day, year.end);
}

function yearAfter(text: string, at: number, month: number, first: number, last: number): WrittenDate | null {
  let from = at;
  if (text.charAt(from) === "." || text.charAt(from) === ",") from++;
  from = pastBlank(text, from);
  if (text.charAt(from) === ",") from = pastBlank(text, from + 1);
  const year = integerAt(text, from);
  if (year !== null && year.digits === 4 && year.value >= 1000)
    return dated(year.value, month, first, last, year.end);
  if (first < 1 || last > daysIn(2000, month)) return null;
  return { min: `--${two(month)}-${two(first)}`, max: `--${two(month)}-${two(last)}`, end: at };
}

function span(year: number, from: number, to: number, end: number): WrittenDate {
  return {
    min: `${four(year)}-${two(from)}-01`,
    max: `${four(year)}-${two(to)}-${two(daysIn(year, to))}`,
    end,
  };
}

function dated(
  year: number,
  month: number | null,
  first: number | null,
  last: number | null,
  end: number,
): WrittenDate | null {
  if (year < 1000 || year > 2999) return null;
  if (month === null) return span(year, 1, 12, end);
  if (month < 1 || month > 12) return null;
  if (first === null || last === null) return span(year, month, month, end);
  if (first < 1 || last < first || last > daysIn(year, month)) return null;
  return {
    min: `${four(year)}-${two(month)}-${two(first)}`,
    max: `${four(year)}-${two(month)}-${two(last)}`,
    end,
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `July`, `Jul`, `Sept.`: the name and its full stop. */
function monthAt(text: string, at: number): Month | null {
  let end = at;
  while (end - at < 10 && isAsciiLetter(text.charCodeAt(end))) end++;
  if (end - at < 3 || end - at > 9) return null;
  const value = MONTHS.get(text.slice(at, end).toLowerCase());
  if (value === undefined) return null;
  return { value, end: text.charAt(end) === "." ? end + 1 : end };
}

function integerAt(text: string, at: number): Integer | null {
  let value = 0;
  let end = at;
  while (end - at < 5 && isWideOrNarrowDigit(text.charCodeAt(end))) {
    const code = text.charCodeAt(end++);
    value = value * 10 + (code >= 0xff10 ? code - 0xff10 : code - 48);
  }
  return end === at || isWideOrNarrowDigit(text.charCodeAt(end)) ? null : { value, digits: end - at, end };
}

/** Past `st`, `nd`, `rd`, `th`. */
function pastOrdinal(text: string, at: number): number {
  const two = text.slice(at, at + 2).toLowerCase();
  const ordinal = two === "st" || two === "nd" || two === "rd" || two === "th";
  return ordinal && !isAsciiLetter(text.charCodeAt(at + 2)) ? at + 2 : at;
}

function pastBlank(text: string, at: number): number {
  return isBlank(text.charCodeAt(at)) ? at + 1 : at;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function four(value: number): string {
  return String(value).padStart(4, "0");
}
