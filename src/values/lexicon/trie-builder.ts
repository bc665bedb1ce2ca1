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
    const nodes: string[] = [];
    const filed: Filed<T>[] = [];
    // A node is a run of texts with one beginning.
    const runs = [{ from: 0, to: texts.length, length: 0 }];
    for (const { from, to, length } of runs) {
      const own = this.#filed.get(texts[from] ?? "");
      const ends = texts[from]?.length === length && own !== undefined;
      if (ends) filed.push([own.folded, ...own.exact.values()]);
      const before = codes.length;
      for (let start = ends ? from + 1 : from; start < to; ) {
        const code = texts[start]?.charAt(length) ?? "";
        let end = start + 1;
        while (end < to && texts[end]?.charAt(length) === code) end++;
        codes.push(code);
        runs.push({ from: start, to: end, length: length + 1 });
        start = end;
      }
      nodes.push(String.fromCharCode((codes.length - before) * 2 + (ends ? 1 : 0)));
    }
    return new Trie(codes.join(""), nodes.join(""), filed);
  }
}
