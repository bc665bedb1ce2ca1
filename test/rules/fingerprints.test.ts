import { describe, expect, it } from "vitest";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { wikiOf } from "../wiki-of.ts";
import { everyWiki, type Files, mapped } from "./every-wiki.ts";
import { repadded, rowsReversed } from "./table-changes.ts";

/** Rules that speak of the order of rows, or of the first row of several. */
const OF_ORDER = new Set(["row-order", "lost-table"]);

function fingerprints(files: Files): string[] {
  return wikiOf(files)
    .findings.filter((finding) => !OF_ORDER.has(finding.rule))
    .map(({ rule, fingerprint }) => `${rule} ${fingerprint}`)
    .sort();
}

function tablesChanged(files: Files, change: (text: string, facts: PageFacts) => string): Files {
  const { wiki } = wikiOf(files);
  return mapped(files, (text, path) => {
    const facts = wiki.byPath.get(path);
    return facts === undefined ? text : change(text, facts);
  });
}

describe.each(everyWiki)("%s: findings keep their fingerprints", (_, files) => {
  it.each([
    ["rows in another order", rowsReversed],
    ["tables padded anew", repadded],
  ])("with %s", (_, change) => {
    expect(fingerprints(tablesChanged(files, change))).toEqual(fingerprints(files));
  });

  it("with lines put before them", () => {
    const moved = mapped(files, (text) => text.replace(/^(# .*\n)/m, "$1\nA word before.\n"));
    expect(fingerprints(moved)).toEqual(fingerprints(files));
  });
});

it("are kept through changes that are some", () => {
  for (const change of [rowsReversed, repadded]) {
    const touched = everyWiki.filter(
      ([, files]) => JSON.stringify(tablesChanged(files, change)) !== JSON.stringify(files),
    );
    expect(touched.length).toBeGreaterThanOrEqual(10);
  }
});

describe("what stands at a place", () => {
  const broughtBy = (before: string, after: string) => {
    const known = new Set(fingerprints({ "a.md": before }));
    return fingerprints({ "a.md": after }).filter((each) => !known.has(each)).length;
  };

  it.each([
    ["a link in prose", "# A\n\nSee [x](x.md) and [y](y.md).\n"],
    ["a link in a list", "# A\n\n- [x](x.md)\n- [y](y.md)\n"],
    ["a link in a cell", "# A\n\n| B | C |\n|---|---|\n| [x](x.md) | [y](y.md) |\n"],
    ["a date of the front matter", "---\ncreated: 2042-01-01\nupdated: y.md\n---\n# A\n\n[y](y.md)\n"],
  ])("is another finding when it becomes another: %s", (_, text) => {
    expect(broughtBy(text, text)).toBe(0);
    expect(broughtBy(text, text.replaceAll("y.md", "z.md"))).toBe(1);
  });
});
