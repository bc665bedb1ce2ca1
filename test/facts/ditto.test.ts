import { expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

const text = `# N

| 模型 | 上下文 | 许可证 |
|---|---|---|
| 甲 1 | 128K | Apache 2.0 |
| 甲 2 | 同上 | 同上 |
| 甲 3 | 〃 | MIT |
| 甲 4 | 8K | ditto |
`;

it("reads 同上 as the cell above, and keeps what is written", () => {
  const stated = [...wikiOf({ "n.md": text }, { rules: [] }).wiki.statements].map(
    ({ subject, statement }) => {
      const { raw, span, reading } = statement;
      expect(text.slice(...span)).toBe(raw);
      const values = reading.items.map((item) => {
        expect(raw.slice(...item.span)).not.toBe("");
        return item.kind === "quantity" ? item.amount : item.kind === "text" ? item.text : item.kind;
      });
      return `${subject.id} ${raw} ${values}`;
    },
  );
  expect(stated).toEqual([
    "甲-1 128K 128000",
    "甲-1 Apache 2.0 Apache 2.0",
    "甲-2 同上 128000",
    "甲-2 同上 Apache 2.0",
    "甲-3 〃 128000",
    "甲-3 MIT MIT",
    "甲-4 8K 8000",
    "甲-4 ditto MIT",
  ]);
});
