import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batched } from "../../src/text/batched.ts";

describe("pieces of a text in batches", () => {
  it("are the same text in pieces that are long enough, but for the last", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" })),
        fc.integer({ min: 1, max: 20 }),
        (pieces, length) => {
          const batches = [...batched(pieces, length)];
          expect(batches.join("")).toBe(pieces.join(""));
          expect(batches.slice(0, -1).every((batch) => batch.length >= length)).toBe(true);
          expect(batches).not.toContain("");
        },
      ),
    );
  });

  it("are made no sooner than they are asked for", () => {
    let made = 0;
    const pieces = function* () {
      for (;;) yield String(made++);
    };
    expect(batched(pieces(), 3).next().value).toBe("012");
    expect(made).toBe(3);
  });
});
