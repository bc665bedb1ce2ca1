import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, type Span } from "../../src/text/span.ts";
import { spansWithin } from "../../src/text/spans-within.ts";

const span = fc.tuple(fc.nat(30), fc.nat(9)).map(([start, length]): Span => [start, start + length]);

describe("spans within another", () => {
  it("are those that a look at each of them finds, in any order", () => {
    fc.assert(
      fc.property(fc.array(span), span, fc.boolean(), (spans, outer, isSorted) => {
        const all = (isSorted ? [...spans].sort((a, b) => a[0] - b[0]) : spans).map((one) => ({ span: one }));
        expect(spansWithin(all)(outer)).toEqual(all.filter((one) => isWithin(one.span, outer)));
      }),
    );
  });
});
