import { MAX_NUMBER_DIGITS, MAX_NUMBER_EXPONENT, MAX_POWER_OF_TWO } from "../limits.ts";
import { isDigit, isSpacedLetter } from "../text/characters.ts";
import { type Decimal, decimal } from "./decimal.ts";
import { narrowText, toNarrow } from "./fold.ts";
import { otherGrouping } from "./grouping.ts";
import { fractionDigits } from "./vulgar-fraction.ts";

/** A number as it is written, before any sign, magnitude or unit. */
export interface Numeral {
  readonly value: Decimal;
  /** Offset after it. */
  readonly end: number;
  /** Characters of the integer part: four make a year, two a month. */
  readonly width: number;
  /** `1500,000`: grouped, but not by threes. */
  readonly irregular: boolean;
  readonly grouped: boolean;
  /** In characters: 八, 三百五十. */
  readonly written: boolean;
  /** The decimal sign was a comma that could have divided a list. */
  readonly comma?: true;
}

const SUPERSCRIPTS: ReadonlyMap<number, number> = new Map(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((digit, value) => [digit.charCodeAt(0), value] as const),
);

/** A number in digits; null for a version (`1.2.3`) and for a run of digits too long to be a value. */
export function numeralAt(text: string, at: number, spacedGroups: boolean): Numeral | null {
  let end = digitsEnd(text, at);
  let digits = narrowText(text.slice(at, end));
  const width = end - at;
  let exponent = 0;
  let grouped = false;
  let irregular = false;
  if (width > 0) {
    const separator = groupSeparator(text, end, width, spacedGroups, digits);
    const other = separator === 0 ? otherGrouping(text, at, end) : null;
    if (other !== null) {
      digits = other.digits;
      exponent = other.exponent;
      end = other.end;
      grouped = true;
    } else if (separator !== 0) {
      irregular = width > 3;
      while (text.charCodeAt(end) === separator && isGroup(text, end + 1)) {
        digits += narrowText(text.slice(end + 1, end + 4));
        end += 4;
      }
      grouped = true;
    }
  }
  const fraction = exponent === 0 ? fractionAt(text, end) : null;
  if (fraction !== null) {
    if (fraction.digits === "") return null;
    digits += fraction.digits;
    exponent = -fraction.digits.length;
    end = fraction.end;
  } else if (exponent === 0 && isPoint(text, end, digits, grouped)) {
    const fractionEnd = digitsEnd(text, end + 1);
    if (text.charCodeAt(end) === 46 && toNarrow(text.charCodeAt(fractionEnd)) === 46) {
      if (isDigit(toNarrow(text.charCodeAt(fractionEnd + 1)))) return null;
    }
    digits += narrowText(text.slice(end + 1, fractionEnd));
    exponent = end + 1 - fractionEnd;
    end = fractionEnd;
  }
  if (digits.length > MAX_NUMBER_DIGITS) return null;
  const two = digits === "2" && end === at + 1 ? powerOfTwoAt(text, end) : null;
  if (two !== null) {
    digits = two.digits;
    end = two.end;
  }
  const power = two === null ? powerAt(text, at, end, digits) : null;
  if (power === null) {
    return { value: decimal(digits, exponent), end, width, irregular, grouped, written: false };
  }
  if (Math.abs(power.exponent) > MAX_NUMBER_EXPONENT) return null;
  const value = power.alone ? decimal("1", power.exponent) : decimal(digits, exponent + power.exponent);
  return { value, end: power.end, width, irregular, grouped, written: false };
}

/** The sign that groups these digits, or 0. */
function groupSeparator(text: string, end: number, width: number, spaced: boolean, digits: string): number {
  const code = text.charCodeAt(end);
  if (!isGroup(text, end + 1)) return 0;
  if (code === 44)
    return width > 3 && digitsEnd(text, end + 1) !== end + 4 ? 0 : digits.startsWith("0") ? 0 : code;
  if (code === 95 || code === 39 || code === 0x2019) return code;
  const space = code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;
  if (!space || !spaced || width > 3 || digits.startsWith("0")) return 0;
  let last = end;
  while (text.charCodeAt(last) === code && isGroup(text, last + 1)) last += 4;
  return isSpacedLetter(text.charCodeAt(last)) ? 0 : code;
}

/** Three digits and no fourth. */
function isGroup(text: string, at: number): boolean {
  return digitsEnd(text, at, 4) === at + 3;
}

/** A decimal point; a comma only where nothing else can be meant (`0,95`). */
function isPoint(text: string, at: number, digits: string, grouped: boolean): boolean {
  const code = toNarrow(text.charCodeAt(at));
  if (!isDigit(toNarrow(text.charCodeAt(at + 1)))) return false;
  if (code === 46) return true;
  if (code !== 44 || text.charCodeAt(at) !== 44) return false;
  return grouped ? isBehindSpacedGroup(text, at) : digits === "0";
}

/** The comma of `1 000,5`: groups behind spaces leave it nothing else to say. */
function isBehindSpacedGroup(text: string, at: number): boolean {
  if (toNarrow(text.charCodeAt(at - 4)) !== 32) return false;
  const end = digitsEnd(text, at + 1, 3);
  return end - at <= 3 && !/[,.\d]/.test(text.charAt(end));
}

/** `1½`, `2 ½`, `½`, `1 1/2`. */
function fractionAt(text: string, at: number): { readonly digits: string; readonly end: number } | null {
  if (text.charCodeAt(at) === 32 && text.charCodeAt(at + 2) === 47) return commonFraction(text, at + 1);
  const sign = text.charCodeAt(at) === 32 ? at + 1 : at;
  const digits = fractionDigits(text.charCodeAt(sign));
  return digits === null ? null : { digits, end: sign + 1 };
}

