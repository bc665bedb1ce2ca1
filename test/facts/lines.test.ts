import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

const SOURCES = "\n\n## Sources\n\n- https://example.org/llama\n";

function statedIn(text: string): readonly string[] {
  const [page] = wikiOf({ "wiki/nimbus.md": text }).wiki.pages;
  return (page?.statements ?? []).map(({ subject, property, raw, span, origin, derived }) => {
    expect(text.slice(...span)).toBe(raw);
    expect(origin).toBe("line");
    if (!derived && subject.span[1] > subject.span[0]) expect(text.slice(...subject.span)).toBe(subject.text);
    return `${subject.text} | ${property.id} | ${raw}${derived ? " (derived)" : ""}`;
  });
}

function findings(text: string): readonly string[] {
  return wikiOf({ "wiki/nimbus.md": text + SOURCES }).findings.map(({ rule, start, end }) => {
    return `${rule}: ${text.slice(start.offset, end.offset)}`;
  });
}

it("says of the marks of lines what it says of cells, at their characters and once", () => {
  const text = readFileSync(new URL("../../fixtures/facts/lines/doubts.md", import.meta.url), "utf8");
  expect(findings(text)).toEqual([
    "uncertain-value: 128K?",
    "uncertain-value: MoE?",
    "estimated-value: 估",
    "uncertain-value: 待确认",
    "placeholder-value: TODO",
    "unknown-value: TBD",
    "unknown-value: 未公布",
    "estimated-value: est.",
    "uncertain-value: **128K**?",
    "uncertain-value: 2024-06？",
  ]);
});

it("carries the doubt of a line's value and key to what is exported", () => {
  const text = "# Nimbus\n\n- Context: 128K?\n- 参数量（估）：405B\n- License: MIT (unconfirmed)\n";
  const [page] = wikiOf({ "wiki/nimbus.md": text }).wiki.pages;
  const doubt = page?.statements.map(({ certainty, reading: { items } }) => [
    ...certainty,
    ...(items[0]?.certainty ?? []),
  ]);
  expect(doubt).toEqual([["uncertain"], ["estimated"], ["uncertain"]]);
});

it("keeps the hedge that stands beside a line's value", () => {
  const text = "# Nimbus\n\n- Context: 128K; reportedly not final\n- Parameters: 405B (unconfirmed)\n";
  expect(findings(text)).toEqual(["hedged-statement: reportedly", "uncertain-value: unconfirmed"]);
});

describe("what a line states", () => {
  it.each<[string, string[]]>([
    ["- Context = 128K", ["Nimbus | context | 128K"]],
    ["- **Context** — 128K", ["Nimbus | context | 128K"]],
    ["- Context – 128K tokens", ["Nimbus | context | 128K tokens"]],
    ["**上下文**：128K<br>**许可证**：MIT", ["Nimbus | context | 128K", "Nimbus | license | MIT"]],
    ["Context: 128K  \nLicense: MIT", ["Nimbus | context | 128K", "Nimbus | license | MIT"]],
    ["Context\n: 128K\n\nLicense\n: MIT", ["Nimbus | context | 128K", "Nimbus | license | MIT"]],
    [
      "Context: 1M | Cutoff: June 2025 · License: MIT",
      ["Nimbus | context | 1M", "Nimbus | knowledge-cutoff | June 2025", "Nimbus | license | MIT"],
    ],
    ["- Context: 128K | License: MIT", ["Nimbus | context | 128K", "Nimbus | license | MIT"]],
    ["**Params** 456B · **Context** 1M", ["Nimbus | parameters | 456B", "Nimbus | context | 1M"]],
    ["- **定价**：输入 $1.25，输出 $10", ["Nimbus | price | 输入 $1.25，输出 $10"]],
    [
      "- Parameters: 671B total, 37B active",
      [
        "Nimbus | parameters | 671B total, 37B active",
        "Nimbus | active-parameters | 671B total, 37B active (derived)",
      ],
    ],
    ["o3-mini:\n\n- Context: 200K", ["o3-mini | context | 200K"]],
    ["## Nimbus Ultra\n\n- Context: 200K", ["Nimbus Ultra | context | 200K"]],
    ["## Nimbus 5 mini\n\n- Context: 200K", ["Nimbus 5 mini | context | 200K"]],
    ["## Qwen3 thinking (preview)\n\n- Context: 200K", ["Qwen3 thinking | context | 200K"]],
    ["## nimbus-oss-120b\n\n- Context: 200K", ["nimbus-oss-120b | context | 200K"]],
    ["## 豆包 1.6\n\n- 上下文：200K", ["豆包 1.6 | context | 200K"]],
    ["## 混元 T1\n\n- 上下文：200K", ["混元 T1 | context | 200K"]],
    ["## 文心4.5 Turbo（预览）\n\n- 上下文：200K", ["文心4.5 Turbo | context | 200K"]],
    ["## 阶段 1\n\n- 上下文：200K", []],
    ["## 测试方案 B2\n\n- 上下文：200K", []],
    ["## post-2020\n\n- Context: 200K", []],
    ["## top-5 picks\n\n- Context: 200K", []],
    ["## Python 3 code\n\nSee above.\n\n## The code\n\n- Context: 200K", []],
    ["- Price: $5 / $15", ["Nimbus | price | $5 / $15"]],
    ["- Input: $5 per 1M tokens", ["Nimbus | price | $5 per 1M tokens"]],
    ["- Developer: [Acme](acme.md)", ["Nimbus | vendor | Acme"]],
    ["- Open weights: Yes", ["Nimbus | open-weights | Yes"]],
    ["- Context: 128K, the longest of its family", ["Nimbus | context | 128K"]],
    ["- Founded: 2023 (grew out of Acme, April 2021)", ["Nimbus | founded | 2023"]],
    [
      "- 参数：671B（激活 37B）",
      ["Nimbus | parameters | 671B（激活 37B）", "Nimbus | active-parameters | 671B（激活 37B） (derived)"],
    ],
    [
      "**Parameters**: 8B and 70B",
      [
        "Nimbus | parameters | 8B and 70B",
        "Nimbus 8B | parameters | 8B and 70B (derived)",
        "Nimbus 70B | parameters | 8B and 70B (derived)",
      ],
    ],
    [
      "- **Breeze-4o**\n  - Context: 128K\n  - Price: $5 / $15\n- Breeze 2: small\n  - Context: 8K",
      ["Breeze-4o | context | 128K", "Breeze-4o | price | $5 / $15", "Breeze 2 | context | 8K"],
    ],
    ["- **Pricing**\n  - Input: $5", ["Nimbus | price | $5"]],
    ["**Breeze 3**\n\n- Context: 128K", ["Breeze 3 | context | 128K"]],
    ["Breeze 3 的主要参数如下：\n\n- 上下文：128K", ["Breeze 3 | context | 128K"]],
    ["Key facts:\n\n- Context: 128K", ["Nimbus | context | 128K"]],
    [
      "**Breeze 3**\n\n**Context**: 128K\n\n**License**: MIT",
      ["Breeze 3 | context | 128K", "Breeze 3 | license | MIT"],
    ],
    ["## Breeze 3 at a glance\n\n- Context: 128K", ["Breeze 3 | context | 128K"]],
    ["**Breeze 3 的主要参数**\n\n- 上下文：128K", ["Breeze 3 | context | 128K"]],
    ["## 技术参数\n\n- 上下文：128K", ["Nimbus | context | 128K"]],
  ])("%s", (text, expected) => expect(statedIn(`# Nimbus\n\n${text}\n`)).toEqual(expected));
});

