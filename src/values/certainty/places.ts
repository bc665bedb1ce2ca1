import type { Certainty } from "../../model/reading.ts";
import { isDigit, isUnspacedLetter } from "../../text/characters.ts";
import { nameProperty } from "../header-name.ts";
import type { CertaintyVocabulary, DoubtWord } from "../lexicon/certainty-vocabulary.ts";
import type { HeaderVocabulary } from "../lexicon/header-vocabulary.ts";
import {
  type Bracket,
  bracketAround,
  endsNumber,
  isBreak,
  skipSpaces,
  skipSpacesBack,
  startsNumber,
} from "./surroundings.ts";

/** What is read: a cell, a bracket of one (without its signs), a column's header, a sentence of prose, a note on a table. */
export type DoubtScope = "cell" | "bracket" | "header" | "prose" | "note";

/** A text that is read for doubt, and what is known of it once. */
export interface Passage {
  readonly text: string;
  readonly scope: DoubtScope;
  readonly words: CertaintyVocabulary;
  readonly headers: HeaderVocabulary;
  /** Where all of the text begins and ends, but for spaces around it. */
  readonly from: number;
  readonly to: number;
  readonly brackets: readonly Bracket[];
  /** Some digit stands in the sentence around a place; asked from left to right. */
  readonly numbered: (at: number) => boolean;
  /** A date other than a founding is meant, so `est. 2026` is an estimate. */
  readonly dated: boolean;
}

/** A word of doubt and where it stands. */
export interface Placed {
  readonly passage: Passage;
  readonly word: DoubtWord;
  readonly start: number;
  readonly end: number;
}

/** What doubt a word leaves where it stands; null: none. */
export function doubtOf(placed: Placed): Certainty | null {
  const { word, passage } = placed;
  const { scope } = passage;
  const { places } = word;
  if (isDenied(placed)) return null;
  if (word.or === true) return betweenDates(placed) ? "uncertain" : null;
  if (places.always !== undefined) return adverbFits(placed) ? places.always : null;
  if (scope === "prose" || scope === "note") return proseDoubt(placed);
  if (places.weak !== undefined) return adverbFits(placed) ? places.weak : null;
  if (places.before !== undefined && precedesNumber(placed)) return places.before;
  if (places.after !== undefined && endsNumber(passage.text, placed.start, 0)) return places.after;
  if (scope === "header" && places.header !== undefined && opensHeader(placed)) return places.header;
  if (scope === "header" && places.property !== undefined && opensHeader(placed) && namesProperty(placed))
    return places.property;
  const bracket = bracketOf(placed);
  if (places.value !== undefined && besideValue(placed, bracket)) return places.value;
  if (!fills(placed, bracket)) return null;
  if (bracket !== null && word.unknown === true) return "uncertain";
  return places.alone ?? (bracket === null ? null : (places.header ?? places.before ?? null));
}

/** `not estimated`, 非估算. */
function isDenied({ passage: { text }, start }: Placed): boolean {
  const before = text.slice(Math.max(0, start - DENIAL), start);
  return /(?:(?:^|[^a-z])(?:not|no longer) (?:an? )?|非|并非|不是)$/i.test(before);
}

const DENIAL = 14;

/** `2026年底或2027年初`: one of the two, it is not known which. */
function betweenDates({ passage: { text }, start, end }: Placed): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    /(?:19|20)\d\d/.test(before) && /^\s*(?:early |mid |late )?(?:19|20)\d\d/.test(text.slice(end, end + 12))
  );
}

function bracketOf({ passage: { text, scope, brackets }, start, end }: Placed): Bracket | null {
  return bracketAround(brackets, start, end) ?? (scope === "bracket" ? { start: 0, end: text.length } : null);
}

function proseDoubt(placed: Placed): Certainty | null {
  const { places } = placed.word;
  const isNote = placed.passage.scope === "note";
  if (places.prose !== undefined) return places.prose;
  if (isNote && places.note !== undefined) return places.note;
  if (places.weak !== undefined)
    return adverbFits(placed) && (isNote || placed.passage.numbered(placed.start)) ? places.weak : null;
  if (places.opening !== undefined) return opensCallout(placed) ? places.opening : null;
  if (places.value === undefined) return null;
  return besideValue(placed, bracketOf(placed)) ? places.value : null;
}

const LONGEST_CALLOUT = 24;

/** First in its paragraph, or after a callout's mark; in a sentence, `contradiction` is a term. */
function opensCallout({ passage: { text, from }, start }: Placed): boolean {
  return start === from || /\[!\w+\][-+]?\s*$/.test(text.slice(Math.max(0, start - LONGEST_CALLOUT), start));
}

/** An adverb qualifies what follows: 可能 at a sentence's end is the noun (or Japanese). */
function adverbFits({ passage: { text }, end, word }: Placed): boolean {
  if (!word.text.endsWith("可能")) return true;
  const next = text.charCodeAt(skipSpaces(text, end));
  return (
    (isUnspacedLetter(next) && !(next >= 0x3040 && next <= 0x30ff)) ||
    isDigit(next) ||
    (next >= 65 && next <= 122)
  );
}

