import { expect } from "vitest";
import type { PageFacts } from "../../src/model/page-facts.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Step } from "./fixed-wiki.ts";

/** A reading without its places: values, marks, certainty. */
function said(reading: Reading | undefined): unknown {
  return JSON.parse(JSON.stringify(reading ?? null, (key, value) => (key === "span" ? undefined : value)));
}

function rowsOf({ tables }: PageFacts) {
  return tables.map(({ header, rows }) => [header, ...rows.map((row) => row.cells)]);
}

/** What the issue asks of a safe fix, written down without the engine's own proof. */
export function expectSafe({ before, facts, fixed }: Step, after: PageFacts): void {
  const edits = fixed.applied.flatMap(({ fix }) => fix.edits);
  const old = rowsOf(facts);
  const now = rowsOf(after);
  expect(now.map((rows) => rows.map((cells) => cells.length))).toEqual(
    old.map((rows) => rows.map((cells) => cells.length)),
  );
  old.flat(2).forEach((cell, index) => {
    const other = now.flat(2)[index];
    const isNamed = edits.some(({ span }) => span[0] <= cell.span[1] && cell.span[0] <= span[1]);
    if (!isNamed) expect(other?.text).toBe(cell.text);
    expect(said(other?.reading)).toEqual(said(cell.reading));
  });
  expectBytesKept(before, fixed.text, edits);
}

/** Walks both texts: what stands outside the edits is the same, in the same order. */
function expectBytesKept(
  before: string,
  after: string,
  edits: readonly { span: readonly [number, number]; text: string }[],
) {
  const inOrder = [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  );
  let from = 0;
  let at = 0;
  for (const { span, text } of inOrder) {
    const kept = before.slice(from, span[0]);
    expect(after.slice(at, at + kept.length)).toBe(kept);
    at += kept.length;
    expect(after.slice(at, at + text.length)).toBe(text);
    at += text.length;
    from = span[1];
  }
  expect(after.slice(at)).toBe(before.slice(from));
}

const ENDS = /\r\n|\n|\r/g;

/** No line end of a kind that the page did not have. */
export function expectLineEndsKept(before: string, after: string): void {
  const kinds = new Set(before.match(ENDS) ?? ["\n"]);
  expect([...new Set(after.match(ENDS) ?? [])].filter((end) => !kinds.has(end))).toEqual([]);
}
