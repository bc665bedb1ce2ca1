import { describe, expect, it } from "vitest";
import { loadParser } from "../../src/markdown/load-parser.ts";
import { readPage } from "../../src/markdown/page.ts";
import { corpus, fixturePages, type Page, variants, wikiPages } from "./pages.ts";

const remark = await loadParser("remark");
const satteri = await loadParser("satteri");

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function expectEqual({ text }: Page): void {
  expect(plain(satteri.parse(text))).toEqual(plain(remark.parse(text)));
  expect(readPage(text, satteri)).toEqual(readPage(text, remark));
}

describe("both parsers give equal trees", () => {
  it.each([...fixturePages, ...wikiPages])("$path", (page) => {
    for (const [, text] of variants(page.text)) expectEqual({ path: page.path, text });
  });

  const real = [...corpus("nlp-progress"), ...corpus("ganjing15-ai-wiki")];
  it.skipIf(real.length === 0)("on real wikis", { timeout: 60_000 }, () => {
    for (const page of real) expectEqual(page);
  });
});
