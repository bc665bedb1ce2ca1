import { expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

function statements(text: string) {
  const { wiki } = wikiOf({ "nimbus.md": text });
  return wiki.pages.flatMap((page) => page.statements);
}

function sourcesOf(text: string, raw: string): readonly string[] {
  const { wiki } = wikiOf({ "nimbus.md": text });
  const page = wiki.pages[0];
  const statement = page?.statements.find((each) => each.raw === raw);
  return (statement?.sources ?? []).map(
    ({ source, attached }) => `${attached} ${page?.sources.find(({ id }) => id === source)?.target}`,
  );
}

const SPECS =
  "| Spec | A100 | B200 |\n|---|---|---|\n| Memory | 80 GB | 192 GB |\n| Price | $9,000 | $15,000 |\n";

it.each([
  ["*Prices are analyst estimates.*", ["$9,000", "$15,000"]],
  ["Note: memory as announced, prices are estimates.", ["$9,000", "$15,000"]],
  ["Note: B200 figures are estimates.", ["192 GB", "$15,000"]],
  ["Note: all figures are estimates.", ["80 GB", "192 GB", "$9,000", "$15,000"]],
])("%s doubts what it names", (note, doubted) => {
  const found = statements(`# GPUs\n\n${SPECS}\n${note}\n`).filter(({ certainty }) => certainty.length > 0);
  expect(found.map(({ raw }) => raw)).toEqual(doubted);
});

const PRICES = "| 模型 | 输入价格 | 上下文 |\n|---|---|---|\n| Nimbus 4 | 2 元 | 128K |\n";

it("binds a Chinese note to the noun of its column", () => {
  const found = statements(`# Nimbus\n\n${PRICES}\n注：价格为估计值。\n`);
  expect(found.map(({ raw, certainty }) => [raw, ...certainty])).toEqual([["2 元", "estimated"], ["128K"]]);
});

it.each([
  "## 价格（单位：元/百万 tokens）\n\n",
  "## 价格\n\n以下价格的单位为元/百万 tokens。\n\n",
  "## Pricing (CNY / 1M tokens)\n\n",
])("takes what prices are per from above: %s", (above) => {
  const [price] = statements(`# Nimbus\n\n${above}${PRICES}`);
  const [item] = price?.reading.items ?? [];
  expect(item?.kind === "quantity" && item.unit).toBe("{CNY}/(10*6.{token})");
});

it.each([
  ["## 营收（单位：亿元）\n\n| 年份 | 营收 |\n|---|---|\n| 2024 | 150.2 |\n", "15020000000", "CNY"],
  ["## 售价\n\n单位：万元\n\n| 车型 | 售价 |\n|---|---|\n| Nimbus 4 | 17.58 |\n", "175800", "CNY"],
  ["## Revenue (USD millions)\n\n| Year | Revenue |\n|---|---|\n| 2024 | 1,502 |\n", "1502000000", "USD"],
  [
    "## Results (in millions of US dollars)\n\n| Year | Revenue |\n|---|---|\n| 2024 | 1,502 |\n",
    "1502000000",
    "USD",
  ],
  ["## Revenue (USD millions)\n\n| Year | Revenue ($B) |\n|---|---|\n| 2024 | 1.5 |\n", "1500000000", "USD"],
  ["## Revenue\n\n| Year | Revenue |\n|---|---|\n| 2024 | $1,502 |\n", "1502", "USD"],
])("takes what amounts are in from above: %j", (text, amount, currency) => {
  const [statement] = statements(`# Nimbus\n\n${text}`);
  expect(statement?.reading.items).toMatchObject([{ amount, currency }]);
});

it("takes the day from a line above", () => {
  const [price] = statements(`# Nimbus\n\n截至 2025-11-24，价格如下。\n\n${PRICES}`);
  expect(price?.qualifiers).toContainEqual({ property: "as-of", value: "2025-11-24" });
});

it("gives a list of scores to the model in bold above it", () => {
  const text = "# Nimbus\n\n**Nimbus-32B (thinking)**\n\n| Benchmark | Score |\n|---|---|\n| MMLU | 81.4 |\n";
  expect(statements(text).map(({ subject }) => [subject.text, subject.via])).toEqual([
    ["Nimbus-32B", "caption"],
  ]);
});

it("follows a number to the list of sources", () => {
  const text =
    "# Nimbus\n\nNimbus 4 has a 128K context window【2†source】.\n\n| Model | Context | Params |\n|---|---|---|\n" +
    "| Nimbus 3 | 8K [1] | 7B |\n\n## References\n\n[1] https://example.org/three\n[2] raw/four.md\n";
  expect(sourcesOf(text, "128K")).toEqual(["footnote raw/four.md"]);
  expect(sourcesOf(text, "8K [1]")).toEqual(["footnote https://example.org/three"]);
  expect(sourcesOf(text, "7B")).toEqual(["page https://example.org/three", "page raw/four.md"]);
});

it("takes 同上 for the source above", () => {
  const text =
    "# Nimbus\n\n| 模型 | 上下文 | 来源 |\n|---|---|---|\n| Nimbus 3 | 8K | [卡片](https://example.org/card) |\n| Nimbus 4 | 128K | 同上 |\n";
  expect(sourcesOf(text, "128K")).toEqual(["row https://example.org/card"]);
});

it("takes a last line of sources for the whole page's", () => {
  const table = "| Model | Context |\n|---|---|\n| Nimbus 3 | 8K |\n";
  const lines = (last: string) => `# Nimbus\n\n${table}\n## Later\n\n${table.replace("8K", "9K")}\n${last}\n`;
  const both = "Sources: [a](https://example.org/a) · [b](https://example.org/b)";
  expect(sourcesOf(lines(both), "8K")).toEqual(["page https://example.org/a", "page https://example.org/b"]);
  expect(sourcesOf(lines("Source: https://example.org/a"), "8K")).toEqual([]);
});

it("reads a heading's footnote and a plain term as what they are", () => {
  const text =
    "# Nimbus\n\n| Benchmark | Nimbus 3 |\n|---|---|\n| SWE-bench Verified¹ | 74.9% |\n\n## Licence\n\n" +
    "| Term | Nimbus 3 | Nimbus 4 |\n|---|---|---|\n| Threshold | 700M | 800M |\n";
  expect(statements(text).map(({ subject, property }) => [subject.text, property.id])).toEqual([
    ["Nimbus 3", "swe-bench-verified"],
    ["Nimbus 3", "Threshold"],
    ["Nimbus 4", "Threshold"],
  ]);
});
