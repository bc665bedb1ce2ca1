import { expect, test } from "vitest";
import { htmlTables } from "../../src/markdown/unread-tables.ts";

const found = (text: string) =>
  htmlTables(text, [0, text.length]).map(({ span: [start, end] }) => text.slice(start, end));

test("a table laid out around another is not the one with the figures", () => {
  const inner = '<table class="b"><tr><td>2K</td></tr></table>';
  expect(found(`<table class="a"><tr><td>${inner}</td></tr></table>`)).toEqual(['<table class="b">']);
});

test("a page of tags that never close holds no table, however long it is", () => {
  expect(found("<table ".repeat(200_000))).toEqual([]);
  expect(found(`${"<table>".repeat(100_000)}${"<td 5 ".repeat(100_000)}`)).toEqual(["<table>"]);
});
