import type { Span } from "../../model/place.ts";
import { isAsciiLetter, isDigit, isUnspacedLetter } from "../../text/characters.ts";
import type { CertaintyVocabulary } from "../lexicon/certainty-vocabulary.ts";

/** Text whose question marks ask, and whose words of doubt are part of what is asked. */
const SENTENCE_ENDS = new Set([..."。！!；;\n？?"]);

/** A question mark after more than this is a question, not a doubt on a value. */
const LONGEST_DOUBTED_WORDS = 4;
const LONGEST_DOUBTED_CHARACTERS = 14;

/** Spans of the sentences that ask something, in order. */
export function questions(text: string, words: CertaintyVocabulary): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const end =
      at === text.length || SENTENCE_ENDS.has(text[at] ?? "") || isFullStop(text, at) || isDash(text, at);
    if (!end) continue;
    const asked = text[at] === "?" || text[at] === "？";
    if (asks(text, start, at, asked, words)) found.push([start, Math.min(at + 1, text.length)]);
    start = at + 1;
  }
  return found;
}

function asks(text: string, start: number, end: number, asked: boolean, words: CertaintyVocabulary): boolean {
  let from = start;
  while (from < end && !isWordCode(text.charCodeAt(from))) from++;
  const first = words.longest(text, from);
  if (first?.asking === true && text.charCodeAt(from) < 0x2e80) return true;
  if (!asked) return false;
  if (first?.inverted === true || text.charCodeAt(end - 1) === 32) return true;
  let count = 0;
  let unspaced = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isUnspacedLetter(code)) {
      unspaced++;
      if (words.longest(text, at)?.asking === true) return true;
    } else if (code === 32) count++;
    else if (isBoundary(code)) count = unspaced = 0;
  }
  return count >= LONGEST_DOUBTED_WORDS || unspaced > LONGEST_DOUBTED_CHARACTERS;
}

/** Commas and brackets start a new phrase, which alone is what a question mark at its end may doubt. */
function isBoundary(code: number): boolean {
  return (
    code === 40 ||
    code === 0xff08 ||
    code === 44 ||
    code === 0xff0c ||
    code === 0x3001 ||
    code === 91 ||
    code === 58 ||
    code === 0xff1a
  );
}

function isFullStop(text: string, at: number): boolean {
  return text[at] === "." && text[at + 1] === " " && at > 1 && text[at - 2] !== " ";
}

function isDash(text: string, at: number): boolean {
  return text[at] === "—" || (text[at] === "–" && text[at - 1] === " ");
}

function isWordCode(code: number): boolean {
  return isDigit(code) || isAsciiLetter(code) || code >= 0xc0;
}
