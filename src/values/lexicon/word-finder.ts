import { asciiJson } from "../../text/json.ts";
import { fold, foldText } from "../fold.ts";
import { endsWord, startsWord } from "./trie.ts";

/** "whole": words of Latin letters only between word boundaries, as a trie finds them. */
type Match = "whole" | "anywhere";

/** A finder as text, so that it can be made before the program starts. */
export interface FrozenFinder {
  readonly match: Match;
  /** JSON, parsed when a text is first looked at. */
  readonly listed: string;
}

/**
 * Tells whether any of some words stands in a text, in one pass: three code units tell nearly every place from a word's
 * beginning. Texts are long and few hold one of the words, so this is asked before all that looks more closely. Case and
 * width do not matter, as for `fold`.
 */
export class WordFinder {
  readonly #match: Match;
  readonly #listed: () => Listed;
  /** Made when a text is first looked at. */
  #table: Table | null = null;

  private constructor(match: Match, listed: () => Listed) {
    this.#match = match;
    this.#listed = listed;
  }

  static of(words: readonly string[], match: Match): WordFinder {
    return new WordFinder(match, () => listed(words));
  }

  static thaw({ match, listed }: FrozenFinder): WordFinder {
    return new WordFinder(match, () => JSON.parse(listed));
  }

  freeze(): FrozenFinder {
    return { match: this.#match, listed: asciiJson(this.#listed()) };
  }

  has(text: string): boolean {
    return this.find(text, 0) >= 0;
  }

  /** Where the first of the words from an offset on begins; -1 if there is none. */
  find(text: string, from: number): number {
    this.#table ??= tableOf(this.#listed());
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
    const isWhole = this.#match === "whole";
    if (this.#table === null || (isWhole && !startsWord(text, at))) return false;
    const { words, single } = this.#table;
    return anyStands(words.get(key) ?? [], text, at, isWhole) || anyStands(single, text, at, isWhole);
  }
}

function anyStands(words: readonly string[], text: string, at: number, isWhole: boolean): boolean {
  for (const word of words)
    if (standsAt(text, at, word) && !(isWhole && !endsWord(text, at + word.length))) return true;
  return false;
}

/** The words, folded, as the table is made of them. */
interface Listed {
  /** Of one code unit, which every second may follow. */
  readonly single: readonly string[];
  /** All others, by their first two code units (a byte of each), with the bits of their thirds and fourths. */
  readonly longer: readonly (readonly [
    key: number,
    thirds: number,
    fourths: number,
    words: readonly string[],
  ])[];
}

interface Table {
  /** By the first two code units of a word: a bit for each third (its low five bits) that may follow. */
  readonly thirds: Int32Array;
  /** And one for each fourth. */
  readonly fourths: Int32Array;
  readonly words: ReadonlyMap<number, readonly string[]>;
  readonly single: readonly string[];
}

function listed(words: readonly string[]): Listed {
  const folded = [...new Set(words.map(foldText))];
  const byKey = new Map<number, [key: number, thirds: number, fourths: number, words: string[]]>();
  for (const word of folded) {
    if (word.length < 2) continue;
    const key = (byte(word.charCodeAt(0)) << 8) | byte(word.charCodeAt(1));
    const row = byKey.get(key) ?? [key, 0, 0, []];
    row[1] |= bitOf(word, 2);
    row[2] |= bitOf(word, 3);
    row[3].push(word);
    byKey.set(key, row);
  }
  return { single: folded.filter(({ length }) => length === 1), longer: [...byKey.values()] };
}

function tableOf({ single, longer }: Listed): Table {
  const thirds = new Int32Array(1 << 16);
  const fourths = new Int32Array(1 << 16);
  const words = new Map<number, readonly string[]>();
  for (const [key, third, fourth, all] of longer) {
    thirds[key] = third;
    fourths[key] = fourth;
    words.set(key, all);
  }
  for (const word of single) {
    const first = byte(word.charCodeAt(0)) << 8;
    thirds.fill(-1, first, first + 256);
    fourths.fill(-1, first, first + 256);
  }
  return { thirds, fourths, words, single };
}

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
