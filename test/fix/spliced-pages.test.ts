import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonExport } from "../../src/export/json.ts";
import { wikiOf } from "../wiki-of.ts";
import { fixedWiki } from "./fixed-wiki.ts";
import { splicedPage } from "./spliced-page.ts";

/** WIKIPROOF_PAGES=10000 is what a release is held to. */
const RUNS = Number(process.env.WIKIPROOF_PAGES ?? 40);

it(`checks, exports and fixes ${RUNS} spliced and torn pages`, { timeout: 60_000 + RUNS * 200 }, () => {
  fc.assert(
    fc.property(splicedPage, splicedPage, (one, other) => {
      const files = { "wiki/one.md": one, "wiki/other.md": other };
      const { wiki, findings } = wikiOf(files);
      for (const { start, end, path } of findings) {
        expect(start.offset).toBeGreaterThanOrEqual(0);
        expect(end.offset).toBeGreaterThanOrEqual(start.offset);
        expect(end.offset).toBeLessThanOrEqual(path === "wiki/one.md" ? one.length : other.length);
      }
      const sha256 = () => createHash("sha256");
      for (const { pieces } of jsonExport({ wiki, pages: wiki.pages, findings, base: "wiki/", sha256 }))
        expect(() => JSON.parse([...pieces].join(""))).not.toThrow();
      const fixed = fixedWiki(files);
      expect(fixedWiki(fixed.files).files).toEqual(fixed.files);
    }),
    { numRuns: RUNS, seed: 20_261_123 },
  );
});
