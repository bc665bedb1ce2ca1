import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findProseClaims } from "../../src/facts/prose/index.ts";
import { shownParagraphs } from "../../src/facts/shown-paragraphs.ts";
import { readPage } from "../../src/markdown/page.ts";
import { remarkParser } from "../../src/markdown/remark-parser.late.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";
import { wikiOf } from "../wiki-of.ts";

const parser = remarkParser();

function claims(text: string, title = "Nimbus") {
  const page = readPage(text, parser);
  const found = findProseClaims(
    { ...page, paragraphs: shownParagraphs(page.paragraphs, defaultLexicon) },
    { text: title, span: [0, 0] },
    [],
    {
      language: "en",
      lexicon: defaultLexicon,
    },
  );
  return found.map((statement) => {
    const [item] = statement.reading.items;
    const value =
      item?.kind === "quantity"
        ? (item.amount ?? item.lower)
        : item?.kind === "date"
          ? item.edtf
          : item?.kind === "text"
            ? String(item.normalized?.value ?? item.text)
            : "";
    expect(text.slice(...statement.span)).toBe(statement.raw);
    if (statement.subject.via === "prose") {
      expect(text.slice(...statement.subject.span).replace(/\W/g, "")).toContain(
        statement.subject.text.replace(/\W/g, ""),
      );
    }
    return `${statement.subject.text} | ${statement.property.id} | ${value}`;
  });
}

it("reads what a heading takes back apart from what the page states", () => {
  const text = "# Nimbus\n\n## Notes on what was removed\n\n- “Nimbus 4 may have 405B parameters”: wrong.\n";
  const [page] = wikiOf({ "nimbus.md": text }).wiki.pages;
  expect(page?.statements).toEqual([]);
  expect(page?.retracted.map(({ subject, raw }) => `${subject.text} ${raw}`)).toEqual(["Nimbus 4 405B"]);
});

it("tells the prices of a sentence apart by what they are for", () => {
  const text = "# Nimbus\n\nNimbus 4 的价格为输入 $5/百万 tokens、输出 $25/百万 tokens。\n";
  const [page] = wikiOf({ "nimbus.md": text }).wiki.pages;
  expect(page?.statements.map(({ raw, qualifiers, property }) => [raw, property.text, qualifiers])).toEqual([
    ["$5", "价格", [{ property: "direction", value: "input" }]],
    ["$25", "价格", [{ property: "direction", value: "output" }]],
  ]);
});

it("carries the hedge of its sentence", () => {
  const text =
    "# Nimbus\n\nNimbus 4 is estimated to have 405B parameters. Nimbus 3 has 70B parameters. Breeze 2 据估计有 1.8T 参数。\n";
  const [page] = wikiOf({ "nimbus.md": text }).wiki.pages;
  const doubt = page?.statements.map(({ raw, certainty, marks }) => [
    raw,
    ...certainty,
    ...marks.map(({ span }) => text.slice(...span)),
  ]);
  expect(doubt).toEqual([["405B", "estimated", "is estimated"], ["70B"], ["1.8T", "estimated", "据估计"]]);
});

it("hedges of a block of keys only the line that doubts", () => {
  const text = "# Nimbus\n\n**Context**: 128K\n**参数量**：约 405B（估计）\n**Released**: 2024-07-23\n";
  const [page] = wikiOf({ "nimbus.md": text }).wiki.pages;
  expect(page?.statements.map(({ raw, certainty }) => [raw, ...certainty])).toEqual([
    ["128K"],
    ["约 405B（估计）"],
    ["2024-07-23"],
  ]);
});

