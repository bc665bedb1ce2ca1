import { expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

function stated(text: string) {
  const { wiki } = wikiOf({ "scores.md": text }, { rules: [] });
  return [...wiki.statements].map(
    ({ subject, statement, qualifiers }) =>
      `${subject.id} ${statement.property.id} ${statement.raw}${qualifiers.map(({ property, value }) => ` ${property}=${value}`).join("")}`,
  );
}

it.each(["MMLU-Pro", "MMLU-Pro Leaderboard", "MMLU-Pro 排行榜"])(
  "takes a score under the heading %s for one of that benchmark",
  (heading) => {
    const text = `# Scores\n\n## ${heading}\n\n| Rank | Model | Score |\n|---|---|---|\n| 1 | Nimbus 4 | 71% |\n`;
    expect(stated(text)).toEqual(["nimbus-4 mmlu-pro 71%"]);
  },
);

it.each(["Results", "Overall Leaderboard", "Reasoning"])("takes it for no other under %s", (heading) => {
  const text = `# Scores\n\n## ${heading}\n\n| Model | Score |\n|---|---|\n| Nimbus 4 | 71% |\n`;
  expect(stated(text)).toEqual(["nimbus-4 score 71%"]);
});

it("reads prices whose ways head the rows as those whose ways head the columns", () => {
  const rows =
    "| | Nimbus 4 | Breeze 2 |\n|---|---|---|\n| Input | $1 | $2 |\n| Cache read | $0.1 | $0.2 |\n| Output | $4 | $8 |\n";
  expect(stated(`# Prices\n\n${rows}`)).toEqual([
    "nimbus-4 price $1 direction=input",
    "breeze-2 price $2 direction=input",
    "nimbus-4 price $0.1 direction=input condition=cache-hit",
    "breeze-2 price $0.2 direction=input condition=cache-hit",
    "nimbus-4 price $4 direction=output",
    "breeze-2 price $8 direction=output",
  ]);
});

it("reads an output beside a context as a limit, whatever it heads", () => {
  const keys = "| Spec | Value |\n|---|---|\n| Context | 128K |\n| Output | 16K |\n";
  expect(stated(`# Models\n\n## Nimbus 4\n\n${keys}`)).toEqual([
    "nimbus-4 context 128K",
    "nimbus-4 max-output 16K",
  ]);
});

it.each([
  ["# Models\n\n## Release timeline", "released"],
  ["# 模型发布时间线\n\n## 国内", "released"],
  ["# Models\n\n## Timeline", "date"],
])("takes a date beside a model for its release where the heading says so: %j", (heading, property) => {
  const table = "| Date | Model |\n|---|---|\n| 2025-06-01 | Nimbus 4 |\n";
  expect(stated(`${heading}\n\n${table}`)).toEqual([`nimbus-4 ${property} 2025-06-01`]);
});

it("compares a benchmark's leaderboard with the table of all scores on its page", () => {
  const text =
    "# 榜单\n\n## MMLU-Pro 排行榜\n\n| 模型 | 得分 |\n|---|---|\n| Nimbus 4 | 71 |\n\n## 综合成绩\n\n| 模型 | MMLU-Pro |\n|---|---|\n| Nimbus 4 | 65 |\n";
  const rules = wikiOf({ "scores.md": text }).findings.map(({ rule }) => rule);
  expect(rules).toContain("conflicting-claims");
});
