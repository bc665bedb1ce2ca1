import { asciiJson } from "../../text/json.ts";
import { fold, foldText } from "../fold.ts";
import { endsWord, startsWord } from "./trie.ts";

/** A word to look for. */
export interface SoughtWord {
  readonly text: string;
  /** What it says: bits, whose meaning is the asker's. */
  readonly says: number;
  /** Found only between word boundaries, if it is of Latin letters, as a trie finds it. */
  readonly whole: boolean;
}

/** A place of a text where words begin, and what all of them say. */
export interface FoundWords {
  readonly at: number;
  readonly says: number;
}

/** The words of a finder as text, so that it can be made before the program starts. */
export type FrozenFinder = string;

/**
 * Finds where any of some words stands in a text, in one pass: three code units tell nearly every place from a word's
 * beginning. Texts are long and few hold one of the words, so this is asked before all that looks more closely, and once for
 * all that look. Case and width do not matter, as for `fold`.
 */
export class WordFinder {
  readonly #listed: () => readonly Listed[];
  /** Made when a text is first looked at. */
  #table: Table | null = null;

  private constructor(listed: () => readonly Listed[]) {
    this.#listed = listed;
  }

  static of(words: readonly SoughtWord[]): WordFinder {
    return new WordFinder(() => [listed(words)]);
  }

  static thaw(frozen: FrozenFinder): WordFinder {
    return new WordFinder(() => JSON.parse(frozen));
  }

  freeze(): FrozenFinder {
    return asciiJson(this.#listed());
  }

  /** One that finds what both find. */
  and(other: WordFinder): WordFinder {
    return new WordFinder(() => [...this.#listed(), ...other.#listed()]);
  }

  /** From left to right. */
  find(text: string): readonly FoundWords[] {
    this.#table ??= tableOf(this.#listed());
    const { begins, thirds, fourths } = this.#table;
    const { length } = text;
    const found: FoundWords[] = [];
    let key = 0;
    // What follows the text's end is taken for a zero; the first two turns only fill the key.
    for (let at = -2; at < length; at++) {
      const code = at + 2 < length ? fold(text.charCodeAt(at + 2)) : 0;
      if (((thirds[key] ?? 0) >>> (code & 31)) & 1) {
        const next = at + 3 < length ? fold(text.charCodeAt(at + 3)) : 0;
        if (((fourths[key] ?? 0) >>> (next & 31)) & 1 && begins[fold(text.charCodeAt(at))] === 1) {
          const says = saysAt(this.#table, text, at, (key << 8) | byte(code));
          if (says !== 0) found.push({ at, says });
        }
      }
      key = ((key << 8) | byte(code)) & 0xffff;
    }
    return found;
  }
}

/** What all say that stands somewhere. */
export function allSaid(found: readonly FoundWords[]): number {
  let says = 0;
  for (const each of found) says |= each.says;
  return says;
}

/** @param begins the first three code units there, a byte of each */
function saysAt({ longer, short }: Table, text: string, at: number, begins: number): number {
  const some = longer.get(begins);
  const says = some === undefined ? 0 : saidBy(some, text, at);
  const few = short.get(fold(text.charCodeAt(at)));
  return few === undefined ? says : says | saidBy(few, text, at);
}

function saidBy(words: readonly SoughtWord[], text: string, at: number): number {
  const starts = startsWord(text, at);
  let says = 0;
  for (const word of words) {
    if (word.whole && !starts) continue;
    if (standsAt(text, at, word.text) && (!word.whole || endsWord(text, at + word.text.length)))
      says |= word.says;
  }
  return says;
}

/** The words, folded, as the table is made of them. */
interface Listed {
  /** Of one code unit, which every second may follow. */
  readonly single: readonly SoughtWord[];
  /** All others, by their first two code units (a byte of each), with the bits of their thirds and fourths. */
  readonly longer: readonly (readonly [
    key: number,
    thirds: number,
    fourths: number,
    words: readonly SoughtWord[],
  ])[];
}

interface Table {
  /** By the first two code units of a word: a bit for each third (its low five bits) that may follow. */
  readonly thirds: Int32Array;
  /** And one for each fourth. */
  readonly fourths: Int32Array;
  /** By code unit: whether a word begins with it. Of Chinese ones many have one byte. */
  readonly begins: Uint8Array;
  /** By the first three code units, a byte of each. */
  readonly longer: ReadonlyMap<number, readonly SoughtWord[]>;
  /** Of one or two code units, by the first. */
  readonly short: ReadonlyMap<number, readonly SoughtWord[]>;
}

function listed(words: readonly SoughtWord[]): Listed {
  const folded = new Map<string, SoughtWord>();
  for (const { text, says, whole } of words) {
    const form = foldText(text);
    const key = `${whole} ${form}`;
    folded.set(key, { text: form, says: says | (folded.get(key)?.says ?? 0), whole });
  }
  const byKey = new Map<number, [key: number, thirds: number, fourths: number, words: SoughtWord[]]>();
  for (const word of folded.values()) {
    if (word.text.length < 2) continue;
    const key = (byte(word.text.charCodeAt(0)) << 8) | byte(word.text.charCodeAt(1));
    const row = byKey.get(key) ?? [key, 0, 0, []];
    row[1] |= bitOf(word.text, 2);
    row[2] |= bitOf(word.text, 3);
    row[3].push(word);
    byKey.set(key, row);
  }
  const single = [...folded.values()].filter(({ text }) => text.length === 1);
  return { single, longer: [...byKey.values()] };
}

function tableOf(lists: readonly Listed[]): Table {
  const thirds = new Int32Array(1 << 16);
  const fourths = new Int32Array(1 << 16);
  const begins = new Uint8Array(1 << 16);
  const longer = new Map<number, SoughtWord[]>();
  const short = new Map<number, SoughtWord[]>();
  const file = (word: SoughtWord, key: number) => {
    const [drawers, place] =
      word.text.length > 2
        ? [longer, (key << 8) | byte(word.text.charCodeAt(2))]
        : [short, word.text.charCodeAt(0)];
    const same = drawers.get(place);
    if (same === undefined) drawers.set(place, [word]);
    else same.push(word);
  };
  for (const [key, third, fourth, all] of lists.flatMap((each) => each.longer)) {
    for (const word of all) {
      begins[word.text.charCodeAt(0)] = 1;
      file(word, key);
    }
    thirds[key] = third | (thirds[key] ?? 0);
    fourths[key] = fourth | (fourths[key] ?? 0);
  }
  for (const word of lists.flatMap((each) => each.single)) {
    const code = word.text.charCodeAt(0);
    begins[code] = 1;
    file(word, 0);
    const first = byte(code) << 8;
    thirds.fill(-1, first, first + 256);
    fourths.fill(-1, first, first + 256);
  }
  return { thirds, fourths, begins, longer, short };
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
