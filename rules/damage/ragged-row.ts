import { pageRule } from "../../src/check/rule.ts";
import type { Span } from "../../src/model/place.ts";

export const raggedRow = pageRule({
  id: "ragged-row",
  since: "0.1.0",
  group: "damage",
  severity: "error",
  recommended: true,
  summary: {
    en: "A table row has more or fewer cells than the header.",
    zh: "表格行的单元格比表头多或少。",
  },
  messages: {
    long: {
      en: "“{text}” stands past the last of {columns} columns, so Markdown drops it; add a column or join the cells.",
      zh: "“{text}”超出了 {columns} 列，Markdown 会把它丢掉；请增加一列或合并单元格。",
    },
    short: {
      en: "This row has {cells} of {columns} cells, so values may stand under the wrong header; write the missing cells, blank if need be.",
      zh: "这一行只有 {cells} 个单元格（应为 {columns} 个），值可能落在错误的列；请补齐，空着也可以。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const table of facts.tables) {
      const columns = table.header.length;
      for (const row of table.rows) {
        const cells = row.cells.length;
        if (cells === columns) continue;
        const first = row.cells.slice(columns).find((cell) => cell.text !== "");
        const last = row.cells.at(-1);
        if (first !== undefined && last !== undefined) {
          const span: Span = [first.span[0], last.span[1]];
          report({ message: "long", data: { text: text.slice(span[0], span[1]), columns }, span });
        } else if (cells < columns && row.role === undefined) {
          report({ message: "short", data: { cells, columns }, span: row.span, severity: "info" });
        }
      }
    }
  },
});
