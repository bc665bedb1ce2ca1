import { pageRule } from "../../src/check/rule.ts";
import type { Row } from "../../src/model/page-facts.ts";
import { hasLetterOrDigit } from "../../src/text/letters.ts";

export const duplicateRow = pageRule({
  id: "duplicate-row",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: { en: "A table has the same row twice.", zh: "表格里有重复的行。" },
  messages: {
    twice: {
      en: "“{text}” stands in this table twice with the same cells, so it would be counted twice; remove one of the rows.",
      zh: "“{text}”这一行在表格里出现了两次，会被重复计数；请删去一行。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const table of facts.tables) {
      if (haveNames(table.rows)) continue;
      const seen = new Map<string, Row>();
      for (const row of table.rows) {
        const cells = row.cells.map((cell) => cell.text);
        if (row.role !== undefined) continue;
        const key = cells.join("\u001f");
        const first = seen.get(key);
        if (first === undefined) seen.set(key, row);
        else if (cells.filter(hasLetterOrDigit).length >= 2) {
          const cell = row.cells.find((each) => each.text !== "");
          const span = cell?.span ?? row.span;
          const related = [
            { path: facts.path, span: first.span, message: text.slice(first.span[0], first.span[1]) },
          ];
          report({ message: "twice", data: { text: text.slice(span[0], span[1]) }, span, related });
        }
      }
    }
  },
});

/** Rows that differ in their first cells are no two the same. */
function haveNames(rows: readonly Row[]): boolean {
  return new Set(rows.map(({ cells }) => cells[0]?.text)).size === rows.length;
}
