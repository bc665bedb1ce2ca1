import { describe, expect, it } from "vitest";
import { readPage } from "../../src/markdown/page.ts";
import { remarkParser } from "../../src/markdown/remark-parser.late.ts";
import { fixturePages } from "./pages.ts";

const parser = remarkParser();

interface Whole {
  /** Depth and text. */
  readonly headings: readonly string[];
  /** The header, and how many rows. */
  readonly tables: readonly string[];
}

/** What each page was before it was pasted as text. */
const WOUNDED: Readonly<Record<string, Whole>> = {
  "tabs-gpu": {
    headings: [
      "1 NVIDIA Hopper and Blackwell",
      "2 Overview",
      "2 Specifications",
      "2 Pricing",
      "2 Why It Matters",
      "2 Sources",
    ],
    tables: [
      "GPU, Launch, Memory, Bandwidth, TDP, FP8 dense: 4",
      "Provider, H100 ($/h), H200 ($/h), B200 ($/h): 3",
    ],
  },
  "pipes-nodelim-zh": {
    headings: [
      "1 通义千问 Qwen",
      "2 一、概述",
      "2 二、模型时间线",
      "2 三、基准成绩",
      "2 四、API 价格",
      "2 五、来源",
    ],
    tables: [
      "模型, 发布时间, 参数规模, 上下文窗口, 许可: 5",
      "基准, Qwen 2.5 72B, Qwen 3 235B, Qwen 4 (估): 3",
    ],
  },
  "glued-emoji-mixed": {
    headings: [
      "1 🚀 Mistral AI 概览",
      "2 📊 模型一览",
      "2 💰 定价 (USD / 1M tokens)",
      "2 🔑 关键要点",
      "2 📚 参考资料",
    ],
    tables: ["Model, Release, Params, Context, License: 4", "Model, Input, Output: 3"],
  },
  "numbered-en": {
    headings: [
      "1 SWE-bench",
      "2 1. Overview",
      "2 2. Leaderboard",
      "2 3. Variants",
      "3 3.1 SWE-bench Lite",
      "3 3.2 SWE-bench Multimodal",
      "2 4. Criticism",
      "2 5. References",
    ],
    tables: [],
  },
  "chat-zh-tabs": {
    headings: ["1 昇腾 910 系列", "2 核心结论", "2 参数对比", "2 软件生态", "2 参考来源"],
    tables: ["芯片, 发布时间, 制程, 显存, 带宽, BF16 算力, 功耗: 3"],
  },
  "fullwidth-zh": {
    headings: ["1 月之暗面 Kimi", "2 概览", "2 模型时间线", "2 定价", "2 来源"],
    tables: ["模型, 发布时间, 总参数, 激活参数, 上下文: 3"],
  },
  "split-table": {
    headings: ["1 Anthropic pricing"],
    tables: ["Model, Input, Output, Cache write, Cache read, Context: 4"],
  },
  "deep-research": {
    headings: ["1 OpenAI o-series", "2 Key facts", "2 Model comparison", "2 Limitations", "2 References"],
    tables: ["Model, Release, Context, Input $/1M, Output $/1M: 5"],
  },
};

describe("a wounded page", () => {
  it.each(Object.entries(WOUNDED))("%s has its headings and tables back", (name, whole) => {
    const text = fixturePages.find(({ path }) => path.endsWith(`wounded/${name}.md`))?.text ?? "";
    const { sections, grids } = readPage(text, parser);
    expect(sections.slice(1).map(({ level, text: shown }) => `${level} ${shown}`)).toEqual(whole.headings);
    expect(
      grids.map(({ header, rows }) => `${header.map((cell) => cell.text).join(", ")}: ${rows.length}`),
    ).toEqual(whole.tables);
  });

  it.each([
    ["title: A\ntags: [x]\n---\n\n# A\n", ["title", "tags"], "opens"],
    ["---\ntitle: A\ntags:\n  - x\n\n# A\n", ["title", "tags"], "closes"],
    ["```markdown\n---\ntitle: A\n---\n\n# A\n\n```\nx\n```\n```\n", ["title"], undefined],
  ])("has its front matter: %j", (text, keys, lost) => {
    const { frontMatter, sections } = readPage(text, parser);
    expect(frontMatter?.entries.map(({ key, keySpan }) => [key, text.slice(...keySpan)])).toEqual(
      keys.map((key) => [key, key]),
    );
    expect(frontMatter?.error?.message.en.includes(lost ?? "")).toBe(lost === undefined ? undefined : true);
    expect(sections.map((section) => section.text)).toEqual(["", "A"]);
  });

  it("is told from pages that only look so", () => {
    const texts = [
      "# A\n\nHome | Models | About\n",
      "# A\n\n| a |\n\nx | y\n",
      "# A\n\n- a\tb\tc 1\n- d\te\tf 2\n",
      "# A\n\n> a | b | 1\n> c | d | 2\n",
      "# A\n\n```\n| a | b |\n| 1 | 2 |\n```\n",
      "# A\n\n| 2024-03 | 8K | 3% |\n| 2024-04 | 9K | 4% |\n",
      "# A\n\nOne\ttwo\nthree\tfour\n",
      "Shopping\n\n1. Milk\n2. Bread\n",
      "Name: Ada\nNote: none\n\n# A\n",
      "```markdown\n# A\n```\n\n# B\n",
    ];
    for (const text of texts) {
      const page = readPage(text, parser);
      expect(page.repairs).toEqual([]);
      expect(page.grids).toEqual([]);
      expect(page.frontMatter).toBeNull();
    }
  });
});
