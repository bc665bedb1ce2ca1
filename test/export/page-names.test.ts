import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageNames, siteBase } from "../../src/export/page-names.ts";

describe("names of pages", () => {
  it("follow the path inside the site's folder", () => {
    const paths = ["wiki/llama.md", "wiki/deep/Qwen 3.md", "wiki/index.md", "wiki/模型/羊驼.md"];
    const names = pageNames(paths, siteBase(paths));
    expect([...names.values()].map(({ slug, url }) => `${slug} ${url}`).sort()).toEqual([
      "deep-qwen-3 /deep/Qwen%203",
      "index /",
      "llama /llama",
      "模型-羊驼 /%E6%A8%A1%E5%9E%8B/%E7%BE%8A%E9%A9%BC",
    ]);
  });

  it("tell apart paths that fold to one slug, whatever the order", () => {
    const paths = ["a/b.md", "a-b.md", "A-B.md", "a b.md", "a-b-2.md"];
    const names = pageNames(paths, "");
    expect(new Set([...names.values()].map(({ slug }) => slug)).size).toBe(5);
    expect(pageNames([...paths].reverse(), "")).toEqual(names);
  });

  it("are file names on any disk", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 8 }),
        (paths) => {
          const slugs = [...pageNames(paths, "").values()].map(({ slug }) => slug);
          for (const slug of slugs) {
            expect(slug).not.toMatch(/[/\\:\0]/);
            expect(slug).not.toMatch(/^\.|^$/);
            expect(Buffer.byteLength(`${slug}.json`)).toBeLessThanOrEqual(255);
          }
          expect(new Set(slugs.map((slug) => slug.toLowerCase())).size).toBe(slugs.length);
        },
      ),
    );
    expect(Buffer.byteLength([...pageNames(["羊".repeat(200)], "").values()][0]?.slug ?? "")).toBeLessThan(
      255,
    );
  });
});
