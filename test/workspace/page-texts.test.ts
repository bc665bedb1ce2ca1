import { describe, expect, it } from "vitest";
import { RestingTexts, withText } from "../../src/workspace/page-texts.ts";

function texts(...pages: readonly (readonly [path: string, written: string])[]): RestingTexts {
  const all = new RestingTexts();
  for (const [path, written] of pages)
    all.keep({ path, text: written.replace(/^\uFEFF/, ""), bytes: new TextEncoder().encode(written) });
  return all;
}

describe("texts of pages at rest", () => {
  it("are what was read, without a byte-order mark, however long", () => {
    const long = "长文".repeat(300_000);
    const all = texts(["a.md", "甲"], ["b.md", long], ["c.md", "\uFEFF# C\n"], ["d.md", ""]);
    expect(["a.md", "b.md", "c.md", "d.md", "e.md"].map((path) => all.get(path))).toEqual([
      ...["甲", long, "# C\n", "", undefined],
    ]);
    expect([...all].map(([path]) => path)).toEqual(["a.md", "b.md", "c.md", "d.md"]);
  });

  it("may have one beside them", () => {
    const all = withText(texts(["a.md", "a"]), "wikiproof.jsonc", "{}");
    expect([...all]).toEqual([
      ["a.md", "a"],
      ["wikiproof.jsonc", "{}"],
    ]);
    expect(["a.md", "wikiproof.jsonc", "b.md"].map(all.get)).toEqual(["a", "{}", undefined]);
  });
});
