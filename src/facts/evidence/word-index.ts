import { isAsciiLetter } from "../../text/characters.ts";
import { walkWords } from "./walk-words.ts";

/** Every word of a text by what it says: finds a phrase in the time of its rarest word. */
export interface WordIndex {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Word at each position, as its number in `vocabulary`. */
  readonly words: Int32Array;
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Positions of word w: `positions[firsts[w]]` to `positions[firsts[w + 1] - 1]`. */
  readonly positions: Int32Array;
  readonly firsts: Int32Array;
  readonly text: string;
}

export function indexWords(text: string): WordIndex {
  const vocabulary = new Map<string, number>();
  const starts: number[] = [];
  const ends: number[] = [];
  const words: number[] = [];
  walkWords(text, (word, start, end) => {
    let id = vocabulary.get(word);
    if (id === undefined) {
      id = vocabulary.size;
      vocabulary.set(word, id);
    }
    words.push(id);
    starts.push(start);
    ends.push(end);
  });
  const firsts = new Int32Array(vocabulary.size + 1);
  for (const id of words) firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  for (let id = 1; id < firsts.length; id++) firsts[id] = (firsts[id] ?? 0) + (firsts[id - 1] ?? 0);
  const next = firsts.slice();
  const positions = new Int32Array(words.length);
  words.forEach((id, position) => {
    const slot = next[id] ?? 0;
    positions[slot] = position;
    next[id] = slot + 1;
  });
  return {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    words: Int32Array.from(words),
    vocabulary,
    positions,
    firsts,
    text,
  };
}

/** Start and end offsets of each place where the folded words stand in a row. */
export function findPhrase(index: WordIndex, phrase: readonly string[]): [start: number, end: number][] {
  const ids: number[] = [];
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [at, word] of phrase.entries()) {
    const id = index.vocabulary.get(word);
    if (id === undefined) return [];
    ids.push(id);
    const count = (index.firsts[id + 1] ?? 0) - (index.firsts[id] ?? 0);
    if (count < fewest) [rarest, fewest] = [at, count];
  }
  const found: [number, number][] = [];
  const key = ids[rarest];
  if (key === undefined) return found;
  for (let slot = index.firsts[key] ?? 0; slot < (index.firsts[key + 1] ?? 0); slot++) {
    const first = (index.positions[slot] ?? 0) - rarest;
    if (first < 0 || !ids.every((id, offset) => index.words[first + offset] === id)) continue;
    const last = first + ids.length - 1;
    if (isWholeName(index, last)) found.push([index.starts[first] ?? 0, index.ends[last] ?? 0]);
  }
  return found;
}

/** GPT-4 does not stand in `GPT-4o`: letters touch the number that ends the phrase. */
function isWholeName(index: WordIndex, last: number): boolean {
  const end = index.ends[last] ?? 0;
  return isAsciiLetter(index.text.charCodeAt(end - 1)) || !isAsciiLetter(index.text.charCodeAt(end));
}
