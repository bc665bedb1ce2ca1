import type { Lexicon } from "../values/lexicon/lexicon.ts";
import { WordFinder } from "../values/lexicon/word-finder.ts";
import { TELLING_WORDS } from "./telling-words.frozen.ts";

const remembered = new WeakMap<Lexicon, WordFinder>();

/** Finds the words of prose by which it doubts, claims or promises: one walk of a text tells all who read it whether to. */
export function tellingWords(lexicon: Lexicon): WordFinder {
  const known = remembered.get(lexicon);
  if (known !== undefined) return known;
  const made = lexicon.hedging.and(WordFinder.thaw(TELLING_WORDS));
  remembered.set(lexicon, made);
  return made;
}
