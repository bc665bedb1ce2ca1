import { describe, expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

/** The properties of a column headed Output, with these cells, in a table with these heads. */
function propertiesOf(heads: string, cells: readonly string[]): readonly string[] {
  const rows = cells.map((cell, index) => `| Model ${index + 1} | 1M | ${cell} |`).join("\n");
  const { wiki } = wikiOf({ "m.md": `# Models\n\n${heads}\n|---|---|---|\n${rows}\n` }, { rules: [] });
  const others = new Set(["context", "score"]);
  return [...wiki.statements].flatMap(({ statement }) =>
    others.has(statement.property.id) ? [] : [statement.property.id],
  );
}

describe("a column headed Output", () => {
  it("is what may be written at most, where it counts thousands beside a context", () => {
    expect(propertiesOf("| Model | Context | Output |", ["64K", "8,192 tokens"])).toEqual([
      "max-output",
      "max-output",
    ]);
    expect(propertiesOf("| 模型 | 上下文 | 输出 |", ["最大 64K"])).toEqual(["max-output"]);
  });

  it("is something else for words and prices, and where no context stands beside it", () => {
    expect(propertiesOf("| Model | Context | Output |", ["Text"])).toEqual(["Output"]);
    expect(propertiesOf("| Model | Context | Output |", ["$3"])).toEqual(["price"]);
    expect(propertiesOf("| Model | Score | Output |", ["64K"])).toEqual(["Output"]);
  });
});
