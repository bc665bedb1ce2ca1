import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROOT } from "../architecture/house.ts";
import { wikiOf } from "../wiki-of.ts";
import { fixedWiki } from "./fixed-wiki.ts";
import { randomPage } from "./random-page.ts";
import { expectLineEndsKept, expectSafe } from "./same-grids.ts";

/** WIKIPROOF_PAGES=10000 is what a release is held to. */
const RUNS = Number(process.env.WIKIPROOF_PAGES ?? 300);
const PATH = "wiki/a.md";

function expectFixedSafely(text: string): number {
  const fixed = fixedWiki({ [PATH]: text });
  for (const step of fixed.steps) {
    const [after] = wikiOf({ [PATH]: step.fixed.text }).wiki.pages;
    if (after === undefined) throw new Error("no page");
    expectSafe(step, after);
    expectLineEndsKept(step.before, step.fixed.text);
  }
  const again = fixedWiki(fixed.files);
  expect(again.files).toEqual(fixed.files);
  return fixed.steps.flatMap((step) => step.fixed.applied).length;
}

describe("safe fixes keep every grid, every reading and every byte outside their edits", () => {
  it(`of ${RUNS} random pages`, { timeout: 60_000 + RUNS * 100 }, () => {
    let applied = 0;
    fc.assert(
      fc.property(randomPage, (text) => {
        applied += expectFixedSafely(text);
      }),
      { numRuns: RUNS },
    );
    expect(applied).toBeGreaterThan(RUNS / 4);
  });

  const corpora = join(ROOT, "../shared/corpora");
  it.skipIf(!existsSync(corpora))("of every corpus page", { timeout: 300_000 }, () => {
    const pages = readdirSync(corpora, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".md"),
    );
    expect(pages.length).toBeGreaterThan(50);
    for (const page of pages)
      expectFixedSafely(readFileSync(join(corpora, page), "utf8").replace(/^\ufeff/, ""));
  });
});
