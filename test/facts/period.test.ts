import { describe, expect, it } from "vitest";
import { isPeriod } from "../../src/facts/table/period.ts";
import { wikiOf } from "../wiki-of.ts";

it.each(
  "2023|2023年|FY2024|FY24|Q1 2024|2024Q1|2024 Q3|1Q24|Q3|H1 2024|2025E|2024A|2022/23|2023-24|TTM|2024-05|2024年5月|1月|Jan|May 2024|2025 (est.)|2023年第一季度|2024上半年".split(
    "|",
  ),
)("%s is a period", (header) => expect(isPeriod(header)).toBe(true));

it.each(
  "GPT-4|Llama 3|o1|4.5|7B|32K|A100|H100|H200|2048-dim|Phi-2|Q4_K_M|Model 2024|May the model|F1|1080p|3|20|E|".split(
    "|",
  ),
)("%s is none", (header) => expect(isPeriod(header)).toBe(false));

function stated(text: string, path = "shenzhen.md") {
  const { wiki } = wikiOf({ [path]: text }, { rules: [] });
  return [...wiki.statements].map(
    ({ subject, statement, qualifiers }) =>
      `${subject.id} ${statement.property.id} ${statement.raw}${qualifiers.map(({ property, value }) => ` ${property}=${value}`).join("")}`,
  );
}

it.each(["#", "Pos", "No.", "Rank"])("does not take the place of a row (%s) for its subject", (header) => {
  const text = `# Liga\n\n| ${header} | Player | Goals |\n|---|---|---|\n| 1 | Ann | 12 |\n| 2 | Ben | 9 |\n`;
  const subjects = new Set(stated(text, "liga.md").map((line) => line.split(" ")[0]));
  expect([...subjects]).toEqual(["ann", "ben"]);
});

describe("columns that are headed by periods", () => {
  it("state what the page is about, each for its period", () => {
    expect(
      stated(
        "# 深圳\n\n| 指标 | 2022年 | 2023年 | 对比 |\n|---|---|---|---|\n| GDP（亿元） | 32387.68 | 34606.40 | 6.0% |\n",
      ),
    ).toEqual(["深圳 gdp 32387.68 as-of=2022", "深圳 gdp 34606.40 as-of=2023", "深圳 gdp 6.0% group=对比"]);
  });

  it("clash with no other page's", () => {
    const page = (name: string, amount: number) =>
      `# ${name}\n\n| Metric | FY2022 | FY2023 |\n|---|---|---|\n| Revenue | $${amount}M | $${amount + 1}M |\n| Net income | $${amount - 2}M | $2M |\n`;
    const { findings } = wikiOf({ "acme.md": page("Acme", 10), "bolt.md": page("Bolt", 90) });
    expect(findings.filter(({ rule }) => rule === "conflicting-claims")).toEqual([]);
  });

  it("say of other rows' subjects what the table does not name, so nothing clashes", () => {
    const page = (name: string, amount: number) =>
      `# ${name}\n\n| City | 2022 | 2023 |\n|---|---|---|\n| Lund | ${amount} | ${amount * 2} |\n`;
    const { findings } = wikiOf({ "gdp.md": page("GDP", 10), "population.md": page("Population", 90) });
    expect(findings.filter(({ rule }) => rule === "conflicting-claims")).toEqual([]);
  });

  it("clash with what the page says elsewhere of the same period", () => {
    const table = (amount: number) =>
      `| Metric | FY2022 | FY2023 |\n|---|---|---|\n| Revenue | $${amount}M | $12M |\n`;
    const { findings } = wikiOf({ "acme.md": `# Acme\n\n${table(10)}\nWe sell things.\n\n${table(11)}` });
    expect(findings.filter(({ rule }) => rule === "conflicting-claims")).toHaveLength(1);
  });
});

it("takes a row of totals among years for no time", () => {
  const text = "# Alpha\n\n| 年份 | 营收 |\n|---|---|\n| 2023 | $1M |\n| **合计** | $3M |\n";
  expect(stated(text, "alpha.md")).toEqual(["alpha revenue $1M as-of=2023", "alpha revenue $3M row=合计"]);
});

describe("`City | 2022 | 2023` is of what the caption or a heading above it names", () => {
  const table = (amount: string) => `| City | 2022 | 2023 |\n|---|---|---|\n| Lund | ${amount} | 98 |\n`;

  it.each([
    ["# Cities\n\n## Population by year", "population"],
    ["# 城市\n\n## 历年人口变化", "population"],
    ["# Population\n\n## By country", "population"],
    ["# Population\n\n## Overview", "population"],
    ["# Acme\n\n## Revenue\n\n### Gross margin", "2022"],
    ["# Acme\n\n## Revenue\n\n### Growth", "2022"],
    ["# Cities\n\n## Economy\n\nGDP growth (%):", "GDP growth"],
    ["# Cities\n\n## Overview", "2022"],
  ])("%j", (above, property) => {
    expect(stated(`${above}\n\n${table("97")}`)[0]).toMatch(new RegExp(`^lund ${property} 97 `));
  });

  it("and clashes with what another page says of the same year", () => {
    const { findings } = wikiOf({
      "cities.md": `# Cities\n\n## Population by year\n\n${table("91,940")}`,
      "lund.md": `# Lund\n\n## Population\n\n${table("94,190")}`,
      "area.md": `# Area\n\n${table("25")}`,
    });
    const clashes = findings.filter(({ rule }) => rule === "conflicting-claims");
    expect(clashes.map(({ message }) => message)).toEqual([
      expect.stringContaining("Population 2022 of Lund"),
    ]);
  });

  it("which may stand behind the value, or be called fiscal", () => {
    const text =
      "# Acme\n\n## Overview\n\n| Field | Value |\n|---|---|\n| Net income | $512M (FY2024) |\n\n## Financials\n\n($ in millions)\n\n" +
      "| Metric | 2023 | FY2024 |\n|---|---|---|\n| Net income | (41) | 498 |\n| Gross profit | 12 | 13 |\n";
    const { findings, wiki } = wikiOf({ "acme.md": text });
    expect(findings.filter(({ rule }) => rule === "conflicting-claims")).toHaveLength(1);
    const amounts = [...wiki.statements].map(({ statement }) => statement.reading.items[0]);
    expect(amounts.map((item) => (item?.kind === "quantity" ? item.amount : null))).toEqual([
      "512000000",
      "-41000000",
      "498000000",
      "12000000",
      "13000000",
    ]);
  });
});
