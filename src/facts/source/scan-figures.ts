import type { SourceDate, SourceNumber } from "../../model/source-facts.ts";
import { stepText } from "../../values/decimal.ts";
import { isAsciiLetter, isDash, isDigit, isIdeograph, isUpper } from "./characters.ts";
import { readHanNumeral } from "./han-numeral.ts";
import { CURRENCY_SIGNS, HAN_MAGNITUDES, SPELLED, UNITS } from "./number-words.ts";
import { readNamedDate, readNumericDate } from "./read-date.ts";
import { type Digits, readDigits } from "./read-digits.ts";
import { type Measure, readMeasure } from "./read-measure.ts";
import { scaledText } from "./scaled-text.ts";

export interface Figures {
  readonly numbers: readonly SourceNumber[];
  readonly dates: readonly SourceDate[];
}

interface Found {
  amount: string;
  step: string;
  alternatives?: string[];
  unit?: string;
  label?: true;
  span: [number, number];
}

/** The last word passed: a capitalised name or a currency code right before a number changes what the number is. */
interface Word {
  readonly end: number;
  readonly capital: boolean;
  readonly currency: string | null;
}

const NO_WORD: Word = { end: -1, capital: false, currency: null };

/** All numbers and dates of `text` between two offsets, in one pass. */
export function scanFigures(text: string, from = 0, to = text.length): Figures {
  const numbers: Found[] = [];
  const dates: SourceDate[] = [];
  let word = NO_WORD;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      const end = scanNumber(text, at, word, numbers, dates);
      at = end;
    } else if (isAsciiLetter(code)) {
      const end = wordEnd(text, at);
      const past = scanWord(text, at, end, numbers, dates);
      word = wordOf(text, at, end);
      at = past;
    } else if (isIdeograph(code)) {
      at = scanHan(text, at, numbers);
    } else at++;
  }
  return { numbers, dates };
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  return end;
}

function wordOf(text: string, at: number, end: number): Word {
  const short = end - at <= 4 ? UNITS.get(text.slice(at, end).toLowerCase()) : undefined;
  const currency =
    short !== undefined && short[0].length === 3 && isUpper(short[0].charCodeAt(0)) ? short[0] : null;
  return { end, capital: isUpper(text.charCodeAt(at)), currency };
}

function scanNumber(text: string, at: number, word: Word, numbers: Found[], dates: SourceDate[]): number {
  const before = text.charCodeAt(at - 1);
  if (isAsciiLetter(before) || before === 95) return pastGlued(text, at);
  const date = readNumericDate(text, at);
  if (date !== null) {
    dates.push({ min: date.min, max: date.max, span: [at, date.end] });
    return date.end;
  }
  const digits = readDigits(text, at);
  if (digits.dotted) return digits.end;
  if (looksLikeDay(text, at, digits.end)) return digits.end + 6;
  const currency = currencyBefore(text, at, word);
  const measure = readMeasure(text, digits.end, currency !== null);
  const unit = currency ?? measure.unit;
  const found = numberOf(digits, measure, at);
  if (unit !== null) found.unit = unit;
  if (!measure.magnitude && unit === null && isLabel(text, at, digits, measure, word)) found.label = true;
  if (isYear(digits) && !measure.magnitude && unit === null) pushYear(digits, at, dates);
  inherit(text, numbers.at(-1), found, measure);
  numbers.push(found);
  return measure.glued ? pastGlued(text, measure.end) : Math.max(measure.end, digits.end);
}

/** 2025-04-31 is no date, and none of its parts is a number. */
function looksLikeDay(text: string, at: number, end: number): boolean {
  if (end - at !== 4 || text.charCodeAt(end) !== 45 || text.charCodeAt(end + 3) !== 45) return false;
  return (
    [1, 2, 4, 5].every((offset) => isDigit(text.charCodeAt(end + offset))) &&
    !isDigit(text.charCodeAt(end + 6))
  );
}

