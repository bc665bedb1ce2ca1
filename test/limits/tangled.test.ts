import { describe, expect, it } from "vitest";
import { loadParser } from "../../src/markdown/load-parser.ts";
import { isTangled } from "../../src/markdown/tangled.ts";
import { openSession } from "../../src/workspace/session.ts";
import { TooSlow, withinTime } from "../../src/workspace/within-time.ts";
import { folderWith, pageOf } from "../workspace/folder.ts";

const satteri = await loadParser("satteri");
const filled = (length: number, part: string) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);
const DENSE = "Llama **3** has a [card](https://a.b/c) &amp; `code` in 中文, and more words go on here. ";

describe("a page that may hold the native parser up", () => {
  it.each([
    ["character references", filled(200_000, "&amp;")],
    ["lines of them", filled(200_000, "&amp; a\n")],
    ["emphasis", filled(200_000, "_a_")],
    ["brackets before one Chinese character", `${filled(200_000, "[[a]] ")}中`],
    ["brackets beside Chinese", filled(200_000, "]中")],
    ["marks far behind the start of a long paragraph", filled(2_000_000, "中文字 ") + filled(20_000, "]中")],
    ["an item", `- ${filled(200_000, "&amp;")}`],
    ["a cell", `| a | b |\n|---|---|\n| ${filled(200_000, "&amp;")} | b |\n`],
    ["rows of no table", `a\n${filled(200_000, "| &amp; |\n")}`],
    ["rows whose header has other cells", `| a | b |\n|---|\n${filled(200_000, "| &amp; |\n")}`],
    ["empty items, which end no paragraph", filled(200_000, "&amp;\n* \n")],
    ["old line ends", filled(200_000, "&amp; a\r\n")],
  ])("is known by its %s", (_, text) => {
    expect(isTangled(text)).toBe(true);
  });

  it.each([
    ["prose of 1 MB with thousands of links", filled(1_000_000, `${DENSE.repeat(12)}\n\n`)],
    ["the longest paragraph that is read", filled(20_000, DENSE)],
    ["a table of 20,000 rows", `| a | b |\n|---|---|\n${"| **a_b** | [x](y) &amp; 70B |\n".repeat(20_000)}`],
    ["a list of 20,000 items", "- **a_b**: [x](y) &amp; 70B\n".repeat(20_000)],
    ["the same with old line ends", "- **a_b**: [x](y) &amp; 70B\r\n".repeat(20_000)],
    ["a paragraph of links in ASCII", `# 中文\n\n${filled(200_000, "[[a]] ")}\n\n中文`],
    ["a paragraph of keys in ASCII", filled(200_000, "**a**: b ")],
    ["words without a mark", filled(1_000_000, "words and 中文 ")],
  ])("is not %s", (_, text) => {
    expect(isTangled(text)).toBe(false);
  });

  it.each([["&amp;"], ["_a_"], ["]中"]])("is stopped where it takes too long over %s", (part) => {
    const text = filled(800_000, part);
    expect(() => withinTime(0.2, () => satteri.parse(text))).toThrow(TooSlow);
  });

  it("is a problem that says what to do, and the rest is done", async () => {
    const root = folderWith({ ".git/x": "", "a.md": pageOf("Llama"), "b.md": filled(2_000_000, "]中") });
    const session = await openSession({ cwd: root, paths: [], parser: "satteri" });
    expect(session.summary.pages).toBe(1);
    expect(session.problems).toEqual([
      { path: "b.md", message: expect.stringContaining("put blank lines between its parts") },
    ]);
  });
});
