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
