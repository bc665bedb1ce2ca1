import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";
import { valueAhead } from "../../src/values/segment/value.ts";
import { type Token, tokenize } from "../../src/values/tokens.ts";

/** Counts how often a token is looked at. */
function watched(tokens: readonly Token[]): { tokens: readonly Token[]; looks: () => number } {
  let looks = 0;
  const get = (from: readonly Token[], key: string | symbol): unknown => {
    looks++;
    return Reflect.get(from, key);
  };
  return { tokens: new Proxy(tokens, { get }), looks: () => looks };
}

function aheadOfEach(tokens: readonly Token[], end: number): boolean[] {
  const segment = { ahead: { from: end, number: end } };
  return Array.from({ length: end }, (_, at) => valueAhead({ tokens, at, end }, segment));
}

it("is asked by each word of a cell, which looks at each token once", () => {
  const tokens = tokenize("和".repeat(2_000), defaultLexicon);
  const seen = watched(tokens);
  expect(aheadOfEach(seen.tokens, tokens.length)).not.toContain(true);
  expect(seen.looks()).toBeLessThan(tokens.length * 3);
});

it("tells of each place whether a number still comes", () => {
  const cells = fc.array(fc.constantFrom("和 ", "8B ", "May ", "a ", "tens of "), { maxLength: 20 });
  fc.assert(
    fc.property(cells, (parts) => {
      const tokens = tokenize(parts.join(""), defaultLexicon);
      const isNumber = ({ kind, word }: Token) =>
        kind === "number" || word?.vague !== undefined || word?.month !== undefined;
      const expected = tokens.map((_, at) => tokens.slice(at + 1).some(isNumber));
      expect(aheadOfEach(tokens, tokens.length)).toEqual(expected);
    }),
  );
});
