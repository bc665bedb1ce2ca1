import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../src/values/fold.ts";
import type { Trie } from "../../src/values/lexicon/trie.ts";
import { TrieBuilder } from "../../src/values/lexicon/trie-builder.ts";
import { type FoundWords, WordFinder } from "../../src/values/lexicon/word-finder.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcAB -估疑约Ａ1'"), minLength: 1, maxLength: 5 });
const words = fc.array(word, { minLength: 1, maxLength: 8 });
/** Texts of the words, in any case and width, and of what is nearly one. */
const text = (of: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...of, ...of.map((each) => each.toUpperCase())), word, fc.string()), {
      maxLength: 8,
    })
    .map((parts) => parts.join(""));
const both = words.chain((of) => fc.tuple(fc.constant(of), text(of)));

/** The first word says 1, the second 2, the third 4 … */
function finderOf(of: readonly string[], whole: boolean): WordFinder {
  return WordFinder.of(of.map((text, place) => ({ text, says: 1 << place, whole })));
}

function placesOf(
  within: string,
  of: readonly string[],
  stands: (word: string, at: number) => boolean,
): FoundWords[] {
  return Array.from({ length: within.length }, (_, at) => ({
    at,
    says: of.reduce((says, word, place) => (stands(word, at) ? says | (1 << place) : says), 0),
  })).filter(({ says }) => says !== 0);
}

function trieOf(text: string): Trie<{ readonly text: string }> {
  const builder = new TrieBuilder<{ readonly text: string }>();
  builder.set(text, false, { text });
  return builder.build();
}

describe("a finder", () => {
  it("finds anywhere what folded text holds", () => {
    fc.assert(
      fc.property(both, ([of, within]) => {
        const folded = foldText(within);
        const places = placesOf(within, of, (each, at) => folded.startsWith(foldText(each), at));
        expect(finderOf(of, false).find(within)).toEqual(places);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds whole words where a trie of them does", () => {
    fc.assert(
      fc.property(both, ([of, within]) => {
        const tries = new Map(of.map((each) => [each, trieOf(each)]));
        const places = placesOf(within, of, (each, at) => tries.get(each)?.longest(within, at) != null);
        expect(finderOf(of, true).find(within)).toEqual(places);
      }),
      { numRuns: 1000 },
    );
  });
});

it("finds what each of two finds, frozen or not", () => {
  fc.assert(
    fc.property(both, words, ([of, within], others) => {
      const one = finderOf(of, true);
      const other = finderOf(others, false);
      const joined = WordFinder.thaw(one.freeze()).and(WordFinder.thaw(other.freeze()));
      const says = new Map<number, number>();
      for (const found of [...one.find(within), ...other.find(within)])
        says.set(found.at, (says.get(found.at) ?? 0) | found.says);
      const places = [...says].sort(([a], [b]) => a - b).map(([at, said]) => ({ at, says: said }));
      expect(joined.find(within)).toEqual(places);
    }),
    { numRuns: 500 },
  );
});
