import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../../src/check/run-rules.ts";
import { createBound, openBound } from "../../src/workspace/cache/bound-file.ts";
import { type Column, openColumn, writeColumn } from "../../src/workspace/cache/column.ts";

const folder = mkdtempSync(join(tmpdir(), "column-"));

/** Two columns, one behind the other, written and opened again. */
function written(...columns: readonly (readonly string[])[]): readonly Column[] {
  const file = join(folder, "columns.bin");
  const writer = createBound(file, "1");
  const places = columns.map((texts) => writeColumn(writer, texts));
  writer.finish();
  const bound = openBound(file, 1_000_000, false);
  if (bound === null) throw new Error("not written");
  return places.map((place) => openColumn(bound, place));
}

const text = fc.string({ unit: "grapheme", maxLength: 8 }).filter((one) => !one.includes("\0"));

describe("a column of texts", () => {
  it("gives back each text, and all", () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (first, second) => {
        const columns = [first, second];
        for (const [at, column] of written(...columns).entries()) {
          const texts = columns[at] ?? [];
          expect(texts.map((_, row) => column.at(row))).toEqual(texts);
          expect([column.at(-1), column.at(texts.length)]).toEqual(["", ""]);
          expect(column.all()).toEqual(texts);
        }
      }),
    );
  });

  it("finds the first of equal texts, and none that it does not have", () => {
    fc.assert(
      fc.property(fc.array(text), text, (texts, other) => {
        const sorted = [...texts].sort(compareText);
        const [column] = written(sorted);
        for (const one of [...sorted, other]) expect(column?.find(one)).toBe(sorted.indexOf(one));
      }),
    );
  });
});
