import { fold, isDigit, isSpacedLetter } from "../fold.ts";

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  /** Of a word in any case. */
  folded: T | null;
  /** Of words whose case matters, by their exact text. */
  exact: Map<string, T> | null;
}

/** Words found by longest match, one step a code unit; words of Latin letters only between word boundaries. */
export class Trie<T extends { readonly text: string }> {
  readonly #root: Node<T> = { next: new Map(), folded: null, exact: null };
  /** By folded code unit: 1 where a word begins so. Nearly every place of a text is told from one by this alone. */
  readonly #begins = new Uint8Array(0x10000);

  /** What is filed under a text, so that a second meaning can be merged in. */
  get(text: string, exact: boolean): T | null {
    const node = this.#node(text);
    return exact ? (node.exact?.get(text) ?? null) : node.folded;
  }

  set(text: string, exact: boolean, value: T): void {
    const node = this.#node(text);
    if (!exact) node.folded = value;
    else {
      node.exact ??= new Map();
      node.exact.set(text, value);
    }
  }

  /** The longest word that starts at an offset; it ends `word.text.length` later. */
  longest(text: string, at: number): T | null {
    const first = fold(text.charCodeAt(at));
    if (this.#begins[first] !== 1 || !startsWord(text, at)) return null;
    let node = this.#root.next.get(first);
    if (node === undefined) return null;
    let best: T | null = null;
    for (let end = at + 1; ; end++) {
      if ((node.folded !== null || node.exact !== null) && endsWord(text, end)) {
        best = (node.exact === null ? null : node.exact.get(text.slice(at, end))) ?? node.folded ?? best;
      }
      if (end >= text.length) return best;
      node = node.next.get(fold(text.charCodeAt(end)));
      if (node === undefined) return best;
    }
  }

  #node(text: string): Node<T> {
    let node = this.#root;
    if (text !== "") this.#begins[fold(text.charCodeAt(0))] = 1;
    for (let i = 0; i < text.length; i++) {
      const code = fold(text.charCodeAt(i));
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), folded: null, exact: null };
        node.next.set(code, next);
      }
      node = next;
    }
    return node;
  }
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !isSpacedLetter(text.charCodeAt(at)) || !isSpacedLetter(text.charCodeAt(at - 1));
}

function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const last = text.charCodeAt(end - 1);
  const next = text.charCodeAt(end);
  if (isSpacedLetter(last)) return !isSpacedLetter(next) && !isDigit(next);
  return !isDigit(last) || !isDigit(next);
}