function pastGlued(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    const next = text.charCodeAt(end + 1);
    const inner = (code === 46 || code === 95) && (isDigit(next) || isAsciiLetter(next));
    if (!isDigit(code) && !isAsciiLetter(code) && !inner) return Math.max(end, at);
    end++;
  }
}

function numberOf(digits: Digits, measure: Measure, at: number): Found {
  const found: Found = {
    amount: scaledText(digits.whole, digits.fraction, measure.power),
    step: stepText(measure.power - digits.fraction.length),
    span: [at, Math.max(measure.end, digits.end)],
  };
  const alternatives: string[] = [];
  if (measure.doubtful) alternatives.push(scaledText(digits.whole, digits.fraction, 0));
  if (measure.binary > 0) {
    const binary = binaryOf(digits, measure.binary);
    if (binary !== null) alternatives.push(binary);
  }
  if (alternatives.length > 0) found.alternatives = alternatives;
  return found;
}

/** 128K as 128 × 1024; only where that is a whole number of a sane length. */
function binaryOf(digits: Digits, exponent: number): string | null {
  if (digits.whole.length > 6 || digits.fraction.length > 3) return null;
  const value = Number(`${digits.whole}.${digits.fraction || "0"}`) * 1024 ** exponent;
  return Number.isInteger(value) && Number.isSafeInteger(value) ? String(value) : null;
}

function isYear(digits: Digits): boolean {
  if (digits.whole.length !== 4 || digits.fraction !== "" || digits.grouped) return false;
  return digits.whole >= "1900" && digits.whole <= "2099";
}

function pushYear(digits: Digits, at: number, dates: SourceDate[]): void {
  dates.push({ min: `${digits.whole}-01-01`, max: `${digits.whole}-12-31`, span: [at, digits.end] });
}

/** Parts of names, years, ordinals, list and citation numbers: they support no bare figure. */
function isLabel(text: string, at: number, digits: Digits, measure: Measure, word: Word): boolean {
  if (measure.glued || isYear(digits)) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(digits.end);
  if (before === 35 || before === 0xa7) return true;
  if (before === 91 && after === 93) return true;
  if (before === 45 && isAsciiLetter(text.charCodeAt(at - 2))) return true;
  if (word.capital && word.end === at - 1 && (before === 32 || before === 45)) return true;
  return startsLine(text, at) && (after === 46 || after === 41 || after === 0x3001);
}

function startsLine(text: string, at: number): boolean {
  const back = text.charCodeAt(at - 1);
  if (at === 0 || back === 10) return true;
  const further = text.charCodeAt(at - 2);
  return back === 32 && (at === 1 || further === 10 || further === 35);
}

function currencyBefore(text: string, at: number, word: Word): string | null {
  const blank = text.charCodeAt(at - 1) === 32;
  const sign = currencyOf(text, at - (blank ? 2 : 1));
  if (sign !== null) return sign;
  return word.currency !== null && (word.end === at || (blank && word.end === at - 1)) ? word.currency : null;
}

function currencyOf(text: string, at: number): string | null {
  const code = text.charCodeAt(at);
  return code === 36 || code > 127 ? (CURRENCY_SIGNS.get(text.charAt(at)) ?? null) : null;
}

/** `5 to 500 billion`, `70-80B`, `10–20%`: the first number may mean the second's magnitude and unit. */
function inherit(text: string, first: Found | undefined, second: Found, measure: Measure): void {
  if (
    first === undefined ||
    second.span[0] - first.span[1] > 5 ||
    !joins(text, first.span[1], second.span[0])
  )
    return;
  if (first.unit === undefined && second.unit !== undefined) first.unit = second.unit;
  if (second.unit === undefined && first.unit !== undefined && first.unit !== "%") second.unit = first.unit;
  const bare = isDigit(text.charCodeAt(first.span[1] - 1));
  if (measure.power !== 0 && bare && first.alternatives === undefined) {
    const [whole = "0", fraction = ""] = first.amount.split(".");
    first.alternatives = [scaledText(whole, fraction, measure.power)];
  }
}

