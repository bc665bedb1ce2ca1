import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../src/values/fold.ts";
import { buildLexicon } from "../../src/values/lexicon/build-lexicon.ts";
import { Drawers } from "../../src/values/lexicon/drawers.ts";
import { en } from "../../src/values/lexicon/en.ts";
import { freezeLexicon, thawLexicon } from "../../src/values/lexicon/frozen-lexicon.ts";
import { ko } from "../../src/values/lexicon/ko.ts";
import { Trie } from "../../src/values/lexicon/trie.ts";
import { TrieBuilder } from "../../src/values/lexicon/trie-builder.ts";
import { zh } from "../../src/values/lexicon/zh.ts";

/** Few characters, so that words begin alike: both cases, a full-width form, Han, a digit, a space. */
const text = fc.string({ unit: fc.constantFrom(..."abABａ千万1 "), maxLength: 6 });
const words = fc.array(fc.record({ text: text.filter((each) => each !== ""), exact: fc.boolean() }), {
  maxLength: 12,
});
type Written = { readonly text: string; readonly exact: boolean };

function trieOf(all: readonly Written[]): Trie<Written> {
  const builder = new TrieBuilder<Written>();
  for (const word of all) builder.set(word.text, word.exact, word);
  return builder.build();
}

/** What a trie finds, without one: between boundaries, the longest; of words as long, one whose case matters. */
function expected(all: readonly Written[], where: string, at: number): string | null {
  const isLetter = (place: number) => /[a-z]/i.test(where.charAt(place));
  const isDigit = (place: number) => /[0-9]/.test(where.charAt(place));
  if (at > 0 && isLetter(at) && isLetter(at - 1)) return null;
  const found = all.filter(({ text: word, exact }) => {
    const end = at + word.length;
    const cut = isLetter(end - 1) ? isLetter(end) || isDigit(end) : isDigit(end - 1) && isDigit(end);
    const same = exact ? where.startsWith(word, at) : foldText(where).startsWith(foldText(word), at);
    return same && (end === where.length || !cut);
  });
  const longest = Math.max(0, ...found.map((word) => word.text.length));
  const best = found.filter((word) => word.text.length === longest);
  const last = best.findLast((word) => word.exact) ?? best.at(-1);
  return last === undefined ? null : `${last.exact} ${last.text}`;
}

describe("Trie", () => {
  it("finds the longest word, also once it was frozen", () => {
    fc.assert(
      fc.property(words, text, (all, where) => {
        const made = trieOf(all);
        const thawed = new Trie<Written>(structuredClone(made.freeze()));
        for (let at = 0; at < where.length; at++) {
          const found = made.longest(where, at);
          expect(found === null ? null : `${found.exact} ${found.text}`).toBe(expected(all, where, at));
          expect(thawed.longest(where, at)).toEqual(found);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the default lexicon", () => {
  it("is frozen and thawed the same", () => {
    const built = buildLexicon([en, zh, ko]);
    const frozen = freezeLexicon(built);
    const thawed = thawLexicon(structuredClone(frozen));
    expect(freezeLexicon(thawed)).toEqual(frozen);
    const { words: _, properties: _properties, certainty: _certainty, propertyNames, ...plain } = thawed;
    const { units: _units, properties, names, ...words } = plain.headers;
    const { brackets, ...ownNames } = plain.names;
    expect(built).toMatchObject({ ...plain, hedging: {}, headers: words, names: ownNames });
    expect(new Map(propertyNames)).toEqual(built.propertyNames);
    expect(new Map(properties)).toEqual(built.headers.properties);
    expect(new Map(names)).toEqual(built.headers.names);
    expect(new Map(brackets)).toEqual(built.names.brackets);
  });
});

describe("Drawers", () => {
  it("hold what a map holds", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (entries, key) => {
        const map = new Map(Object.entries(entries));
        const drawers = new Drawers(Drawers.freeze(map));
        expect(new Map(drawers)).toEqual(map);
        for (const one of [...map.keys(), key]) {
          expect(drawers.get(one)).toEqual(map.get(one));
          expect(drawers.has(one)).toBe(map.has(one));
        }
      }),
    );
  });
});
