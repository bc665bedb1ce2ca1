import { expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

function columnOf(column: number, text: string): readonly string[] {
  return [...wikiOf({ "n.md": text }, { rules: [] }).wiki.statements]
    .filter(({ statement }) => statement.column === column)
    .map(({ statement: { reading } }) => {
      const [item] = reading.items;
      return item === undefined ? reading.state : item.kind === "text" ? `"${item.text}"` : item.kind;
    });
}

const offices = `# Offices

| Office | Area code | Score | Staff |
|---|---|---|---|
| Alpha | 0755 | 4–2 | 0755 |
| Beta | 2131 | 1–3 | 3–5 |
| Gamma | 0100 | 2–2 (aet) | 20 |
`;

it("reads a column in which one cell keeps its leading zeros as codes", () => {
  expect(columnOf(1, offices)).toEqual(['"0755"', '"2131"', '"0100"']);
});

it("reads a column in which one cell says its larger number first as results", () => {
  expect(columnOf(2, offices)).toEqual(['"4–2"', '"1–3"', '"2–2 (aet)"']);
});

it("leaves a column of amounts what it is", () => {
  expect(columnOf(3, offices)).toEqual(["quantity", "quantity", "quantity"]);
  const mixed = offices.replaceAll("2131", "2.5 km").replace("1–3", "86.4");
  expect(columnOf(1, mixed)).toEqual(['"0755"', "quantity", '"0100"']);
  expect(columnOf(2, mixed)).toEqual(['"4–2"', "quantity", '"2–2 (aet)"']);
});
