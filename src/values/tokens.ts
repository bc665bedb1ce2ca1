import { MAX_UNIT } from "../limits.ts";
import { isAlphanumeric, isDigit, isSpacedLetter, isUnspacedLetter } from "../text/characters.ts";
import { narrowText, toNarrow } from "./fold.ts";
import type { Lexicon, Word } from "./lexicon/lexicon.ts";
import { type Numeral, numeralAt, writtenNumeralAt } from "./numeral.ts";
import { fractionDigits } from "./vulgar-fraction.ts";

/** One word, number or sign of the shown text. */
export interface Token {
  readonly kind: "number" | "word" | "sign" | "text" | "break";
  /** In the shown text. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Of a sign: its character, narrow. */
  readonly code: number;
  readonly numeral: Numeral | null;
  /** What the lexicon says of it; signs may have a word too. */
  readonly word: Word | null;
}

/**
 * Cuts the shown text into tokens, in one pass.
 * @param most after so many the rest is left alone
 */
export function tokenize(shown: string, lexicon: Lexicon, most = Number.POSITIVE_INFINITY): readonly Token[] {
  const text = narrowText(shown);
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  while (at < text.length && tokens.length < most) {
    const code = toNarrow(text.charCodeAt(at));
    if (code === 10) {
      tokens.push(token("break", at, at + 1, spaced));
      spaced = false;
      at++;
    } else if (code <= 32 || code === 0xfeff || code === 0x200b) {
      spaced = true;
      at++;
    } else if (code === VARIATION) at++;
    else {
      at = next(text, at, code, spaced, tokens, lexicon);
      spaced = false;
    }
  }
  return tokens;
}

/** Asks for the coloured form of the sign before it. */
const VARIATION = 0xfe0f;

function token(kind: Token["kind"], start: number, end: number, spaced: boolean): Token {
  return { kind, start, end, spaced, code: 0, numeral: null, word: null };
}

function next(
  text: string,
  at: number,
  code: number,
  spaced: boolean,
  tokens: Token[],
  lexicon: Lexicon,
): number {
  if (
    isDigit(code) ||
    (code === 46 && isDigit(toNarrow(text.charCodeAt(at + 1))) && !isSpacedLetter(text.charCodeAt(at - 1))) ||
    fractionDigits(code) !== null
  ) {
    const numeral = numeralAt(text, at, spacedGroupsAllowed(tokens, spaced));
    if (numeral !== null) {
      tokens.push({ kind: "number", start: at, end: numeral.end, spaced, code: 0, numeral, word: null });
      return numeral.end;
    }
    const end = dottedEnd(text, at);
    tokens.push(token("text", at, end, spaced));
    return end;
  }
  const letter = isSpacedLetter(code);
  const unspaced = !letter && isUnspacedLetter(code);
  if (unspaced && lexicon.numerals.has(code)) {
    const numeral = writtenNumeralAt(text, at, lexicon.numerals);
    if (numeral !== null && !followsText(tokens, spaced) && !partOfWord(text, at, numeral.end, lexicon)) {
      tokens.push({ kind: "number", start: at, end: numeral.end, spaced, code: 0, numeral, word: null });
      return numeral.end;
    }
  }
  if (followsNumber(tokens) && (spaced || code === 123 || code === 47)) {
    const unit = unitLiteral(text, at);
    if (unit !== null) {
      const end = at + unit.length;
      const word = { text: unit, unit };
      tokens.push({ kind: "word", start: at, end, spaced, code: 0, numeral: null, word });
      return end;
    }
  }
  const word = lexicon.words.longest(text, at);
  if (word !== null) {
    const end = at + word.text.length;
    if (!letter || !continuesName(text, end, tokens, spaced) || isSpan(text, end, word, lexicon)) {
      if (word.stop === true) return pushText(tokens, at, end, spaced, !letter);
      const bracketed = code === 91 && word.text.length > 1;
      const sign = letter || unspaced || isDigit(code) || bracketed ? 0 : code;
      const kind = sign === 0 ? "word" : "sign";
      tokens.push({ kind, start: at, end, spaced, code: sign, numeral: null, word });
      return end;
    }
  }
  if (letter) {
    const glued = gluedWord(text, at, spaced, tokens, lexicon);
    if (glued === null) return pushText(tokens, at, nameEnd(text, at), spaced, false);
    const end = at + glued.text.length;
    tokens.push({ kind: "word", start: at, end, spaced, code: 0, numeral: null, word: glued });
    return end;
  }
  if (unspaced) return pushText(tokens, at, at + 1, spaced, true);
  tokens.push({ kind: "sign", start: at, end: at + 1, spaced, code, numeral: null, word: null });
  return at + 1;
}

