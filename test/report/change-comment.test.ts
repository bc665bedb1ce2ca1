import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { COMMENT_MARKER, markdownChange } from "../../src/report/change/markdown-change.ts";
import { prettyChange } from "../../src/report/change/pretty-change.ts";
import type { View } from "../../src/report/view.ts";
import { wikiOf } from "../wiki-of.ts";

const VIEW: View = { language: "en", color: false, columns: 100, all: false, quiet: false, leftOut: null };
const SOURCES = "\n## Sources\n\n- https://example.org/a\n";

function commentOf(before: readonly string[], after: readonly string[], language: View["language"] = "en") {
  const page = (rows: readonly string[]) =>
    `# A\n\n| Model | Context | Notes |\n|---|---|---|\n${rows.join("\n")}\n${SOURCES}`;
  const { change } = wikiOf({ "wiki/a.md": page(after) }, { before: { "wiki/a.md": page(before) } });
  if (change === null) throw new Error("nothing was compared");
  const report = { change, opened: [], settled: [], problems: [] };
  return { text: markdownChange(report, { ...VIEW, language }), pretty: prettyChange(report, VIEW) };
}

const rows = (count: number, context: string) =>
  Array.from({ length: count }, (_, index) => `| Model ${index} | ${context} | x |`);

describe("the comment on a pull request", () => {
  it("says it all in twelve lines before the fold", () => {
    const { text } = commentOf(rows(30, "8K"), rows(30, "16K"));
    const [before] = text.split("<details>");
    const lines = before?.trimEnd().split("\n") ?? [];
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines[0]).toBe(COMMENT_MARKER);
    expect(lines[1]).toBe("### wikiproof: 30 facts changed");
    expect(lines).toContain("| `Model 0 · Context (wiki/a.md:5)` | `8K` | `16K` |");
    expect(lines.at(-1)).toBe("**Next:** compare the new values with their sources");
    expect(text.split("<details>")).toHaveLength(2);
  });

  it("puts a lost doubt first, and speaks Chinese", () => {
    const { text } = commentOf(
      [...rows(9, "8K"), "| Z 1 | 1M? | x |"],
      [...rows(9, "9K"), "| Z 1 | 1M | x |"],
      "zh",
    );
    expect(text.split("\n")[1]).toBe("### wikiproof: 1 处存疑标记丢失、10 条事实改变");
    expect(text.split("\n")[5]).toBe("| `Z 1 · Context (wiki/a.md:14)` | `1M?` | `1M` |");
    expect(text).toContain("补上使其确定的来源，或恢复标记");
  });

  it("is one line where nothing changed", () => {
    expect(commentOf(rows(2, "8K"), rows(2, "8K")).text).toBe(
      `${COMMENT_MARKER}\n### wikiproof: no facts changed\n`,
    );
  });

  it("makes nothing of what pages say but text", () => {
    const hostile = [
      "@everyone",
      "![x](https://evil.example/p.png)",
      "[x](javascript:alert)",
      "<img src=x>",
      "https://evil.example",
      "#1 owner/repo#2 GH-3",
      "``` ` `` </details> <!-- wikiproof-diff -->",
      "::error::x ##[error]y",
      "\u001b[31mred",
      "a\\|b",
    ];
    const before = hostile.map((text, index) => `| M ${index} ${text} | 8K | x |`);
    const after = hostile.map((text, index) => `| M ${index} ${text} | 16K | ${text} |`);
    const { text, pretty } = commentOf(before, after);
    const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
    const kinds = new Map<string, string[]>();
    const visit = (node: Nodes): void => {
      const value = "value" in node ? node.value : "";
      kinds.set(node.type, [...(kinds.get(node.type) ?? []), value]);
      if ("children" in node) for (const child of node.children) visit(child);
    };
    visit(tree);
    for (const kind of ["link", "image", "linkReference", "imageReference", "definition"]) {
      expect(kinds.get(kind)).toBeUndefined();
    }
    expect(kinds.get("html")).toEqual([
      `${COMMENT_MARKER}`,
      "<details><summary>All changes</summary>",
      "</details>",
    ]);
    expect(kinds.get("text")?.join(" ")).not.toMatch(/@|evil|#\d|::/);
    expect(kinds.get("table")).toHaveLength(1);
    expect(text + pretty).not.toContain("\u001b");
  });

  it("stays within what GitHub takes", () => {
    const long = "x".repeat(3_000);
    const { text } = commentOf(
      rows(60, "8K"),
      rows(60, "9K").map((row) => row.replace("x", long)),
    );
    expect(text.length).toBeLessThan(65_536);
    expect(text.trimEnd().endsWith("</details>")).toBe(true);
  });
});
