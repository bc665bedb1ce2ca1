import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageSlugs, pageUrl, siteBase } from "../../src/export/page-names.ts";

describe("the folder of a site", () => {
  it.each([
    [["wiki/**/*.md"], "wiki/"],
    [["**/*.md"], ""],
    [["docs/models/*.md", "docs/concepts/**/*.md"], "docs/"],
    [["docs/{a,b}/*.md"], "docs/"],
    [["a/x.md", "b/y.md"], ""],
    [[], ""],
  ])("of %j is %j", (patterns, base) => {
    expect(siteBase(patterns)).toBe(base);
  });
});

describe("names of pages", () => {
  it.each([
    ["wiki/llama.md", "llama", "/llama"],
    ["wiki/deep/Qwen 3.md", "deep-qwen-3", "/deep/Qwen%203"],
    ["wiki/index.md", "index", "/"],
    ["wiki/deep/index.md", "deep-index", "/deep/"],
    ["wiki/模型/羊驼.md", "模型-羊驼", "/模型/羊驼"],
    ["wiki/qwen2.5.md", "qwen2.5", "/qwen2.5"],
  ])("%s is %s at %s", (path, slug, url) => {
    expect(pageSlugs([path], "wiki/").get(path)).toBe(slug);
    expect(pageUrl(path, "wiki/")).toBe(url);
  });

  it("tell apart paths that fold to one slug, whatever the order", () => {
    const paths = ["a/b.md", "a-b.md", "A-B.md", "a b.md", "a-b-2.md"];
    const slugs = pageSlugs(paths, "");
    expect(new Set(slugs.values()).size).toBe(5);
    expect(pageSlugs([...paths].reverse(), "")).toEqual(slugs);
  });

  it("are file names on any disk", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 8 }),
        (paths) => {
          const slugs = [...pageSlugs(paths, "").values()];
          for (const slug of slugs) {
            expect(slug).not.toMatch(/[/\\:]/);
            expect(slug).not.toMatch(/^\.|^$/);
          }
          expect(new Set(slugs.map((slug) => slug.toLowerCase())).size).toBe(slugs.length);
        },
      ),
    );
    expect(Buffer.byteLength([...pageSlugs(["𠀀".repeat(200)], "").values()][0] ?? "")).toBeLessThan(240);
  });
});
