import { describe, expect, it } from "vitest";
import { sourceDay } from "../../rules/parts/source/source-day.ts";
import { sourceFields } from "../../rules/parts/source/source-header.ts";
import { weaknessOf } from "../../rules/parts/source/source-quality.ts";
import { readSource } from "../../src/facts/source/read-source.ts";
import { readFrontMatter } from "../../src/markdown/front-matter.ts";

const sourceOf = (text: string) =>
  readSource({ path: "raw/a.md", text, sha256: () => "", frontMatter: readFrontMatter(text) });

describe("what a source says of how it was had", () => {
  it.each([
    ["status: failed", "failed"],
    ["fetch_status: Failed (403)", "failed"],
    ["http_status: 404", "failed"],
    ["status: 失败：超时", "failed"],
    ["fetch_failed: true", "failed"],
    ["extraction: truncated at 50 kB", "partial"],
    ["quality: low", "partial"],
    ["truncated: true", "partial"],
    ["full_text: false", "partial"],
    ["status: 部分", "partial"],
    ["note: abstract only, behind a paywall", "partial"],
    ["status: complete", null],
    ["status: failover-tested", null],
    ["quality: high", null],
    ["truncated: false", null],
    ["title: Failed launches", null],
    ["http_status: 200", null],
    ["summary: partial results of the vote", null],
  ])("%s: %s", (line, expected) => {
    const found = sourceFields(sourceOf(`---\n${line}\n---\nbody`)).map(weaknessOf);
    expect(found.find((weakness) => weakness !== null) ?? null).toBe(expected);
  });

  it("may stand in lines under the title, not in the text", () => {
    const head = "# A\nSource: https://example.org/a\n**Status:** failed\n\n";
    expect(sourceFields(sourceOf(`${head}text`)).map(weaknessOf)).toEqual([null, "failed"]);
    const below = "# A\n\n## Results\n\nStatus: failed\n";
    expect(sourceFields(sourceOf(below))).toEqual([]);
  });
});

describe("the day a source was had", () => {
  it.each([
    ["---\nfetched: 2026-04-30\npublished: 2020-01-01\n---\n", { kind: "fetched", day: "2026-04-30" }],
    ["# A\nFetched: 2026-04-30 / 2026-05-06\n", { kind: "fetched", day: "2026-05-06" }],
    ["# A\n抓取日期：2026年5月6日\n", { kind: "fetched", day: "2026-05-06" }],
    ["---\nfetched: 2026-04-30\nexpires: 2026-12-31\n---\n", { kind: "expires", day: "2026-12-31" }],
    ["---\nfetched: 2026-02-30\n---\n", null],
    ["---\ntitle: 2026-04-30\n---\n", null],
  ])("%j", (text, expected) => {
    expect(sourceDay(sourceOf(text))).toEqual(expected);
  });
});
