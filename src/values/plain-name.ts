import { isAsciiLetter, isDigit } from "../text/characters.ts";
import type { CertaintyVocabulary } from "./lexicon/certainty-vocabulary.ts";

/**
 * A name of ASCII letters and digits with single spaces, hyphens and points between them, in which no word doubts:
 * `Llama 3.1 405B`. No markup, bracket, footnote or separator can stand in it, so that it need not be taken apart.
 */
export function isPlainName(text: string, doubts: CertaintyVocabulary): boolean {
  if (text.length > LONGEST) return false;
  let before: Kind = JOINT;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === OTHER || (kind === JOINT && before === JOINT) || (at === 0 && kind !== LETTER)) return false;
    // No word begins inside a run of letters.
    if (!(kind === LETTER && before === LETTER) && doubts.longest(text, at) !== null) return false;
    before = kind;
  }
  return before !== JOINT;
}

/** Longer ones are sentences. */
const LONGEST = 80;

type Kind = 0 | 1 | 2 | 3;
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const JOINT = 3;

function kindOf(code: number): Kind {
  if (isAsciiLetter(code)) return LETTER;
  if (isDigit(code)) return DIGIT;
  return code === 32 || code === 45 || code === 46 ? JOINT : OTHER;
}
