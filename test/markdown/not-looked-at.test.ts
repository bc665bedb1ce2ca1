import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasPipe, isDelimiterRow } from "../../src/markdown/cells.ts";
import { finder } from "../../src/markdown/finder.ts";
import { MAY_BE_GLUED } from "../../src/markdown/repair/repair-cuts.ts";

/** What is not looked at holds nothing of what is looked for. */
describe("what the walk passes over", () => {
  it("holds no such characters", () => {
    const text = fc.array(fc.constantFrom("[", "[[", "^", "a", " ", "中"), { maxLength: 30 });
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(8)), { maxLength: 8 });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom("^", "[[", "^[", "[^"),
        spans,
        fc.boolean(),
        (pieces, wanted, all, rising) => {
          const page = pieces.join("");
          const mayHold = finder(page, wanted);
          for (const [from, length] of rising ? all.toSorted((a, b) => a[0] - b[0]) : all) {
            const to = Math.min(page.length, from + length);
            const begins = [...page.slice(from, to)].some((_, at) => page.startsWith(wanted, from + at));
            expect(mayHold(from, to)).toBe(begins);
          }
        },
      ),
    );
  });

  it("is no line at which a table ends", () => {
    const line = fc
      .array(fc.constantFrom("|", "| ", "a", "-", ":", " ", "\\", "| a |", "\r\n"), {
        minLength: 1,
        maxLength: 5,
      })
      .map((pieces) => pieces.join(""));
    const rows = fc.array(
      fc.oneof(
        line.map((each) => `| a${each}`),
        line,
      ),
      { minLength: 1, maxLength: 3 },
    );
    let passed = 0;
    fc.assert(
      fc.property(rows, (lines) => {
        const body = lines.join("\n");
        if (MAY_BE_GLUED.test(body)) return;
        passed++;
        for (const each of body.split(/\r\n|\n/)) {
          expect(hasPipe(each) || each === "").toBe(true);
          expect(isDelimiterRow(each)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
    expect(passed).toBeGreaterThan(20);
  });
});
