import { MAX_NUMBER_DIGITS } from "../limits.ts";
import type { Reading } from "../model/reading.ts";
import { isDigit } from "../text/characters.ts";
import { decimal } from "./decimal.ts";
import type { Frame } from "./frame.ts";
import type { Lexicon, Word } from "./lexicon/lexicon.ts";
import { buildQuantity, type QuantityDraft, type QuantitySetting } from "./quantity/build.ts";
import { type End, emptyEnd } from "./quantity/end.ts";
import { tokenCountNotes } from "./quantity/power-of-two.ts";

/**
 * `38.8%`, `256K`, `195 ms`, `8B, 7B, 13B`: under a header of numbers one of them, or several with what each is counted
 * in, and nothing else; such a cell is read at once. Null for any other.
 */
export function plainQuantities(text: string, setting: QuantitySetting): Reading | null {
  if (!takesPlain(setting.frame) || !isDigit(text.charCodeAt(0)) || text.length > MAX_NUMBER_DIGITS)
    return null;
  const { lexicon } = setting.context;
  const items: QuantityDraft[] = [];
  for (let at = 0; at >= 0; ) {
    const first = numberAt(text, at, setting.frame, lexicon);
    if (first === null) return null;
    const { end } = first;
    const isLast = end === text.length;
    // `7, 13, 65B`: what a bare number is counted in hangs on its neighbours.
    if (first.magnitude === null && first.unit === null && !(isLast && at === 0)) return null;
    const item = buildQuantity({ start: at, end, first, last: null, tolerance: null }, setting, []);
    item.span = [at, end];
    items.push(item);
    if (isLast) return readingOf(items);
    at = nextAt(text, end, lexicon);
  }
  return null;
}

function takesPlain({ kind, currency, components }: Frame): boolean {
  return kind === "quantity" && currency === undefined && components === 0;
}

function readingOf(items: readonly QuantityDraft[]): Reading {
  const said: string[] = [];
  for (const item of items) tokenCountNotes(item, said);
  const notes = said.length < 2 ? said : [...new Set(said)];
  if (items.length === 1) return { state: "value", items, certainty: NONE, marks: NONE, notes };
  return { state: "value", items, certainty: NONE, marks: NONE, notes, conjunction: "and" };
}

const NONE: readonly never[] = [];

/** Digits, and one word or sign that says what they count. */
function numberAt(text: string, start: number, frame: Frame, lexicon: Lexicon): End | null {
  const whole = digitsEnd(text, start);
  const isFraction = text.charCodeAt(whole) === 46;
  const end = isFraction ? digitsEnd(text, whole + 1) : whole;
  if (whole === start || (isFraction && end === whole + 1)) return null;
  const digits = isFraction ? text.slice(start, whole) + text.slice(whole + 1, end) : text.slice(start, end);
  const value = decimal(digits, isFraction ? whole + 1 - end : 0);
  if (end === text.length) return endOf(start, end, value, null, null);
  const at = text.charCodeAt(end) === 32 ? end + 1 : end;
  const word = lexicon.words.longest(text, at);
  if (word === null || !isMeasure(word, frame)) return null;
  const after = at + word.text.length;
  if (!endsPiece(text, after)) return null;
  const { scaled, magnitude, unit = null } = word;
  if (scaled !== undefined)
    return endOf(start, after, value, { text: scaled.magnitude, power: scaled.power }, scaled.unit);
  if (magnitude === undefined) return endOf(start, after, value, null, unit);
  return endOf(start, after, value, { text: text.slice(at, after), power: magnitude }, null);
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** A power of ten or a unit of ASCII letters or `%`, whatever stands beside it. */
function isMeasure(word: Word, { unit, kelvin }: Frame): boolean {
  if (kelvin && word.magnitude !== undefined) return false;
  const { text, magnitude, scaled, roles, currency, minor, month, boundAfter, stop } = word;
  if (magnitude === undefined && scaled === undefined && word.unit === undefined) return false;
  if (roles !== undefined || currency !== undefined || minor !== undefined || month !== undefined)
    return false;
  if (boundAfter !== undefined || stop !== undefined || word.unit === "N" || word.unit === "1") return false;
  if (text.length === 1 && (DEPENDS.has(text) || (text === "B" && unit === "By"))) return false;
  return IN_ASCII.test(text);
}

/** What one letter counts hangs on the column, the language and the word behind it. */
const DEPENDS: ReadonlySet<string> = new Set(["m", "W", "w", "G", "P"]);

const IN_ASCII = /^(?:[A-Za-z]+|%)$/;

function endsPiece(text: string, at: number): boolean {
  return at === text.length || isComma(text.charCodeAt(at));
}

function isComma(code: number): boolean {
  return code === 44 || code === 0xff0c || code === 0x3001;
}

/** Where the number behind a comma begins; -1 where none does, or where the comma begins a word. */
function nextAt(text: string, comma: number, lexicon: Lexicon): number {
  if (lexicon.words.longest(text, comma) !== null) return -1;
  const at = text.charCodeAt(comma + 1) === 32 ? comma + 2 : comma + 1;
  return isDigit(text.charCodeAt(at)) ? at : -1;
}

function endOf(
  start: number,
  end: number,
  value: End["value"],
  magnitude: End["magnitude"],
  unit: End["unit"],
): End {
  const draft = emptyEnd(start, end);
  draft.value = value;
  draft.magnitude = magnitude;
  draft.unit = unit;
  return draft;
}