/** Halves, quarters and eighths of cups and inches, behind a whole number: a fraction alone may be so many of so many. */
function commonFraction(text: string, at: number): { readonly digits: string; readonly end: number } | null {
  const end = digitsEnd(text, at + 2, 3);
  const parts = Number(narrowText(text.slice(at + 2, end)));
  const some = Number(narrowText(text.slice(at, at + 1)));
  if (!BINARY_PARTS.has(parts) || !(some > 0 && some < parts)) return null;
  const after = text.charCodeAt(end);
  if (after === 47 || after === 46 || isSpacedLetter(after)) return null;
  return { digits: String(some / parts).slice(2), end };
}

const BINARY_PARTS: ReadonlySet<number> = new Set([2, 4, 8, 16]);

/** What `2^20` and `2²⁰` come to; a single raised digit cites a footnote. */
function powerOfTwoAt(text: string, at: number): { readonly digits: string; readonly end: number } | null {
  const caret = text.charCodeAt(at) === 94;
  const power = raisedPower(text, at);
  if (power === null || power.exponent < (caret ? 0 : 10) || power.exponent > MAX_POWER_OF_TWO) return null;
  const isClosed = caret && text.charCodeAt(power.end) === 94;
  return isClosed ? null : { digits: String(2n ** BigInt(power.exponent)), end: power.end };
}

/** `e18`, `×10²³`, `x 10^23`; or the number itself is the ten of `10²³`, `10^23`. */
function powerAt(
  text: string,
  start: number,
  at: number,
  digits: string,
): { readonly exponent: number; readonly end: number; readonly alone: boolean } | null {
  const code = text.charCodeAt(at);
  if (code === 69 || code === 101) {
    const power = signedPower(text, at + 1);
    return power === null || isSpacedLetter(text.charCodeAt(power.end)) ? null : { ...power, alone: false };
  }
  if (digits === "10" && at === start + 2) {
    const power = raisedPower(text, at);
    if (power !== null) return { ...power, alone: true };
  }
  let i = at;
  while (text.charCodeAt(i) === 32) i++;
  if (!TIMES.has(text.charCodeAt(i))) return null;
  i++;
  while (text.charCodeAt(i) === 32) i++;
  if (text.charCodeAt(i) !== 49 || text.charCodeAt(i + 1) !== 48) return null;
  const power = raisedPower(text, i + 2);
  return power === null ? null : { ...power, alone: false };
}

const TIMES = new Set([0xd7, 120, 42, 0xb7, 0x22c5]);

function raisedPower(text: string, at: number): { exponent: number; end: number } | null {
  if (text.charCodeAt(at) === 94) return signedPower(text, at + 1);
  let end = at;
  const negative = text.charCodeAt(end) === 0x207b;
  if (negative) end++;
  const first = end;
  let exponent = 0;
  for (; SUPERSCRIPTS.has(text.charCodeAt(end)) && end - first < 6; end++) {
    exponent = exponent * 10 + (SUPERSCRIPTS.get(text.charCodeAt(end)) ?? 0);
  }
  return end === first ? null : { exponent: negative ? -exponent : exponent, end };
}

function signedPower(text: string, at: number): { exponent: number; end: number } | null {
  const sign = toNarrow(text.charCodeAt(at));
  const start = sign === 45 || sign === 43 ? at + 1 : at;
  const end = digitsEnd(text, start, 7);
  if (end === start) return null;
  const exponent = Number(narrowText(text.slice(start, end)));
  return { exponent: sign === 45 ? -exponent : exponent, end };
}

/** A number in characters: 八, 十二, 三百五十; its 万 and 亿 are magnitudes. */
export function writtenNumeralAt(
  text: string,
  at: number,
  numerals: ReadonlyMap<number, number>,
): Numeral | null {
  let total = 0;
  let digit = -1;
  let end = at;
  let step = 0;
  for (; end < text.length && end - at < 12; end++) {
    const value = numerals.get(text.charCodeAt(end));
    if (value === undefined) break;
    if (value >= 0) {
      // 二〇二四: digit by digit.
      if (digit >= 0) return total === 0 && step === 0 ? positional(text, at, numerals) : null;
      digit = value;
      step = 0;
    } else {
      if (digit < 0 && (end > at || value !== -1)) break;
      total += (digit < 0 ? 1 : digit) * 10 ** -value;
      digit = -1;
      step = -value;
    }
  }
  // 十 alone, and 十 before 万, are magnitudes or part of one.
  if (end === at || (digit < 0 && end === at + 1)) return null;
  const value = total + (digit < 0 ? 0 : digit);
  const exponent = digit < 0 ? step : 0;
  const digits = String(value / 10 ** exponent);
  return {
    value: decimal(digits, exponent),
    end,
    width: end - at,
    irregular: false,
    grouped: false,
    written: true,
  };
}

function positional(text: string, at: number, numerals: ReadonlyMap<number, number>): Numeral {
  let digits = "";
  let end = at;
  for (; end - at < 12; end++) {
    const value = numerals.get(text.charCodeAt(end)) ?? -1;
    if (value < 0) break;
    digits += String(value);
  }
  return { value: decimal(digits, 0), end, width: end - at, irregular: false, grouped: false, written: true };
}

function digitsEnd(text: string, at: number, most = Number.POSITIVE_INFINITY): number {
  let end = at;
  while (end - at < most && end < text.length && isDigit(toNarrow(text.charCodeAt(end)))) end++;
  return end;
}
