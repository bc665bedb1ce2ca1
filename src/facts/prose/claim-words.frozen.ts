import { type FrozenFinder, WordFinder } from "../../values/lexicon/word-finder.ts";
import { COUNT_WORDS } from "./count-pairs.ts";
import { CUES } from "./cues.ts";
import { LICENCE_WORDS } from "./licence-pairs.ts";
import { PRICE_WORDS } from "./price-pairs.ts";
import { SCORE_CUES } from "./score-cues.frozen.ts";

/** `由` stands in every other Chinese sentence: alone it says nothing without a plural to count. */
export const COMMON: readonly string[] = COUNT_WORDS.filter((word) => word.length === 1);

/** Words of which one stands in all other claims. */
export const CLAIM_WORDS: FrozenFinder = WordFinder.of(
  [
    ...[...CUES, ...SCORE_CUES].flatMap(({ before, after }) => [...before, ...after]),
    ...COUNT_WORDS.filter((word) => !COMMON.includes(word)),
    ...PRICE_WORDS,
    ...LICENCE_WORDS,
  ],
  "anywhere",
).freeze();