describe("what prose says plainly", () => {
  it.each<[string, string[]]>([
    ["Nimbus 4 Scout 支持 1M token 上下文（见上）。", ["Nimbus 4 Scout | context | 1000000"]],
    ["Nimbus 4 的上下文窗口为 128K。", ["Nimbus 4 | context | 128000"]],
    ["Nimbus 3.1 将上下文窗口扩展到 128K tokens。", ["Nimbus 3.1 | context | 128000"]],
    ["The context window of Breeze-2 is 200K tokens.", ["Breeze-2 | context | 200000"]],
    [
      "Nimbus 4 has 405B parameters and a 128K context window.",
      ["Nimbus 4 | parameters | 405000000000", "Nimbus 4 | context | 128000"],
    ],
    [
      "Nimbus-V3 总参数 671B，激活参数 37B。",
      ["Nimbus-V3 | parameters | 671000000000", "Nimbus-V3 | active-parameters | 37000000000"],
    ],
    [
      "Nimbus 4 每百万输入 token 3 元，每百万输出 token 8 元。",
      ["Nimbus 4 | price | 3", "Nimbus 4 | price | 8"],
    ],
    ["Nimbus 4 的显存为 96GB，功耗 700W。", ["Nimbus 4 | memory | 96"]],
    ["- Nimbus 4 功耗：350W", ["Nimbus 4 | power | 350"]],
    ["Nimbus 4 ships with 80 GB of VRAM.", ["Nimbus 4 | memory | 80"]],
    ["Nimbus 3 was trained on 15T tokens.", ["Nimbus 3 | training-tokens | 15000000000000"]],
    ["Nimbus 3 was released on July 23, 2024.", ["Nimbus 3 | released | 2024-07-23"]],
    ["**Breeze 2** — launched 2025-03-06 in beta", ["Breeze 2 | released | 2025-03-06"]],
    ["On May 13, 2024, Acme 1 released Nimbus 4.", ["Nimbus 4 | released | 2024-05-13"]],
    ["Nimbus 5 is Acme's flagship model, released on May 6, 2025.", ["Nimbus 5 | released | 2025-05-06"]],
    ["Nimbus 5 是 Acme 于 2025 年 5 月 6 日发布的模型。", ["Nimbus 5 | released | 2025-05-06"]],
    ["Nimbus 5 是 2023 年发布的 Nimbus 2 的后继。", ["Nimbus 2 | released | 2023"]],
    [
      "Nimbus 5 is a sparse model. Its context window is 32K tokens. It was trained on 8T tokens.",
      ["Nimbus 5 | context | 32000", "Nimbus 5 | training-tokens | 8000000000000"],
    ],
    [
      "Breeze 3 is a model by Acme, and Breeze 4, its successor, released on July 9, 2025.",
      ["Breeze 4 | released | 2025-07-09"],
    ],
    ["Nimbus 5 于去年发布。该模型的上下文为 128K。", ["Nimbus 5 | context | 128000"]],
    ["2023 年 7 月发布的 Nimbus 2 可以商用。", ["Nimbus 2 | released | 2023-07"]],
    ["Nimbus 2 于 2023 年 7 月发布。", ["Nimbus 2 | released | 2023-07"]],
    ["[[Acme]] was founded in 2019 by two friends.", ["Acme | founded | 2019"]],
    ["Nimbus 4 scores 87.3% on MMLU.", ["Nimbus 4 | mmlu | 87.3"]],
    ["转向新架构：Nimbus 4 Scout (17B MoE) 首次采用", ["Nimbus 4 Scout | parameters | 17000000000"]],
    [
      "训练数据一直在增长：Nimbus 1 (1T tokens) → Nimbus 2 (2T) → Nimbus 3 (15T)",
      [
        "Nimbus 1 | training-tokens | 1000000000000",
        "Nimbus 2 | training-tokens | 2000000000000",
        "Nimbus 3 | training-tokens | 15000000000000",
      ],
    ],
    [
      "The [Gusts dataset](https://example.org) consists of 25,000 event phrases.",
      ["Gusts dataset | event-phrases | 25000"],
    ],
    [
      "[Drafts](https://example.org) contains 188,200 lines, 491,711 words and 8 kinds of things.",
      ["Drafts | lines | 188200", "Drafts | words | 491711"],
    ],
    ["### Drafts\n\nIt consists of 2000 signed letters.", ["Drafts | signed-letters | 2000"]],
    ["Breezes-2 is a reading dataset with more than 140k pairs.", ["Breezes-2 | pairs | 140000"]],
    ["Acme was founded in 2021.", ["Acme | founded | 2021"]],
    ["## Founding (verbatim)\n\nOfficially announced 2023-07-12.", ["Nimbus | announced | 2023-07-12"]],
    [
      "- **Breeze 2** — an agent by Acme; launched 2025-03-06; 17B active parameters; 128K context.",
      [
        "Breeze 2 | released | 2025-03-06",
        "Breeze 2 | active-parameters | 17000000000",
        "Breeze 2 | context | 128000",
      ],
    ],
    [
      "Nimbus 8x22B 的激活参数为 39B，总参数为 141B。",
      ["Nimbus 8x22B | active-parameters | 39000000000", "Nimbus 8x22B | parameters | 141000000000"],
    ],
    ["The knowledge cutoff of Nimbus 4 is October 2023.", ["Nimbus 4 | knowledge-cutoff | 2023-10"]],
    ["Nimbus 4 在 MMLU 上得分 88.7%。", ["Nimbus 4 | mmlu | 88.7"]],
    ["Nimbus 4 scores 66.0% on MMLU-Pro.", ["Nimbus 4 | mmlu-pro | 66"]],
    ["Nimbus 4 scores 66.0% on HumanEval+.", ["Nimbus 4 | humaneval-plus | 66"]],
    ["Nimbus 4 reaches 53.0% on SWE-bench Verified.", ["Nimbus 4 | swe-bench-verified | 53"]],
    ["Nimbus 4 activates 37B parameters per token.", ["Nimbus 4 | active-parameters | 37000000000"]],
    ["Nimbus 4 每个 token 激活 370 亿参数。", ["Nimbus 4 | active-parameters | 37000000000"]],
    ["Nimbus 4 is released under the Apache 2.0 license.", ["Nimbus 4 | license | Apache-2.0"]],
    ["Nimbus 4 采用 MIT 许可证。", ["Nimbus 4 | license | MIT"]],
    ["In total, Nimbus 4 has a 128K context window.", ["Nimbus 4 | context | 128000"]],
    [
      "Nimbus-235B-A22B has 235B total parameters and 22B activated parameters.",
      ["Nimbus-235B-A22B | parameters | 235000000000", "Nimbus-235B-A22B | active-parameters | 22000000000"],
    ],
    ["Nimbus 4 mini has a 400K context window.", ["Nimbus 4 mini | context | 400000"]],
    [
      "Nimbus 4 costs $1.25 per 1M input tokens and $10 per 1M output tokens.",
      ["Nimbus 4 | price | 1.25", "Nimbus 4 | price | 10"],
    ],
    ["- Nimbus 4: input $3, output $15 per 1M tokens", ["Nimbus 4 | price | 3", "Nimbus 4 | price | 15"]],
    [
      "Nimbus 4 costs $3/$15 per million input/output tokens.",
      ["Nimbus 4 | price | 3", "Nimbus 4 | price | 15"],
    ],
    [
      "Nimbus 4 的价格为：输入（缓存命中）0.2 元/百万 tokens，输出 3 元/百万 tokens。",
      ["Nimbus 4 | price | 0.2", "Nimbus 4 | price | 3"],
    ],
    [
      "Nimbus 4 于 2025 年发布，价格为输入 $5/百万 tokens、输出 $25/百万 tokens。",
      ["Nimbus 4 | price | 5", "Nimbus 4 | price | 25", "Nimbus 4 | released | 2025"],
    ],
    ["The price of Nimbus 4 mini is $0.40 per million input tokens.", ["Nimbus 4 mini | price | 0.4"]],
    [
      "Nimbus 3 has a 128K context window and Breeze 2 has 32K.",
      ["Nimbus 3 | context | 128000", "Breeze 2 | context | 32000"],
    ],
    [
      "Nimbus 3 has a context window of 128K tokens, while Breeze 2 offers only 32K tokens.",
      ["Nimbus 3 | context | 128000", "Breeze 2 | context | 32000"],
    ],
    [
      "Nimbus 3 的上下文为 128K，而 Breeze 2 为 32K。",
      ["Nimbus 3 | context | 128000", "Breeze 2 | context | 32000"],
    ],
    ["## Breeze-Large\n\n许可证：Nimbus 社区许可\n发布：2024-11-05", []],
    ["Nimbus 3 has a 128K context window and Breeze 2 has 32K of users.", ["Nimbus 3 | context | 128000"]],
    ["- Context window: 200K", ["Nimbus | context | 200000"]],
    ["## Nimbus 4\n\n- 发布时间：2024-07-23", ["Nimbus 4 | released | 2024-07-23"]],
    [
      "- **参数规模**：405B（激活 37B）",
      ["Nimbus | parameters | 405000000000", "Nimbus | active-parameters | 37000000000"],
    ],
    ["- **Context window:** 128K tokens", ["Nimbus | context | 128000"]],
    [
      "**上下文长度**：128K tokens\n**发布日期:** 2024-07-23  \n**开发商**：Acme",
      ["Nimbus | context | 128000", "Nimbus | released | 2024-07-23", "Nimbus | vendor | Acme"],
    ],
    [
      "## Nimbus 4\n\n**Released:** 2024-07-23 | **Context window**: 128K · **参数量：** 405B",
      [
        "Nimbus 4 | released | 2024-07-23",
        "Nimbus 4 | context | 128000",
        "Nimbus 4 | parameters | 405000000000",
      ],
    ],
    [
      "**Context**: 128K\nNimbus 3 has 70B parameters.",
      ["Nimbus | context | 128000", "Nimbus 3 | parameters | 70000000000"],
    ],
    ["- 输入价格：2 元/百万 tokens（缓存未命中）", ["Nimbus | price | 2"]],
    ["- Output price: $10.00 / 1M tokens", ["Nimbus | price | 10"]],
    ["**Input price**: $2.50 per million tokens", ["Nimbus | price | 2.5"]],
  ])("%s", (text, expected) => expect(claims(text)).toEqual(expected));
});

