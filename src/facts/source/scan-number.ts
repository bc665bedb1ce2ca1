import type { SourceDate } from "../../model/source-facts.ts";
import { isAsciiLetter, isDash, isWideOrNarrowDigit } from "../../text/characters.ts";
import { stepText } from "../../values/decimal.ts";
import { CURRENCY_SIGNS } from "./number-words.ts";
import { readNumericDate } from "./read-date.ts";
import { type Digits, readDigits } from "./read-digits.ts";
import { type Measure, readMeasure } from "./read-measure.ts";
import { scaledText } from "./scaled-text.ts";

/** A number while it is being read: a later one may lend it a unit. */
export interface Found {
  amount: string;
  step: string;
  alternatives?: string[];
  unit?: string;
  label?: true;
  span: [number, number];
}

/** The last word passed: a capitalised name or a currency code right before a number changes what the number is. */
export interface Word {
  readonly end: number;
  readonly capital: boolean;
  readonly currency: string | null;
}

/** Reads the number (or date) whose first digit stands at `at`; returns where to go on. */
export function scanNumber(
  text: string,
  at: number,
  word: Word,
  numbers: Found[],
  dates: SourceDate[],
): number {
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
    [1, 2, 4, 5].every((offset) => isWideOrNarrowDigit(text.charCodeAt(end + offset))) &&
    !isWideOrNarrowDigit(text.charCodeAt(end + 6))
  );
}

function pastGlued(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    const next = text.charCodeAt(end + 1);
    const inner = (code === 46 || code === 95) && (isWideOrNarrowDigit(next) || isAsciiLetter(next));
    if (!isWideOrNarrowDigit(code) && !isAsciiLetter(code) && !inner) return Math.max(end, at);
    end++;
  }
}

export function numberOf(digits: Digits, measure: Measure, at: number): Found {
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
  const bare = isWideOrNarrowDigit(text.charCodeAt(first.span[1] - 1));
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
