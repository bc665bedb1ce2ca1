import { WordFinder } from "../../values/lexicon/word-finder.ts";
import { COUNT_WORDS, PLURAL } from "./count-pairs.ts";
import { CUES } from "./cues.ts";
import { SCORE_CUES } from "./score-cues.ts";

/** What no claim is without. */
const FIGURE = /[0-9０-９一二三四五六七八九]/;

/** Says by itself what it counts, in the bracket after a name: `(17B MoE)`. */
export const SIZE = /\d\s?B/;

/** `由` stands in every other Chinese sentence: alone it says nothing without a plural to count. */
const COMMON = COUNT_WORDS.filter((word) => word.length === 1);

/** Words of which one stands in all other claims. */
const CLAIM_WORDS = new WordFinder(
  [
    ...[...CUES, ...SCORE_CUES].flatMap(({ before, after }) => [...before, ...after]),
    ...COUNT_WORDS.filter((word) => !COMMON.includes(word)),
  ],
  "anywhere",
);

/** Whether a text holds a figure and a word that could say of what: most do not, and are not taken apart. */
export function mayClaim(text: string): boolean {
  if (!FIGURE.test(text)) return false;
  return (
    SIZE.test(text) ||
    CLAIM_WORDS.has(lowered(text)) ||
    (PLURAL.test(text) && COMMON.some((word) => text.includes(word)))
  );
}

/** In lower case and as long as it was: a few letters change their length. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