/** Time spans are no approximations: 近5年 are the last five years. */
function precedesNumber({ passage: { text, words }, end, word, start }: Placed): boolean {
  if (word.text === "~" || word.text === "∼" || word.text === "～") {
    const before = skipSpacesBack(text, start);
    if (isDigit(text.charCodeAt(before - 1)) || /[KMBT万亿%]/.test(text[before - 1] ?? "")) return false;
  }
  const at = skipSpaces(text, end);
  if (words.longest(text, at)?.month === true) return true;
  if (!startsNumber(text, end)) return false;
  if (word.text !== "近") return true;
  let after = at;
  while (isDigit(text.charCodeAt(after)) || "一二两三四五六七八九十几数".includes(text[after] ?? " "))
    after++;
  return !/^\s*(?:个月|年|天|日|周|月|小时|次|期|代|届)/.test(text.slice(after, after + 6));
}

function opensHeader({ passage: { from, to }, start, end }: Placed): boolean {
  return from === start && end < to;
}

/** `Expected release`, but not `Expected output`. */
function namesProperty({ passage: { text, headers, to }, end }: Placed): boolean {
  return (
    nameProperty(
      text
        .slice(end, to)
        .replace(/[(（].*$/, "")
        .trim(),
      headers,
    ).property !== null
  );
}

const PREPOSITIONS: ReadonlySet<string> = new Set([
  "by",
  "in",
  "for",
  "around",
  "of",
  "at",
  "to",
  "on",
  "before",
  "late",
  "early",
  "mid",
  "about",
  "until",
  "after",
  "through",
  "between",
  "as",
]);

/** Beside a number, at the edge of a bracket, or before a colon. */
function besideValue(placed: Placed, bracket: Bracket | null): boolean {
  const { start, end } = placed;
  const { text } = placed.passage;
  if (isEstablished(placed) || isDeadline(placed)) return false;
  if (
    bracket !== null &&
    (skipSpaces(text, bracket.start) === start || skipSpacesBack(text, bracket.end) === end)
  )
    return true;
  if (endsNumber(text, start, 1) || startsNumber(text, end, true)) return true;
  const after = skipSpaces(text, end);
  const opens = isBreak(text[skipSpacesBack(text, start) - 1]);
  if (opens && (text[after] === ":" || text[after] === "：")) return true;
  return leadsToNumber(text, end);
}

/** `Expected by July 27`, `projected to reach $5B`: a number at most four words on, a preposition between. */
function leadsToNumber(text: string, end: number): boolean {
  let at = skipSpaces(text, end);
  let preposition = false;
  for (let count = 0; count < 4; count++) {
    let close = at;
    while (close < text.length && text.charCodeAt(close) > 32 && !isBreak(text[close])) close++;
    if (close === at) return false;
    if (startsNumber(text, at, true)) return preposition;
    preposition ||= PREPOSITIONS.has(text.slice(at, close).toLowerCase());
    if (isUnspacedLetter(text.charCodeAt(at))) return count === 0 && startsNumberWithin(text, at, 3);
    at = skipSpaces(text, close);
  }
  return false;
}

/** `预测约为 5 万`: a few characters without a break, then the number. */
function startsNumberWithin(text: string, at: number, reach: number): boolean {
  for (let i = at + 1; i <= at + reach; i++) {
    if (isBreak(text[i - 1])) return false;
    if (startsNumber(text, i, true)) return true;
  }
  return false;
}

/** `Palantir (est. 2003)` was founded then. */
function isEstablished({ passage: { text, dated }, start, end, word }: Placed): boolean {
  if (dated || !word.text.startsWith("est") || word.text.length > 4) return false;
  // `9:00 EST`.
  if (/(?:\d:\d\d|[ap]\.?m\.?) ?$/i.test(text.slice(Math.max(0, start - 6), start))) return true;
  const at = skipSpaces(text, end);
  const year = text.slice(at, at + 4);
  const next = text[at + 4];
  return /^(?:1[5-9]|20)\d\d$/.test(year) && isBreak(next);
}

/** `Due: 2025-05`, first in a text: when something has to be done, which nobody doubts. */
function isDeadline({ passage: { from, dated }, start, word }: Placed): boolean {
  return word.text === "due" && start === from && !dated;
}

/** Nothing else stands in the bracket, or in the cell. */
function fills({ passage: { text, from, to }, start, end }: Placed, bracket: Bracket | null): boolean {
  // A letter by itself is a name: `(E)` marks a value, E is a row or a column.
  if (bracket === null) return from === start && to === end && end - start > 1;
  return skipSpaces(text, bracket.start) === start && skipSpacesBack(text, bracket.end) === end;
}
