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

function readingsOf(page: string): readonly string[] {
  return [...wikiOf({ "n.md": page }, { rules: [] }).wiki.statements].map(
    ({ subject, statement: { property, raw, reading } }) => {
      const values = reading.items.map((item) => (item.kind === "quantity" ? item.amount : item.kind));
      return `${subject.id} ${property.id} ${raw} ${values}`;
    },
  );
}

it("reads 同左 and 同右 as the cell beside it, in a matrix too", () => {
  const matrix = `# N

| 指标 | 甲 1 | 甲 2 | 甲 3 |
|---|---|---|---|
| 上下文 | 128K | 同左 | Same as left |
| 层数 | 同右 | 同右 | 80 |
| 参数量 | 同左 | 7B | 同上 |
`;
  expect(readingsOf(matrix)).toEqual([
    "甲-1 context 128K 128000",
    "甲-2 context 同左 128000",
    "甲-3 context Same as left 128000",
    "甲-1 layers 同右 80",
    "甲-2 layers 同右 80",
    "甲-3 layers 80 80",
    "甲-1 parameters 同左 text",
    "甲-2 parameters 7B 7000000000",
    "甲-3 parameters 同上 text",
  ]);
});

it("reads 同左 in a row only where the cell beside it is a value of the same kind", () => {
  const rows = `# N

| 模型 | 输入价格 | 输出价格 | 发布日期 | 更新日期 | 上下文 |
|---|---|---|---|---|---|
| 甲 1 | $3 | 同左 | 2024-04 | 同左 | 同左 |
`;
  expect(readingsOf(rows)).toEqual([
    "甲-1 price $3 3",
    "甲-1 price 同左 3",
    "甲-1 released 2024-04 date",
    "甲-1 updated 同左 date",
    "甲-1 context 同左 text",
  ]);
});
