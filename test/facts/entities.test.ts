import { describe, expect, it } from "vitest";
import { claimsOf } from "../../src/facts/claims.ts";
import { wikiOf } from "../wiki-of.ts";

const llama = `---
title: Llama (Meta)
aliases: [LLaMA]
---

| Model | Released | Parameters |
|---|---|---|
| **Llama 3** | 2024-04 | 8B, 70B, 405B (MoE?) |
| [Llama 3.1](https://x.org) (2024-07) | 2024-07-23 | 405B |
| Llama 3 405B[^1] | 2024-07 | 405B |

| Field | Value |
|---|---|
| Vendor | Meta |

[^1]: note

| Model | Vendor |
|---|---|
| LLaMA | Meta |
`;

function subjects(files: Record<string, string>, entities: Parameters<typeof wikiOf>[1] = {}) {
  const { wiki } = wikiOf(files, { rules: [], ...entities });
  const lines = claimsOf(wiki, [...wiki.statements]).map(
    ({ subject }) => `${subject.text} → ${subject.id} (${subject.via}, ${subject.resolved})`,
  );
  return [...new Set(lines)];
}

describe("a subject", () => {
  it("is named without emphasis, links, footnotes and dates, and keeps what it is of", () => {
    expect(subjects({ "llama.md": llama })).toEqual([
      "Llama 3 → llama-3 (row, name)",
      "Llama 3 8B → llama-3-8b (variant, name)",
      "Llama 3 70B → llama-3-70b (variant, name)",
      "Llama 3 405B → llama-3-405b (variant, name)",
      "Llama 3.1 → llama-3.1 (row, name)",
      "Llama 3 405B → llama-3-405b (row, name)",
      "Llama (Meta) → llama (title, alias)",
      "LLaMA → llama (row, name)",
    ]);
    const { wiki } = wikiOf({ "llama.md": llama }, { rules: [] });
    const dated = [...wiki.statements].find(({ statement }) => statement.subject.text === "Llama 3.1");
    expect(dated?.qualifiers).toEqual([{ property: "date", value: "2024-07" }]);
    expect(dated?.scope).not.toContain("2024-07");
  });

  it("is another's only if the registry says so", () => {
    const entities = [
      { id: "llama-3.1-405b", name: "Llama 3.1 405B", aliases: ["Llama 3 405B"], family: "llama-3" },
    ];
    const found = subjects({ "llama.md": llama }, { entities });
    expect(found).toContain("Llama 3 405B → llama-3.1-405b (row, alias)");
    expect(found.join()).not.toContain("→ llama-3-405b");
  });

  it("that names no family is of the page's, whatever heads it; one that does stands for itself", () => {
    const table = (header: string, ...names: string[]) =>
      `| ${header} | Context |\n|---|---|\n${names.map((name) => `| ${name} | 8K |\n`).join("")}`;
    expect(
      subjects({
        "qwen.md": `# Qwen 3 (Alibaba)\n\n${table("Model", "tiny", "Pro", "72B-Instruct", "Qwen 3 Max", "Gemma")}`,
        "xai.md": `# xAI\n\n${table("Version", "Grok-1", "Stable", "v2", "Beta launch", "公测版")}`,
        "funds.md": `# Acme\n\n${table("Round", "Series A")}\n${table("Lab", "OpenAI")}`,
        "matrix.md": "# Claude 3\n\n| 参数 | Opus | Haiku |\n|---|---|---|\n| 上下文长度 | 200K | 200K |\n",
      }),
    ).toEqual([
      "Series A → acme-series-a (row, family)",
      "OpenAI → openai (row, name)",
      "Opus → claude-3-opus (column-header, family)",
      "Haiku → claude-3-haiku (column-header, family)",
      "tiny → qwen-3-tiny (row, family)",
      "Pro → qwen-3-pro (row, family)",
      "72B-Instruct → qwen-3-72b-instruct (row, family)",
      "Qwen 3 Max → qwen-3-max (row, name)",
      "Gemma → gemma (row, name)",
      "Grok-1 → grok-1 (row, name)",
      "Stable → xai-stable (row, family)",
      "v2 → xai-v2 (row, family)",
      "Beta launch → xai-beta-launch (row, family)",
      "公测版 → xai-公测版 (row, family)",
    ]);
  });

  it("with a bracket in its page's title is the bare name, unless two pages bear it", () => {
    const page = (title: string) => `# ${title}\n\n| Field | Value |\n|---|---|\n| Vendor | Acme |\n`;
    expect(subjects({ "a.md": page("Mercury (planet)"), "b.md": page("Mercury (element)") })).toEqual([
      "Mercury (planet) → mercury-planet (title, name)",
      "Mercury (element) → mercury-element (title, name)",
    ]);
  });
});