describe("what it does not", () => {
  it.each([
    "Acme charges $15 per 1M input tokens for Nimbus 4.",
    "Nimbus 4 costs $15 per 1M input tokens with a 50% batch discount.",
    "Nimbus 4 costs $15 per 1M tokens.",
    "2025 年 7 月首发时，Nimbus 4 的输出价格为每百万 token 12 元，9 月降到 8 元。",
    "Nimbus 4 costs $20 a month, with unlimited input.",
    "Does Nimbus 4 have a 128K context window?",
    "Nimbus 4 does not have a 128K context window.",
    "> Nimbus 4 has 405B parameters.",
    'The vendor wrote "Nimbus 4 has 405B parameters".',
    "If Nimbus 4 had 405B parameters, it would not fit.",
    "Nimbus 5 will have 405B parameters.",
    "Nimbus 4 scores 70.1% on MMLU Lite.",
    "Nimbus 4 was pretrained with a context window of 8K tokens.",
    "Nimbus 4 以 8K 上下文训练。",
    "Before the cut in May 2025 Nimbus 4 cost $5 per million input tokens.",
    "Nimbus 4 builds on Breeze, which is under the MIT license.",
    "Nimbus 4 的代码采用 MIT 许可证。",
    "On Azure, Nimbus 4 has a context window of 64K tokens.",
    "The Nimbus 4 paper was released in August 2024.",
    "Nimbus 4 技术报告于 2024 年 8 月发布。",
    "Nimbus 5 预计支持 1M 上下文。",
    "Nimbus 4 可能拥有 405B 参数。",
    "Nimbus 4 的参数比 Breeze 2 的 70B 参数多。",
    "Nimbus 4 is larger than Breeze 2 with 70B parameters.",
    "Nimbus 4 and Breeze 2 support 128K and 200K context.",
    "~~Nimbus 4 has 405B parameters.~~",
    "In 2023, Acme 1 launched a nonprofit organization.",
    "Acme 于 2023 年 7 月发布了一份报告。",
    "Nimbus 4 ranks 3 in Table 2.",
    "A competitor of Nimbus 4's maker has 70B parameters.",
    "See https://example.org/Nimbus-4 (released 2024-01-02).",
    "Nimbus 3 70B matches Nimbus 2 405B at 70B parameters.",
    "- **Breeze 2** — an agent by Acme; v0.13.0 released 2026-05-07.",
    "It was founded in 2021.",
    "Acme's Nimbus 4 is large. It has 70B parameters.",
    "Nimbus 4 and Breeze 2 are rivals. It has a context window of 9K tokens.",
    "Nimbus 4 is large. Its predecessor had a context window of 8K tokens.",
    "Nimbus 4 是模型。其中一个版本的上下文为 9K。其前代的上下文为 4K。",
    "Nimbus 4 是模型。该模型家族的上下文为 32K。",
    "Drafts contains 2,000 lines for training.",
    "## Acquisition\n\n- Announced: December 2025",
    "## Acquisition\n\n**Announced**: December 2025",
    "**Context**: 128K tokens in the API, 32K in the app",
    "We tried **context**: 128K was enough.",
    "~~**Context**: 128K~~",
    "> **Context**: 128K",
  ])("%s", (text) => expect(claims(text)).toEqual([]));
});

it("is total and its spans lie in the page", () => {
  const words = [
    "Nimbus 4 ",
    "128K ",
    "context ",
    "released ",
    "2024-07 ",
    "→ ",
    "(",
    ")",
    '"',
    "**",
    "[[",
    "]]",
    "上下文",
    "发布",
    "- ",
    "\n",
    "\n\n",
    ": ",
    "MMLU ",
    "87.3% ",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
      claims(parts.join(""));
    }),
    { numRuns: 300 },
  );
});

it.each([
  "Nimbus 4 128K ",
  "Nimbus 4 → ",
  "released 2024-07 ",
  '"',
  "(",
  "上下文 128K",
  "context of ",
  "It has a 8K context. ",
])("stays linear on %j", (unit) => {
  const text = unit.repeat(Math.ceil(60_000 / unit.length));
  const page = {
    text,
    sections: [],
    listItems: [],
    paragraphs: shownParagraphs(
      [{ text, span: [0, text.length], section: 0, kind: "paragraph" }],
      defaultLexicon,
    ),
  };
  const started = performance.now();
  findProseClaims(page, { text: "Nimbus", span: [0, 0] }, [], { language: "en", lexicon: defaultLexicon });
  expect(performance.now() - started).toBeLessThan(3000);
});
