import { isDigit, isUnspacedLetter } from "../../text/characters.ts";
import { lowest } from "../../text/lowest.ts";

const OPENERS = "([（［【";
const OPENER = /[([（［【]/;
const CLOSERS = ")]）］】";
const BREAKS = ",;:，；：。、\n|/";

/** Han numerals; 几 and 数 are rough ones before a power of ten. */
const NUMERALS = "零〇一二两三四五六七八九十百千万亿半";
const ROUGH = "几数";
const POWERS = "十百千万亿";

export function isOpener(character: string | undefined): boolean {
  return character !== undefined && character !== "" && OPENERS.includes(character);
}

export function isCloser(character: string | undefined): boolean {
  return character !== undefined && character !== "" && CLOSERS.includes(character);
}

/** Brackets and punctuation: a word beyond them is not beside. */
export function isBreak(character: string | undefined): boolean {
  return (
    character === undefined ||
    character === "" ||
    OPENERS.includes(character) ||
    CLOSERS.includes(character) ||
    BREAKS.includes(character)
  );
}

/** The offset of the next character that is no space. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i < text.length && text.charCodeAt(i) <= 32) i++;
  return i;
}

/** The offset after the last character before `at` that is no space. */
export function skipSpacesBack(text: string, at: number): number {
  let i = at;
  while (i > 0 && text.charCodeAt(i - 1) <= 32) i--;
  return i;
}

/** A number starts here: a digit, its sign, money, a point, Han numerals (one alone, unless `digits` are asked for). */
export function startsNumber(text: string, at: number, digits = false): boolean {
  let i = skipSpaces(text, at);
  for (let signs = 0; signs < 3 && i < text.length; signs++) {
    const character = text[i] ?? "";
    if (isDigit(text.charCodeAt(i)) || isWideDigit(text.charCodeAt(i))) return true;
    if (NUMERALS.includes(character) && (!digits || isNumeral(text[i + 1]))) return true;
    if (ROUGH.includes(character)) return isPower(text[skipSpaces(text, i + 1)]);
    if (!"$¥￥€£₩₹+-−±~≈<>≤≥.".includes(character) && !(character === "U" && text.startsWith("US$", i)))
      return false;
    i = skipSpaces(text, i + 1);
    if (character === "U") i += 2;
  }
  return false;
}

function isNumeral(character: string | undefined): boolean {
  return character !== undefined && character !== "" && NUMERALS.includes(character);
}

function isPower(character: string | undefined): boolean {
  return (
    character !== undefined && character !== "" && (POWERS.includes(character) || "KMBT".includes(character))
  );
}

/** A number ends shortly before: `10家` before `左右`, `28,000` before `projected`. */
export function endsNumber(text: string, at: number, words: number): boolean {
  let i = skipSpacesBack(text, at);
  let spaces = 0;
  for (let steps = 0; i > 0 && steps < 24; steps++) {
    const character = text[i - 1] ?? "";
    const code = text.charCodeAt(i - 1);
    if (isDigit(code) || isWideDigit(code) || character === "%" || character === "+") return true;
    if (isUnspacedLetter(code) && steps < 4 && NUMERALS.includes(character)) return true;
    if (isBreak(character)) return false;
    if (code <= 32 && ++spaces > words) return false;
    if (isUnspacedLetter(code) && steps >= 6) return false;
    i--;
  }
  return false;
}

function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

/** What stands between an opening bracket and the next closing one, with no other bracket in it. */
export interface Bracket {
  /** Offset after the opening sign. */
  readonly start: number;
  readonly end: number;
}

/** The innermost brackets of a text, in order. */
export function innerBrackets(text: string): readonly Bracket[] {
  const found: Bracket[] = [];
  if (!OPENER.test(text)) return found;
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    if (isOpener(text[at])) open = at + 1;
    else if (open >= 0 && isCloser(text[at])) {
      found.push({ start: open, end: at });
      open = -1;
    }
  }
  return found;
}

/** The bracket of a sorted list that holds a range. */
export function bracketAround(brackets: readonly Bracket[], start: number, end: number): Bracket | null {
  const first = lowest(brackets.length, (at) => (brackets[at]?.end ?? 0) >= end);
  const bracket = brackets[first];
  return bracket !== undefined && bracket.start <= start ? bracket : null;
}
