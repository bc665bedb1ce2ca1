import { expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

it.each([
  ["> 注：带 * 的成绩来自官方博客，未经独立验证。", "*"],
  ["Note: scores marked with † are unverified.", "†"],
])("%s speaks of the cells with the mark alone", (note, mark) => {
  const text = `# N\n\n| Model | MMLU | GSM8K |\n|---|---|---|\n| A 1 | 85.7${mark} | 90.1 |\n| B 1 | **71.2** | 60.3 |\n\n${note}\n`;
  const statements = [...wikiOf({ "n.md": text }, { rules: [] }).wiki.statements];
  const doubted = statements.filter(({ certainty }) => certainty.includes("hedged"));
  expect(doubted.map(({ statement }) => statement.raw)).toEqual([`85.7${mark}`]);
});

it("reads 训练数据 as a number of tokens where most of its cells are one", () => {
  const page = (cells: readonly string[]) =>
    `# N\n\n| 模型 | 训练数据 | 上下文 |\n|---|---|---|\n${cells.map((cell, at) => `| 甲${at} | ${cell} | 8K |`).join("\n")}\n`;
  const properties = (cells: readonly string[]) =>
    [...wikiOf({ "n.md": page(cells) }, { rules: [] }).wiki.statements].map(
      ({ statement }) => statement.property.id,
    );
  expect(properties(["15T", "约 36 万亿", "—"])).toContain("training-tokens");
  expect(properties(["网页与代码", "15T", "维基百科"])).not.toContain("training-tokens");
});

it("takes no bold key before a table for a note with a mark", () => {
  const text =
    "# N\n\n- **Parameters**: not disclosed (est. ~1T MoE)\n\n| Model | MMLU |\n|---|---|\n| A 1 | 85.7 |\n";
  const [page] = wikiOf({ "n.md": text }, { rules: [] }).wiki.pages;
  expect(page?.tables.flatMap(({ notes }) => notes)).toEqual([]);
});

it("tells the number of a section from a version, which is of what the page is about", () => {
  const page = (...headings: readonly string[]) =>
    `# Nimbus\n\n${headings.map((heading) => `## ${heading}\n\n- Context window: 128K\n`).join("\n")}`;
  const subjects = (text: string) =>
    [...wikiOf({ "n.md": text }, { rules: [] }).wiki.statements].map(({ subject }) => subject.id);
  expect(subjects(page("2.5 Pro", "2.0 Flash"))).toEqual(["nimbus-2.5-pro", "nimbus-2.0-flash"]);
  expect(subjects(page("1. Overview", "2. Specs", "3. Breeze 2"))).toEqual(["nimbus", "nimbus", "breeze-2"]);
});
