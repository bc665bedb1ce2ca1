import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../src/values/fold.ts";
import { TrieBuilder } from "../../src/values/lexicon/trie-builder.ts";
import { WordFinder } from "../../src/values/lexicon/word-finder.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcAB -估疑约Ａ1'"), minLength: 1, maxLength: 5 });
const words = fc.array(word, { minLength: 1, maxLength: 8 });
/** Texts of the words, in any case and width, and of what is nearly one. */
const text = (of: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...of, ...of.map((each) => each.toUpperCase())), word, fc.string()), {
      maxLength: 8,
    })
    .map((parts) => parts.join(""));
const both = words.chain((of) => fc.tuple(fc.constant(of), text(of), fc.nat(12)));

describe("a finder", () => {
  it("finds anywhere what folded text holds", () => {
    fc.assert(
      fc.property(both, ([of, within, from]) => {
        const folded = foldText(within);
        const places = of.map((each) => folded.indexOf(foldText(each), from)).filter((at) => at >= 0);
        expect(WordFinder.of(of, "anywhere").find(within, from)).toBe(
          places.length === 0 ? -1 : Math.min(...places),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("finds whole words where a trie of them does", () => {
    fc.assert(
      fc.property(both, ([of, within, from]) => {
        const builder = new TrieBuilder<{ readonly text: string }>();
        for (const each of of) builder.set(each, false, { text: each });
        const trie = builder.build();
        let first = -1;
        for (let at = within.length - 1; at >= from; at--) if (trie.longest(within, at) !== null) first = at;
        expect(WordFinder.of(of, "whole").find(within, from)).toBe(first);
      }),
      { numRuns: 1000 },
    );
  });
});
