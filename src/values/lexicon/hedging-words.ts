import type { CertaintyVocabulary, DoubtWord } from "./certainty-vocabulary.ts";
import type { DoubtPlace } from "./certainty-words.ts";
import { type SoughtWord, WordFinder } from "./word-finder.ts";

/** What the words say that may doubt in prose, a bit each. */
export const DOUBTS = 1;
/** `or`, which doubts between two dates. */
export const OFFERS = 2;
/** The only question marks that doubt in prose: `45.2 (?)`. */
export const ASKS = 4;
/** What may quote, or be part of an address: what stands there doubts nothing. */
export const MASKS = 8;

const IN_PROSE: readonly DoubtPlace[] = ["always", "prose", "weak", "note", "opening", "value"];

/** Whether a word is doubt in prose, if what stands around it fits. */
export function hedges({ places }: DoubtWord): boolean {
  return IN_PROSE.some((place) => places[place] !== undefined);
}

/** Finds what may be doubt in prose; made of the vocabulary, so that neither knows a word the other does not. */
export function hedgingWords(vocabulary: CertaintyVocabulary): WordFinder {
  const words = [...vocabulary.words()].map((word): SoughtWord => {
    const says = (hedges(word) ? DOUBTS : 0) | (word.or === true ? OFFERS : 0);
    return { text: word.text, says, whole: true };
  });
  const signs = [
    ...["(?", "[?"].map((text): SoughtWord => ({ text, says: ASKS, whole: false })),
    ...[...'"“「『«„', "://"].map((text): SoughtWord => ({ text, says: MASKS, whole: false })),
  ];
  return WordFinder.of([...words.filter(({ says }) => says !== 0), ...signs]);
}
