import { describe, expect, it } from "vitest";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { fixturePages } from "../markdown/pages.ts";
import { wikiOf } from "../wiki-of.ts";
import { ruleDocs } from "./doc-examples.ts";
import { repadded, rowsReversed } from "./table-changes.ts";

type Files = Readonly<Record<string, string>>;

const wikis = [
  ...fixturePages.map((page): [string, Files] => [page.path, { [`wiki/${page.path}`]: page.text }]),
  ...ruleDocs().flatMap((doc) =>
    doc.examples.map((example): [string, Files] => [`${doc.id}:${example.line}`, example.files]),
  ),
];

/** Rules that speak of the order of rows. */
const OF_ORDER = new Set(["row-order"]);

function fingerprints(files: Files): string[] {
  return wikiOf(files)
    .findings.filter((finding) => !OF_ORDER.has(finding.rule))
    .map(({ rule, fingerprint }) => `${rule} ${fingerprint}`)
    .sort();
}

function tablesChanged(files: Files, change: (text: string, facts: PageFacts) => string): Files {
  const { wiki } = wikiOf(files);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const facts = wiki.byPath.get(path);
      return [path, facts === undefined ? text : change(text, facts)];
    }),
  );
}

describe.each(wikis)("%s: findings keep their fingerprints", (_, files) => {
  it.each([
    ["rows in another order", rowsReversed],
    ["tables padded anew", repadded],
  ])("with %s", (_, change) => {
    expect(fingerprints(tablesChanged(files, change))).toEqual(fingerprints(files));
  });

  it("with lines put before them", () => {
    const moved = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replace(/^(# .*\n)/m, "$1\nA word before.\n")]),
    );
    expect(fingerprints(moved)).toEqual(fingerprints(files));
  });
});

it("are kept through changes that are some", () => {
  for (const change of [rowsReversed, repadded]) {
    const touched = wikis.filter(
      ([, files]) => JSON.stringify(tablesChanged(files, change)) !== JSON.stringify(files),
    );
    expect(touched.length).toBeGreaterThanOrEqual(10);
  }
});
