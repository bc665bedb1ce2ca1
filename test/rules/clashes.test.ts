import { describe, expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

const CLASHES: ReadonlySet<string> = new Set([
  "conflicting-claims",
  "prose-conflict",
  "list-mismatch",
  "suspicious-number",
]);

const SOURCES = "\n\n## Sources\n\n- https://example.org/x\n";

/** A page that gives one value of Zephyr 3: a column, or a sentence under `¶`. */
function pageOf(title: string, header: string, value: string): string {
  const said = header === "¶" ? value : `| Model | ${header} |\n|---|---|\n| Zephyr 3 | ${value} |`;
  return `# ${title}\n\n${said}${SOURCES}`;
}

function clash(header: string, one: string, other: string, otherHeader = header): boolean {
  const files = {
    "wiki/a.md": pageOf("Alpha notes", header, one),
    "wiki/b.md": pageOf("Beta notes", otherHeader, other),
  };
  return wikiOf(files).findings.some(({ rule }) => CLASHES.has(rule));
}

describe("two pages that cannot both be right", () => {
  it.each<[string, string, string, string?]>([
    ["Context", "≥128K", "64K"],
    ["上下文窗口", "20万", "128K", "Context"],
    ["发布时间", "2024年7月", "June 2024", "Released"],
    ["Total parameters", "671B", "236B"],
    ["参数量", "70亿", "70B", "Parameters"],
    ["Input price ($/1M tokens)", "3", "0.03", "Input price ($/1K tokens)"],
    ["Valuation", "$5.8B", "85亿美元"],
    ["训练数据", "1.5万亿 tokens", "15T", "Training tokens"],
    ["是否开源", "是", "no", "Open source"],
    ["MMLU-Pro", "66.1", "Zephyr 3 scores 70.1% on MMLU-Pro.", "¶"],
    ["Architecture", "MoE", "dense Transformer"],
    ["架构", "混合专家", "Dense", "Architecture"],
    ["License", "Apache-2.0", "Zephyr 3 is released under the MIT license.", "¶"],
    ["Active parameters", "37B", "Zephyr 3 activates 21B parameters per token.", "¶"],
  ])("%s: %s, %s", (header, one, other, otherHeader) => {
    expect(clash(header, one, other, otherHeader)).toBe(true);
  });
});

describe("two pages that can", () => {
  it.each<[string, string, string, string?]>([
    ["Context", "12.8万", "128K"],
    ["Context", "up to 1M", "256K"],
    ["Released", "2024 Q3", "2024-07-23"],
    ["Parameters", "671B", "37B", "Active parameters"],
    ["Input price ($/1M tokens)", "3", "20", "输入价格（元/百万 tokens）"],
    ["HumanEval", "71.2", "63.1", "HumanEval+"],
    ["MBPP", "71.2", "63.1", "MBPP+"],
    ["MMLU", "82.0", "Zephyr 3 scores 66.0% on MMLU-Pro.", "¶"],
    ["MMLU", "82.0", "Zephyr 3 scores 86.0% on MMLU (0-shot CoT).", "¶"],
    ["HumanEval", "71.2", "Zephyr 3 scores 63.1% on HumanEval+.", "¶"],
    ["Parameters", "671B", "Zephyr 3 activates 37B parameters per token.", "¶"],
    ["Parameters", "671B", "Zephyr 3 每个 token 激活 370 亿参数。", "¶"],
    ["Architecture", "MoE", "Mixture of Experts"],
    ["Architecture", "MoE", "sparse Transformer"],
    ["Architecture", "Dense, MoE", "MoE"],
    ["Max output", "64K", "128K", "Max output (thinking)"],
    ["License", "Apache-2.0", "Zephyr 3 采用 Apache 2.0 开源许可证。", "¶"],
    ["Context", "128K", "Zephyr 3 was tested with a context window of 32K tokens.", "¶"],
    ["Released", "2024-07-23", "The Zephyr 3 paper was released in August 2024.", "¶"],
  ])("%s: %s, %s", (header, one, other, otherHeader) => {
    expect(clash(header, one, other, otherHeader)).toBe(false);
  });

  it.each<[string, string]>([
    [
      "as of other days",
      "| As of | Price ($/1M input) | Model |\n|---|---|---|\n| 2024-05 | $5 | Zephyr 3 |\n| 2025-01 | $2 | Zephyr 3 |",
    ],
    [
      "of an old and a new one",
      "| Model | Context |\n|---|---|\n| Zephyr 3 | 8K |\n| Zephyr 3 (new) | 32K |",
    ],
    [
      "under two labels",
      "| Model | Score |\n|---|---|\n| **Math** | |\n| Zephyr 3 | 80 |\n| **Code** | |\n| Zephyr 3 | 70 |",
    ],
    ["under one header twice", "| Model | MMLU | MMLU |\n|---|---|---|\n| Zephyr 3 | 80 | 81 |"],
    [
      "for other years",
      "| Company | Year | Revenue |\n|---|---|---|\n| Acme | 2023 | $1B |\n| Acme | 2024 | $2B |",
    ],
  ])("are one page's, %s", (_, table) => {
    const { findings } = wikiOf({ "wiki/a.md": `# Alpha notes\n\n${table}${SOURCES}` });
    expect(findings.filter(({ rule }) => CLASHES.has(rule))).toEqual([]);
  });

  it("give a year's value, in a row and in a header", () => {
    const rows = `# Acme\n\n| Year | Revenue |\n|---|---|\n| 2023 | $1B |\n| 2024 | $2B |${SOURCES}`;
    const header = (value: string) =>
      `# Labs\n\n| Company | Revenue (2024) |\n|---|---|\n| Acme | ${value} |${SOURCES}`;
    const rulesOf = (value: string) =>
      wikiOf({ "wiki/acme.md": rows, "wiki/labs.md": header(value) }).findings.map(({ rule }) => rule);
    expect(rulesOf("$2B")).not.toContain("conflicting-claims");
    expect(rulesOf("$3B")).toContain("conflicting-claims");
  });

  it("are about a model and its plus version", () => {
    const files = {
      "wiki/a.md": `# Alpha notes\n\n| Model | Context |\n|---|---|\n| Command R | 128K |${SOURCES}`,
      "wiki/b.md": `# Beta notes\n\n| Model | Context |\n|---|---|\n| Command R+ | 64K |${SOURCES}`,
    };
    expect(wikiOf(files).findings.filter(({ rule }) => CLASHES.has(rule))).toEqual([]);
  });
});
