import type { CertaintyVocabulary, DoubtWord } from "./certainty-vocabulary.ts";
import type { DoubtPlace } from "./certainty-words.ts";
import { WordFinder } from "./word-finder.ts";

/** Where the words of doubt stand that count in prose; made of the vocabulary, so that neither knows a word the other does not. */
export interface HedgingWords {
  readonly doubts: WordFinder;
  /** `or`, which doubts between two dates. */
  readonly alternatives: WordFinder;
}

const IN_PROSE: readonly DoubtPlace[] = ["always", "prose", "weak", "note", "opening", "value"];

/** Whether a word is doubt in prose, if what stands around it fits. */
export function hedges({ places }: DoubtWord): boolean {
  return IN_PROSE.some((place) => places[place] !== undefined);
}

export function hedgingWords(vocabulary: CertaintyVocabulary): HedgingWords {
  const finder = (wanted: (word: DoubtWord) => boolean) =>
    WordFinder.of(
      [...vocabulary.words()].filter(wanted).map(({ text }) => text),
      "whole",
    );
  return { doubts: finder(hedges), alternatives: finder(({ or }) => or === true) };
}