/** `-`, `–`, `~`, `至`, `到`, ` to `, and a dash before a currency sign. */
function joins(text: string, from: number, to: number): boolean {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) === 32) start++;
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  const code = text.charCodeAt(start);
  if (end - start === 1) return isDash(code) || code === 0x81f3 || code === 0x5230;
  if (end - start !== 2) return false;
  return (
    (code === 116 && text.charCodeAt(start + 1) === 111) ||
    (isDash(code) && currencyOf(text, start + 1) !== null)
  );
}

/** A word may begin an address (skipped), a month's date, a quarter, or a number in words. */
function scanWord(text: string, at: number, end: number, numbers: Found[], dates: SourceDate[]): number {
  const length = end - at;
  if (length <= 5 && length >= 4 && text.startsWith("://", end)) return pastAddress(text, end + 3);
  if (isAsciiLetter(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1))) return end;
  if (length === 1) return scanQuarter(text, at, dates) ?? end;
  if (length > 9) return end;
  const date = length >= 3 ? readNamedDate(text, at) : null;
  if (date !== null) {
    dates.push({ min: date.min, max: date.max, span: [at, date.end] });
    return date.end;
  }
  return scanSpelled(text, at, end, numbers) ?? end;
}

function pastAddress(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (
      code <= 32 ||
      code === 34 ||
      code === 60 ||
      code === 62 ||
      code === 41 ||
      code === 93 ||
      isIdeograph(code)
    )
      break;
    end++;
  }
  return end;
}

/** `Q2 2024`, `H1 2024`. */
function scanQuarter(text: string, at: number, dates: SourceDate[]): number | null {
  const letter = text.charAt(at);
  if ((letter !== "Q" && letter !== "H") || text.charCodeAt(at + 2) !== 32) return null;
  const year = text.slice(at + 3, at + 7);
  const date = year.length === 4 ? readNumericDate(`${year}${text.slice(at, at + 2)}`, 0) : null;
  if (date === null || isDigit(text.charCodeAt(at + 7))) return null;
  dates.push({ min: date.min, max: date.max, span: [at, at + 7] });
  return at + 7;
}

/** `seven billion parameters`, `twenty-one`; a lone `one` is a pronoun as often as a number. */
function scanSpelled(text: string, at: number, end: number, numbers: Found[]): number | null {
  const value = SPELLED.get(text.slice(at, end).toLowerCase());
  if (value === undefined) return null;
  let total = value;
  let last = end;
  if (value >= 20 && (text.charCodeAt(end) === 45 || text.charCodeAt(end) === 32)) {
    const close = wordEndIfLetter(text, end + 1);
    const unit = close - end <= 6 ? SPELLED.get(text.slice(end + 1, close).toLowerCase()) : undefined;
    if (unit !== undefined && unit < 10) {
      total += unit;
      last = close;
    }
  }
  const measure = readMeasure(text, last, false);
  if (total === 1 && !measure.magnitude) return null;
  const digits: Digits = { whole: String(total), fraction: "", end: last, grouped: false, dotted: false };
  const found = numberOf(digits, measure, at);
  if (measure.unit !== null) found.unit = measure.unit;
  numbers.push(found);
  return Math.max(measure.end, last);
}

function wordEndIfLetter(text: string, at: number): number {
  return isAsciiLetter(text.charCodeAt(at)) ? wordEnd(text, at) : at;
}

function scanHan(text: string, at: number, numbers: Found[]): number {
  const numeral = readHanNumeral(text, at);
  if (numeral === null) return at + 1;
  const measure = readMeasure(text, numeral.end, false);
  const found: Found = {
    amount: numeral.amount,
    step: numeral.step,
    span: [at, Math.max(numeral.end, measure.end)],
  };
  if (measure.unit !== null && !HAN_MAGNITUDES.some(([sign]) => sign === measure.unit))
    found.unit = measure.unit;
  numbers.push(found);
  return Math.max(numeral.end, measure.end);
}
