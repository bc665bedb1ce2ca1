import { expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

function stated(table: string) {
  const { wiki } = wikiOf({ "nimbus.md": `# Scores\n\n${table}` }, { rules: [] });
  return [...wiki.statements].map(
    ({ subject, statement, qualifiers }) =>
      `${subject.id} ${statement.property.id} ${statement.raw}${qualifiers.map(({ property, value }) => ` ${property}=${value}`).join("")}`,
  );
}

it.each(["# Shots", "Shot", "Setting", "设置"])(
  "takes the column %s for how it was measured, not for a model",
  (header) => {
    const table = `| Benchmark | ${header} | Nimbus 4 |\n|---|---|---|\n| MMLU | 5 | 88.7 |\n| GPQA | 0-shot | 53.6 |\n`;
    expect(stated(table)).toEqual(["nimbus-4 mmlu 88.7 setting=5-shot", "nimbus-4 gpqa 53.6 setting=0-shot"]);
  },
);

it("takes a column of metrics for the same", () => {
  const table = "| Benchmark | Metric | # Shots | Nimbus 4 |\n|---|---|---|---|\n| DROP | F1 | 3 | 80.4 |\n";
  expect(stated(table)).toEqual(["nimbus-4 drop 80.4 setting=F1 setting=3-shot"]);
});

it.each(["Category", "", "类别"])("reads benchmarks behind what they are grouped by (%s)", (header) => {
  const table = `| ${header} | Benchmark | Nimbus 4 | Breeze 2 |\n|---|---|---|---|\n| Math | GSM8K | 80.4 | 70.1 |\n| | DROP | 50.4 | — |\n`;
  expect(stated(table)).toEqual([
    "nimbus-4 gsm8k 80.4",
    "breeze-2 gsm8k 70.1",
    "nimbus-4 drop 50.4",
    "breeze-2 drop —",
  ]);
});

it("loses no row to a group that is none", () => {
  const table =
    "| Model | Context | Output |\n|---|---|---|\n| Nimbus 4 | 128K | 8K |\n| TBD | TBD | TBD |\n| Nimbus 5 | 1M | 8K |\n";
  expect(stated(table).filter((line) => line.includes("nimbus-5"))).toEqual([
    "nimbus-5 context 1M",
    "nimbus-5 max-output 8K",
  ]);
});

it.each([
  ["## 财务（亿元）\n\n| 项目 |", 424_061_000_000, "CNY"],
  ["| ($ in millions) |", 4_240_610_000, "USD"],
  ["（单位：百万美元）\n\n| 项目 |", 4_240_610_000, "USD"],
])(
  "counts the money of a matrix in what is said around it or in its corner: %s",
  (head, number, currency) => {
    const text = `# 比亚迪\n\n${head} 2022 | 2023 |\n|---|---|---|\n| 营业收入 | 4240.61 | 6023.15 |\n`;
    const { wiki } = wikiOf({ "byd.md": text }, { rules: [] });
    const [first] = [...wiki.statements];
    expect(first?.statement.reading.items[0]).toMatchObject({ number, currency });
  },
);