/** `RMB1999`, and the `h` of `1h30m`: a currency or a unit of time with a number right behind it. */
function gluedWord(
  text: string,
  at: number,
  spaced: boolean,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Word | null {
  let end = at + 1;
  while (end - at <= LONGEST_GLUED && isSpacedLetter(text.charCodeAt(end))) end++;
  if (end - at > LONGEST_GLUED || !isDigit(text.charCodeAt(end))) return null;
  const timed = !spaced && tokens.at(-1)?.kind === "number";
  const written = text.slice(at, end);
  if (!timed && !GLUED_CODES.has(written)) return null;
  const word = lexicon.words.longest(written, 0);
  if (word === null || word.text.length !== written.length) return null;
  return !timed || GLUED_TIMES.has(word.unit ?? "") ? word : null;
}

const LONGEST_GLUED = 3;
/** No name of three letters and digits begins with these; `PHP8` does with another. */
const GLUED_CODES: ReadonlySet<string> = new Set(["RMB", "CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD"]);
const GLUED_TIMES: ReadonlySet<string> = new Set(["d", "h", "min", "m"]);

/** A unit in UCUM's own notation, as `renderCanonical` writes it: `{token}/min`, `%/(10*6.{token})`. */
function unitLiteral(text: string, at: number): string | null {
  const first = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) === 47 && first !== 40 && first !== 123) return null;
  let depth = 0;
  let end = at;
  for (; end < text.length && end - at < MAX_UNIT; end++) {
    const code = text.charCodeAt(end);
    if (code === 123) depth++;
    else if (code === 125) depth--;
    else if (depth === 0 && !isAlphanumeric(code) && !UNIT_SIGNS.has(code)) break;
  }
  const unit = text.slice(at, end);
  return depth === 0 && (unit.includes("{") || isProductBelow(unit)) ? unit : null;
}

/** `h/(km.h)`; the bracket of `GB/s(peak)` is a remark. */
function isProductBelow(unit: string): boolean {
  const below = unit.indexOf("/(");
  return below >= 0 && (unit.includes(".", below) || unit.includes("*", below));
}

function followsNumber(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return (
    last?.kind === "number" ||
    last?.word?.magnitude !== undefined ||
    last?.word?.roles?.includes("infinite") === true
  );
}

const UNIT_SIGNS: ReadonlySet<number> = new Set([..."/.*()%[]_'"].map((sign) => sign.charCodeAt(0)));

/** Characters of one stretch of Chinese are one token. */
function pushText(tokens: Token[], start: number, end: number, spaced: boolean, unspaced: boolean): number {
  const last = tokens.at(-1);
  if (unspaced && !spaced && last !== undefined && last.end === start) {
    if (last.kind === "text" || (last.kind === "number" && last.numeral?.written === true)) {
      tokens[tokens.length - 1] = token("text", last.start, end, last.spaced);
      return end;
    }
  }
  tokens.push(token("text", start, end, spaced));
  return end;
}

/** 一 in 统一, 第一. */
function followsText(tokens: readonly Token[], spaced: boolean): boolean {
  return !spaced && tokens.at(-1)?.kind === "text";
}

/** A longer word of the lexicon that starts with the numeral: 三星; or two digits that are no number: 两三. */
function partOfWord(text: string, at: number, end: number, lexicon: Lexicon): boolean {
  const word = lexicon.words.longest(text, at);
  if (word === null || word.digit !== undefined) return false;
  return at + word.text.length > end || (word.vague !== undefined && at + word.text.length === end);
}

/** `17 043` is one number unless a number or a name stands before it (`Llama 3 405`). */
function spacedGroupsAllowed(tokens: readonly Token[], spaced: boolean): boolean {
  const last = tokens.at(-1);
  if (last === undefined || !spaced) return true;
  return last.kind !== "number" && last.kind !== "text";
}

/** `Q4_K_M`, `off-peak-x`: the word is the beginning of a name. A unit after digits is none (`176B-MT`). */
function continuesName(text: string, end: number, tokens: readonly Token[], spaced: boolean): boolean {
  const code = text.charCodeAt(end);
  if (code === 95) return true;
  if (code !== 45 && code !== 46 && code !== 39) return false;
  const last = tokens.at(-1);
  if (!spaced && last?.kind === "number") return false;
  return isSpacedLetter(text.charCodeAt(end + 1));
}

/** `Q1-Q3`, `Jan-Mar`: from one to the other. */
function isSpan(text: string, end: number, word: Word, lexicon: Lexicon): boolean {
  if ((word.month === undefined && word.yearPart === undefined) || text.charCodeAt(end) !== 45) return false;
  const other = lexicon.words.longest(text, end + 1);
  return other !== null && (other.month !== undefined || other.yearPart !== undefined);
}

/** Letters and digits, with what joins them: `GPT-4o`, `v1.5`, `L2+`, `tok/s` not. */
function nameEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isAlphanumeric(code)) end++;
    else if (JOINS.has(code) && isAlphanumeric(text.charCodeAt(end + 1))) end += 2;
    else break;
  }
  while (text.charCodeAt(end) === 43) end++;
  return end;
}

/** `1.2.3`, and numbers too long to be any: no value. */
function dottedEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = toNarrow(text.charCodeAt(end));
    if (isDigit(code) || (code === 46 && isDigit(toNarrow(text.charCodeAt(end + 1))))) end++;
    else break;
  }
  return Math.max(end, at + 1);
}

const JOINS = new Set([45, 46, 95, 39, 0x2019, 64, 0x2011]);
