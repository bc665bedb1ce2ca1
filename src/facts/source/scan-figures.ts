import type { SourceDate, SourceNumber } from "../../model/source-facts.ts";
import { isAsciiLetter, isIdeograph, isUpper, isWideOrNarrowDigit } from "../../text/characters.ts";
import { isHanNumeral, readHanNumeral } from "./han-numeral.ts";
import { HAN_MAGNITUDES, MONTHS, SPELLED, UNITS } from "./number-words.ts";
import { readNamedDate, readNumericDate } from "./read-date.ts";
import type { Digits } from "./read-digits.ts";
import { readMeasure } from "./read-measure.ts";
import { type Found, numberOf, scanNumber, type Word } from "./scan-number.ts";

export interface Figures {
  readonly numbers: readonly SourceNumber[];
  readonly dates: readonly SourceDate[];
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
    if (isWideOrNarrowDigit(code)) {
      at = scanNumber(text, at, word, numbers, dates);
    } else if (isAsciiLetter(code)) {
      const end = wordEnd(text, at);
      const past = scanWord(text, at, end, numbers, dates);
      word = wordOf(text, at, end);
      at = past;
    } else if (isIdeograph(code) && isHanNumeral(code)) {
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

/** First two letters (of either case) of some words: nearly every other word is told from them by these alone. */
function beginnings(words: Iterable<string>): Uint8Array {
  const table = new Uint8Array(32 * 32);
  for (const word of words) table[pairAt(word, 0)] = 1;
  return table;
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);
}

const MONTH_BEGINNINGS = beginnings(MONTHS.keys());
const SPELLED_BEGINNINGS = beginnings(SPELLED.keys());

function wordOf(text: string, at: number, end: number): Word {
  const code = end - at === 3 && isUpper(text.charCodeAt(at)) && isUpper(text.charCodeAt(at + 2));
  const short = code ? UNITS.get(text.slice(at, end).toLowerCase()) : undefined;
  const currency =
    short !== undefined && short[0].length === 3 && isUpper(short[0].charCodeAt(0)) ? short[0] : null;
  return { end, capital: isUpper(text.charCodeAt(at)), currency };
}

/** A word may begin an address (skipped), a month's date, a quarter, or a number in words. */
function scanWord(text: string, at: number, end: number, numbers: Found[], dates: SourceDate[]): number {
  const length = end - at;
  if (length <= 5 && length >= 4 && text.startsWith("://", end)) return pastAddress(text, end + 3);
  if (isAsciiLetter(text.charCodeAt(at - 1)) || isWideOrNarrowDigit(text.charCodeAt(at - 1))) return end;
  if (length === 1) return scanQuarter(text, at, dates) ?? end;
  if (length > 9) return end;
  const part = text.charCodeAt(end) === 32 ? scanPart(text, at, end, dates) : null;
  if (part !== null) return part;
  const pair = pairAt(text, at);
  const date = length >= 3 && MONTH_BEGINNINGS[pair] === 1 ? readNamedDate(text, at) : null;
  if (date !== null) {
    dates.push({ min: date.min, max: date.max, span: [at, date.end] });
    return date.end;
  }
  return SPELLED_BEGINNINGS[pair] === 1 ? (scanSpelled(text, at, end, numbers) ?? end) : end;
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
  if (date === null || isWideOrNarrowDigit(text.charCodeAt(at + 7))) return null;
  dates.push({ min: date.min, max: date.max, span: [at, at + 7] });
  return at + 7;
}

const ORDINALS: readonly string[] = ["first", "second", "third", "fourth"];

/** `third quarter of 2025`, `first half of 2024`. */
function scanPart(text: string, at: number, end: number, dates: SourceDate[]): number | null {
  const letter = text.startsWith("quarter of ", end + 1)
    ? "Q"
    : text.startsWith("half of ", end + 1)
      ? "H"
      : "";
  const part = letter === "" ? 0 : ORDINALS.indexOf(text.slice(at, end).toLowerCase()) + 1;
  const from = end + (letter === "Q" ? 12 : 9);
  const year = part === 0 ? "" : text.slice(from, from + 4);
  const date = year.length === 4 ? readNumericDate(`${year}${letter}${part}`, 0) : null;
  if (date === null || isWideOrNarrowDigit(text.charCodeAt(from + 4))) return null;
  dates.push({ min: date.min, max: date.max, span: [at, from + 4] });
  return from + 4;
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
