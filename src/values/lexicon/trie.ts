import { isDigit, isSpacedLetter } from "../../text/characters.ts";
import { asciiJson } from "../../text/json.ts";
import { fold } from "../fold.ts";

/** What is filed under one folded text: a word in any case, then words whose case matters. */
export type Filed<T> = readonly [folded: T | null, ...exact: readonly T[]];

/** A trie as it can be made before the program starts. */
export interface FrozenTrie {
  readonly codes: string;
  readonly edges: Uint32Array;
  readonly ends: Uint32Array;
  /** JSON of what is filed at each node that a word ends at, one after another, and where each begins and ends. */
  readonly filed: string;
  readonly starts: Uint32Array;
}

/**
 * Words found by longest match, one step a code unit; words of Latin letters only between word boundaries. The nodes are
 * numbered level by level, so that the edge at place `e` leads to node `e + 1`.
 */
export class Trie<T extends { readonly text: string }> {
  /** By folded code unit: the node a word that begins so goes on from. Nearly every place of a text is told by this alone. */
  readonly #begins = new Uint16Array(0x10000);
  /** The code unit of each edge. */
  readonly #codes: string;
  /** By node: its first edge; the last one ends where the next node's begin. */
  readonly #edges: Uint32Array;
  /** By node: one more than the place of what is filed there, or 0. */
  readonly #ends: Uint32Array;
  /** Parsed when it is met: a page holds few of all words. */
  readonly #filed: (Filed<T> | undefined)[];
  readonly #text: Pick<FrozenTrie, "filed" | "starts">;

  constructor(
    { codes, edges, ends, ...text }: FrozenTrie,
    filed: (Filed<T> | undefined)[] = new Array(text.starts.length - 1),
  ) {
    this.#codes = codes;
    this.#edges = edges;
    this.#ends = ends;
    this.#filed = filed;
    this.#text = text;
    const root = edges[1] ?? 0;
    for (let at = 0; at < root; at++) this.#begins[codes.charCodeAt(at)] = at + 1;
  }

  freeze(): FrozenTrie {
    const starts = [0];
    let filed = "";
    for (let place = 0; place < this.#filed.length; place++) {
      filed += asciiJson(this.#filedAt(place));
      starts.push(filed.length);
    }
    return {
      codes: this.#codes,
      edges: this.#edges,
      ends: this.#ends,
      filed,
      starts: Uint32Array.from(starts),
    };
  }

  /** The longest word that starts at an offset; it ends `word.text.length` later. */
  longest(text: string, at: number): T | null {
    let node = this.#begins[fold(text.charCodeAt(at))] ?? 0;
    if (node === 0 || !startsWord(text, at)) return null;
    let best: T | null = null;
    for (let end = at + 1; ; end++) {
      const place = this.#ends[node] ?? 0;
      if (place !== 0 && endsWord(text, end)) {
        const filed = this.#filedAt(place - 1);
        best = (filed.length === 1 ? null : written(filed, text.slice(at, end))) ?? filed[0] ?? best;
      }
      if (end >= text.length) return best;
      node = this.#next(node, fold(text.charCodeAt(end)));
      if (node === 0) return best;
    }
  }

  /** All words, in no order that matters. */
  *words(): Generator<T> {
    for (let place = 0; place < this.#filed.length; place++)
      for (const word of this.#filedAt(place)) if (word !== null) yield word;
  }

  #next(node: number, code: number): number {
    const last = this.#edges[node + 1] ?? 0;
    for (let edge = this.#edges[node] ?? last; edge < last; edge++) {
      if (this.#codes.charCodeAt(edge) === code) return edge + 1;
    }
    return 0;
  }

  #filedAt(place: number): Filed<T> {
    const known = this.#filed[place];
    if (known !== undefined) return known;
    const { filed: text, starts } = this.#text;
    const filed: Filed<T> = JSON.parse(text.slice(starts[place], starts[place + 1]));
    this.#filed[place] = filed;
    return filed;
  }
}

function written<T extends { readonly text: string }>(filed: Filed<T>, text: string): T | null {
  for (let place = 1; place < filed.length; place++) {
    const word = filed[place];
    if (word?.text === text) return word;
  }
  return null;
}

export function startsWord(text: string, at: number): boolean {
  return at === 0 || !isSpacedLetter(text.charCodeAt(at)) || !isSpacedLetter(text.charCodeAt(at - 1));
}

export function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const last = text.charCodeAt(end - 1);
  const next = text.charCodeAt(end);
  if (isSpacedLetter(last)) return !isSpacedLetter(next) && !isDigit(next);
  return !isDigit(last) || !isDigit(next);
}
