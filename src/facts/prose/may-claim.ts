import { WordFinder } from "../../values/lexicon/word-finder.ts";

import { CLAIM_WORDS, COMMON } from "./claim-words.frozen.ts";
import { PLURAL } from "./count-pairs.ts";

/** What no claim is without. */
const FIGURE = /[0-9０-９一二三四五六七八九]/;

/** Says by itself what it counts, in the bracket after a name: `(17B MoE)`. */
export const SIZE = /\d\s?B/;

const CLAIMING = WordFinder.thaw(CLAIM_WORDS);

/** Whether a text holds a figure and a word that could say of what: most do not, and are not taken apart. */
export function mayClaim(text: string): boolean {
  if (!FIGURE.test(text)) return false;
  return (
    SIZE.test(text) ||
    CLAIMING.has(lowered(text)) ||
    (PLURAL.test(text) && COMMON.some((word) => text.includes(word)))
  );
}

/** In lower case and as long as it was: a few letters change their length. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
