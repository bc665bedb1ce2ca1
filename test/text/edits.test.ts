import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, collide, type Edit, inOrder } from "../../src/text/edits.ts";
import { lineEndBefore } from "../../src/text/lines.ts";

const edit = (start: number, end: number, text: string): Edit => ({ span: [start, end], text });

describe("edits", () => {
  it("replace, insert and delete, in any order, equal ones once", () => {
    const edits = [edit(4, 4, "+"), edit(0, 1, ""), edit(2, 3, "XY"), edit(4, 4, "+")];
    expect(applyEdits("abcdef", edits)).toBe("bXYd+ef");
    expect(applyEdits("abc", [])).toBe("abc");
    expect(applyEdits("abc", [edit(3, 3, "!")])).toBe("abc!");
  });

  it.each([
    [edit(0, 3, "x"), edit(2, 4, "y"), true],
    [edit(0, 3, "x"), edit(1, 1, "y"), true],
    [edit(2, 2, "x"), edit(2, 2, "y"), true],
    [edit(2, 2, "x"), edit(2, 4, "y"), true],
    [edit(2, 2, "x"), edit(2, 2, "x"), false],
    [edit(0, 2, "x"), edit(2, 4, "y"), false],
    [edit(0, 2, "x"), edit(2, 2, "y"), false],
  ])("%j and %j collide: %s", (a, b, answer) => {
    expect(collide(a, b)).toBe(answer);
    expect(collide(b, a)).toBe(answer);
  });

  it("leave every character outside them", () => {
    const cuts = fc.uniqueArray(fc.nat(60), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(fc.string({ minLength: 60, maxLength: 80 }), cuts, fc.string(), (text, places, by) => {
        const ends = [...places].sort((a, b) => a - b);
        const edits = ends.flatMap((end, index) => {
          const start = ends[index - 1];
          return index % 2 === 1 && start !== undefined ? [edit(start, end, by)] : [];
        });
        const kept = inOrder(edits).reduceRight(
          (all, { span }) => all.slice(0, span[0]) + all.slice(span[1]),
          text,
        );
        const removed = applyEdits(
          text,
          edits.map(({ span }) => ({ span, text: "" })),
        );
        expect(removed).toBe(kept);
        expect(applyEdits(text, edits).length).toBe(kept.length + edits.length * by.length);
      }),
    );
  });
});

describe("the line end before a line", () => {
  it.each([
    ["a\r\nb", 3, "\r\n"],
    ["a\nb", 2, "\n"],
    ["a\rb", 2, "\r"],
    ["a\r\nb", 0, "\r\n"],
    ["a", 0, "\n"],
  ])("%j at %i", (text, start, end) => {
    expect(lineEndBefore(text, start)).toBe(end);
  });
});
