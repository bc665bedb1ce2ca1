import { foldedWords } from "../evidence/walk-words.ts";
import { CONTAINS } from "./count-pairs.ts";
import { CUES } from "./cues.ts";
import { LICENCE_WORDS } from "./licence-pairs.ts";
import { PRICE_WORDS } from "./price-pairs.ts";
import { SCORE_CUES } from "./score-cues.frozen.ts";

/** The first word of everything that says a property: a sentence without one says none. */
export const FIRST_WORDS: readonly string[] = [
  ...new Set(
    [
      ...[...CUES, ...SCORE_CUES].flatMap(({ before, after }) => [...before, ...after]),
      ...CONTAINS,
      ...PRICE_WORDS,
      ...LICENCE_WORDS,
    ].flatMap((cue) => foldedWords(cue)[0] ?? []),
  ),
];
