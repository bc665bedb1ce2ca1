import { describe, expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

/** The units of a column of prices under 输入. */
function unitsOf(cells: readonly string[], above = ""): readonly (string | undefined)[] {
  const rows = cells.map((cell, index) => `| 甲${index + 1} | ${cell} | 400K |`).join("\n");
  const page = `# API 价格\n\n${above}\n\n| 模型 | 输入 | 上下文 |\n|---|---|---|\n${rows}\n`;
  const { wiki } = wikiOf({ "prices.md": page }, { rules: [] });
  return [...wiki.statements]
    .filter(({ statement }) => statement.property.id === "price")
    .flatMap(({ statement }) =>
      statement.reading.items.map((item) => (item.kind === "quantity" ? item.unit : item.kind)),
    );
}

describe("a price without a sign", () => {
  it("is in the currency that the others of its column are in", () => {
    expect(unitsOf(["$1.25", "0.25"])).toEqual(["{USD}", "{USD}"]);
    expect(unitsOf(["4 元", "16", "2"])).toEqual(["{CNY}", "{CNY}", "{CNY}"]);
  });

  it("is in none where they differ, whatever the page's language", () => {
    expect(unitsOf(["$1.25", "0.25", "¥4"])).toEqual(["{USD}", undefined, "{CNY}"]);
    expect(unitsOf(["HK$1.25", "0.25"])).toEqual(["{HKD}", undefined]);
  });

  it("is in the currency of the legend, which may say more", () => {
    const legend = "价格单位：美元 / 百万 tokens，更新于 2025-11。";
    const [dollars, yuan] = ["{USD}/(10*6.{token})", "{CNY}/(10*6.{token})"];
    expect(unitsOf(["0.25", "1.25"], legend)).toEqual([dollars, dollars]);
    expect(unitsOf(["$1.25", "0.25", "¥4"], legend)).toEqual([dollars, dollars, yuan]);
  });

  it("is in the language's where nothing is said", () => {
    expect(unitsOf(["0.25", "1.25"])).toEqual(["{CNY}", "{CNY}"]);
  });
});
