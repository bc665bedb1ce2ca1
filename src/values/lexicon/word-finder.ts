import { fold, foldText } from "../fold.ts";
import { endsWord, startsWord } from "./trie.ts";

/**
 * Tells whether any of some words stands in a text, in one pass: three code units tell nearly every place from a word's
 * beginning. Texts are long and few hold one of the words, so this is asked before all that looks more closely. Case and
 * width do not matter, as for `fold`.
 */
export class WordFinder {
  readonly words: readonly string[];
  readonly #whole: boolean;
  /** Made when a text is first looked at. */
  #table: Table | null = null;

  /** @param match "whole": words of Latin letters only between word boundaries, as a trie finds them */
  constructor(words: readonly string[], match: "whole" | "anywhere") {
    this.words = words;
    this.#whole = match === "whole";
  }

  has(text: string): boolean {
    return this.find(text, 0) >= 0;
  }

  /** Where the first of the words from an offset on begins; -1 if there is none. */
  find(text: string, from: number): number {
    this.#table ??= tableOf(this.words);
    const { thirds, fourths } = this.#table;
    const { length } = text;
    let key = 0;
    // What follows the text's end is taken for a zero; the first two turns only fill the key.
    for (let at = from - 2; at < length; at++) {
      const code = at + 2 < length ? fold(text.charCodeAt(at + 2)) : 0;
      if (((thirds[key] ?? 0) >>> (code & 31)) & 1 && at >= from) {
        const next = at + 3 < length ? fold(text.charCodeAt(at + 3)) : 0;
        if (((fourths[key] ?? 0) >>> (next & 31)) & 1 && this.#stands(text, at, key)) return at;
      }
      key = ((key << 8) | byte(code)) & 0xffff;
    }
    return -1;
  }

  #stands(text: string, at: number, key: number): boolean {
    if (this.#whole && !startsWord(text, at)) return false;
    for (const word of this.#table?.words.get(key) ?? [])
      if (standsAt(text, at, word) && !(this.#whole && !endsWord(text, at + word.length))) return true;
    return false;
  }
}

interface Table {
  /** By the first two code units of a word (a byte of each): a bit for each third (its low five bits) that may follow. */
  readonly thirds: Int32Array;
  /** And one for each fourth. */
  readonly fourths: Int32Array;
  /** The words, folded, by the same two. */
  readonly words: ReadonlyMap<number, readonly string[]>;
}

function tableOf(words: readonly string[]): Table {
  const thirds = new Int32Array(1 << 16);
  const fourths = new Int32Array(1 << 16);
  const byKey = new Map<number, string[]>();
  for (const word of new Set(words.map(foldText))) {
    const seconds = word.length === 1 ? EVERY_BYTE : [byte(word.charCodeAt(1))];
    for (const second of word === "" ? [] : seconds) {
      const key = (byte(word.charCodeAt(0)) << 8) | second;
      thirds[key] = (thirds[key] ?? 0) | bitOf(word, 2);
      fourths[key] = (fourths[key] ?? 0) | bitOf(word, 3);
      byKey.set(key, [...(byKey.get(key) ?? []), word]);
    }
  }
  return { thirds, fourths, words: byKey };
}

const EVERY_BYTE = Array.from({ length: 256 }, (_, second) => second);

/** After the end of a word anything may follow. */
function bitOf(word: string, at: number): number {
  return at < word.length ? 1 << (word.charCodeAt(at) & 31) : -1;
}

function standsAt(text: string, at: number, word: string): boolean {
  let length = 0;
  while (length < word.length && fold(text.charCodeAt(at + length)) === word.charCodeAt(length)) length++;
  return length === word.length;
}

/** Seven bits of a code unit, and whether it is ASCII: Chinese words would else be looked for in English text. */
function byte(code: number): number {
  return code < 128 ? code : (code & 127) | 128;
}
