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
  readonly #words: () => readonly SoughtWord[];
  /** Made when a text is first looked at. */
  #table: Table | null = null;

  private constructor(words: () => readonly SoughtWord[]) {
    this.#words = words;
  }

  static of(words: readonly SoughtWord[]): WordFinder {
    return new WordFinder(() => folded(words));
  }

  static thaw(frozen: FrozenFinder): WordFinder {
    return new WordFinder(() => JSON.parse(frozen));
  }

  freeze(): FrozenFinder {
    return asciiJson(this.#words());
  }

  /** One that finds what both find. */
  and(other: WordFinder): WordFinder {
    return new WordFinder(() => [...this.#words(), ...other.#words()]);
  }

  /** From left to right. */
  find(text: string): readonly FoundWords[] {
    this.#table ??= tableOf(this.#words());
    const { thirds } = this.#table;
    const { length } = text;
    const found: FoundWords[] = [];
    // The four code units from `at` on, a byte of each; beyond the text's ends they are zeros.
    let four = 0;
    for (let at = -3; at < length; at++) {
      four = (four << 8) | (at + 3 < length ? byte(fold(text.charCodeAt(at + 3))) : 0);
      if (((thirds[four >>> 16] ?? 0) >>> ((four >>> 8) & 31)) & 1) {
        const says = saysAt(this.#table, text, at, four);
        if (says !== 0) found.push({ at, says });
      }
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

/**
 * What the words say that stand there. Reading a text costs more than all that is asked before.
 * @param four the first four code units there, a byte of each
 */
function saysAt({ drawers }: Table, text: string, at: number, four: number): number {
  let says = 0;
  for (let units = 3; units > 0; units--) {
    const drawer = drawers[slotOf(four >>> (32 - units * 8), units)];
    if (drawer !== undefined && (drawer.fourths >>> (four & 31)) & 1)
      says |= saidBy(drawer, text, at, four & 31);
  }
  return says;
}

function saidBy({ words, within }: Drawer, text: string, at: number, fourth: number): number {
  const starts = startsWord(text, at);
  if (!starts && ((within >>> fourth) & 1) === 0) return 0;
  let says = 0;
  for (const word of words) {
    if (word.whole && !starts) continue;
    if (standsAt(text, at, word.text) && (!word.whole || endsWord(text, at + word.text.length)))
      says |= word.says;
  }
  return says;
}

interface Table {
  /** By the first two code units of a word (a byte of each): a bit for each third (its low five bits) that may follow. */
  readonly thirds: Int32Array;
  /** By `slotOf` the bytes of a word's first three code units, or of as many as it has. */
  readonly drawers: readonly (Drawer | undefined)[];
}

/** Words that begin alike, or nearly. */
interface Drawer {
  readonly words: SoughtWord[];
  /** A bit for each fourth code unit that one of them may have. */
  fourths: number;
  /** As `fourths`, of those that may stand behind a letter. */
  within: number;
}

const SLOT_BITS = 13;

/** Bytes are spread by the golden ratio. */
function slotOf(bytes: number, units: number): number {
  return Math.imul((units << 24) | bytes, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

/** As they are compared, each once. */
function folded(words: readonly SoughtWord[]): readonly SoughtWord[] {
  const found = new Map<string, SoughtWord>();
  for (const { text, says, whole } of words) {
    const form = foldText(text);
    const key = `${whole} ${form}`;
    found.set(key, { text: form, says: says | (found.get(key)?.says ?? 0), whole });
  }
  return [...found.values()];
}

function tableOf(words: readonly SoughtWord[]): Table {
  const thirds = new Int32Array(1 << 16);
  const drawers = new Array<Drawer | undefined>(1 << SLOT_BITS).fill(undefined);
  for (const word of words) {
    const { text } = word;
    const first = byte(text.charCodeAt(0));
    const units = Math.min(text.length, 3);
    let bytes = first;
    for (let at = 1; at < units; at++) bytes = (bytes << 8) | byte(text.charCodeAt(at));
    if (units === 1) thirds.fill(-1, first << 8, (first + 1) << 8);
    else {
      const pair = units === 2 ? bytes : bytes >>> 8;
      thirds[pair] = (thirds[pair] ?? 0) | bitOf(text, 2);
    }
    const slot = slotOf(bytes, units);
    const drawer = drawers[slot] ?? { words: [], fourths: 0, within: 0 };
    drawers[slot] = drawer;
    drawer.words.push(word);
    drawer.fourths |= bitOf(text, 3);
    if (!word.whole) drawer.within |= bitOf(text, 3);
  }
  return { thirds, drawers };
}

/** After the end of a word anything may follow. */
function bitOf(word: string, at: number): number {
  return at < word.length ? 1 << (byte(word.charCodeAt(at)) & 31) : -1;
}

/** From its end: of words in one drawer the beginnings are alike. */
function standsAt(text: string, at: number, word: string): boolean {
  let place = word.length - 1;
  if (at + place >= text.length) return false;
  while (place >= 0 && fold(text.charCodeAt(at + place)) === word.charCodeAt(place)) place--;
  return place < 0;
}

/** Seven bits of a code unit, and whether it is ASCII: Chinese words would else be looked for in English text. */
function byte(code: number): number {
  return code < 128 ? code : (code & 127) | 128;
}