describe("what it does not", () => {
  it.each([
    "- Context: 128K tokens in the API, 32K in the app",
    "- Context: 8K tokens, extendable to 16K",
    "- Price: $2 / $8 (after the cut; $10 / $40 before)",
    "**License** terms vary",
    "**Context** 128K is a lot",
    "- Context: is 128K enough?",
    "- Context: 128K enough?",
    "- Context:",
    "- ~~Context: 128K~~",
    "- Context: ~~128K~~ 256K",
    "- **Breeze** — a small model",
    "- **Acme / example.org** — community blog about models",
    "- Architecture: it is a mixture of experts. It has 8 of them.",
    "- License: see https://example.org/license",
    '- Context: "200K upon launch"',
    "- Output: 16K tokens",
    "- **Scout**\n  - Context: 10M",
    "- Q3 2024\n  - Revenue: $5B",
    "**Training**\n\n- Context: 8K",
    "Compared with Breeze 3:\n\n- Context: 128K",
    "Acme released Breeze 3 and Breeze 4 with:\n\n- Context: 128K",
    "Context: 128K\nis what we tried.",
    "Note: 128K\n\nContext: what a model reads at once.",
  ])("%s", (text) => expect(statedIn(`# Nimbus\n\n${text}\n`)).toEqual([]));
});

it("holds lines against tables as it holds tables against tables", () => {
  const table = "\n| Model | Context |\n|---|---|\n| Nimbus | 256K |\n";
  expect(findings(`# Nimbus\n\n- Context: 128K\n${table}`)).toEqual(["conflicting-claims: 256K"]);
  expect(findings("# Nimbus\n\n- Context: 128K\n\nNimbus has a context window of 256K tokens.\n")).toEqual([
    "prose-conflict: 256K",
  ]);
});

it("finds in lines what no cell can hold", () => {
  const text =
    "# Nimbus\n\n- MMLU: 128%\n- Released: 2024-02-30\n- Announced: 04/05/2024\n- Context: 128 GB\n- Layers: ３２\n";
  expect(findings(text).toSorted()).toEqual([
    "ambiguous-value: 04/05/2024",
    "full-width-digits: ３２",
    "invalid-date: 2024-02-30",
    "out-of-range: 128%",
    "unit-mismatch: 128 GB",
  ]);
});

describe("a note on a list", () => {
  const hedgedIn = (text: string) => {
    const { wiki, findings: all } = wikiOf({ "wiki/nimbus.md": text });
    const found = all.filter(({ rule }) => rule === "hedged-statement");
    for (const { message } of found) expect(message).toContain("the list beside it");
    return wiki.pages[0]?.statements.filter(({ certainty }) => certainty.length > 0).map(({ raw }) => raw);
  };
  it.each<[string, string[]]>([
    ["> 注意：以下为估计值\n\n## 参数\n\n- 上下文：128K\n- 层数：12", ["128K", "12"]],
    ["All figures below are estimates.\n\n- Context: 128K", ["128K"]],
    ["- 上下文：128K\n- 层数：12\n\n注：层数为估计值。", ["12"]],
    ["## A\n\n- Context: 128K\n\n## B\n\nNote: this is an estimate.", []],
  ])("%s", (text, expected) => expect(hedgedIn(`# Nimbus\n\n${text}\n`)).toEqual(expected));
});
