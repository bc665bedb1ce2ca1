import { nameParts } from "./name-parts.ts";
import { foldedWords } from "./walk-words.ts";
import { findPhrase, type WordIndex } from "./word-index.ts";

/** A longer name is a sentence: its parts are looked up as they are. */
const MAX_NAME_WORDS = 6;

/**
 * Where a subject's names stand, in order: the names and, in a source about their family, what is left without it (`2.5 Pro`
 * in one on Gemini); where none stands, the proper names within them, since the subject of an event is a sentence;
 * where none of these does, the longest run of words of one (`ChatGPT Atlas` of `OpenAI ChatGPT Atlas`).
 */
export function findNames(
  names: readonly string[],
  words: WordIndex,
  about: WordIndex,
): readonly [number, number][] {
  const whole = names.map(foldedWords);
  for (const phrases of [() => whole, () => partsOf(names), () => partsOf(names).flatMap(shorter)]) {
    const found = phrases().flatMap((phrase) => findWithoutFamily(phrase, words, about));
    if (found.length > 0) return found.sort((a, b) => a[0] - b[0]);
  }
  return [];
}

/** Whether a title names the subject, whole or by the proper names within it. */
export function isNamed(names: readonly string[], title: WordIndex): boolean {
  const phrases = [...names.map(foldedWords), ...partsOf(names).filter((part) => part.length > 1)];
  return phrases.some((phrase) => findPhrase(title, phrase).length > 0);
}

function partsOf(names: readonly string[]): string[][] {
  return names.flatMap(nameParts).map(foldedWords);
}

function findWithoutFamily(
  phrase: readonly string[],
  words: WordIndex,
  about: WordIndex,
): [number, number][] {
  const [family = "", ...rest] = phrase;
  const whole = findPhrase(words, phrase);
  return rest.length > 1 && about.vocabulary.has(family) ? [...whole, ...findPhrase(words, rest)] : whole;
}

/** All runs of two words or more within a name; longest first is not needed, since any of them is near enough. */
function shorter(phrase: readonly string[]): string[][] {
  const runs: string[][] = [];
  if (phrase.length > MAX_NAME_WORDS) return runs;
  for (let length = phrase.length - 1; length >= 2; length--) {
    for (let at = 0; at + length <= phrase.length; at++) runs.push(phrase.slice(at, at + length));
  }
  return runs;
}
