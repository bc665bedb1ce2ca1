import { foldText } from "../fold.ts";
import { type Filed, Trie } from "./trie.ts";

/** Collects the words of a trie, which is made of all of them at once. */
export class TrieBuilder<T extends { readonly text: string }> {
  readonly #filed = new Map<string, { folded: T | null; readonly exact: Map<string, T> }>();

  /** What is filed under a text, so that a second meaning can be merged in. */
  get(text: string, exact: boolean): T | null {
    const filed = this.#filed.get(foldText(text));
    return (exact ? filed?.exact.get(text) : filed?.folded) ?? null;
  }

  /** @param value its own text is the written form */
  set(text: string, exact: boolean, value: T): void {
    const key = foldText(text);
    const filed = this.#filed.get(key) ?? { folded: null, exact: new Map() };
    this.#filed.set(key, filed);
    if (exact) filed.exact.set(text, value);
    else filed.folded = value;
  }

  build(): Trie<T> {
    const texts = [...this.#filed.keys()].sort();
    const codes: string[] = [];
    const edges = [0];
    const ends: number[] = [];
    const filed: Filed<T>[] = [];
    // A node is a run of texts with one beginning.
    const runs = [{ from: 0, to: texts.length, length: 0 }];
    for (const { from, to, length } of runs) {
      const own = this.#filed.get(texts[from] ?? "");
      const ended = texts[from]?.length === length && own !== undefined;
      if (ended) filed.push([own.folded, ...own.exact.values()]);
      ends.push(ended ? filed.length : 0);
      for (let start = ended ? from + 1 : from; start < to; ) {
        const code = texts[start]?.charAt(length) ?? "";
        let end = start + 1;
        while (end < to && texts[end]?.charAt(length) === code) end++;
        codes.push(code);
        runs.push({ from: start, to: end, length: length + 1 });
        start = end;
      }
      edges.push(codes.length);
    }
    const numbers = { edges: Uint32Array.from(edges), ends: Uint32Array.from(ends) };
    return new Trie({ codes: codes.join(""), ...numbers, filed: "", starts: Uint32Array.of(0) }, filed);
  }
}
