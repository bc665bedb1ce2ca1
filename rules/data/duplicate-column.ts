import { pageRule } from "../../src/check/rule.ts";
import type { Cell, TableFacts } from "../../src/model/page-facts.ts";

export const duplicateColumn = pageRule({
  id: "duplicate-column",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: { en: "Two columns of a table have the same header.", zh: "表格中有两列表头相同。" },
  messages: {
    twice: {
      en: "“{text}” heads two columns of this table, so nobody can tell which value is meant, and exports name both alike; say in each header what it is of.",
      zh: "“{text}”是本表两列共同的表头，读者分不清哪个值是哪个，导出时也同名；请在表头里写明各自的含义。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const table of facts.tables) {
      const seen = new Map<string, Cell>();
      let column = -1;
      for (const cell of table.header) {
        column++;
        const name = fullName(table, column, cell);
        if (name === "") continue;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, cell);
        else {
          const related = [{ path: facts.path, span: first.span, message: first.text }];
          const span = cell.text === "" ? (table.rows[0]?.cells[column]?.span ?? cell.span) : cell.span;
          report({ message: "twice", data: { text: text.slice(...span) }, span, key: `${column}`, related });
        }
      }
    }
  },
});

/** Under a second header row, a column is named by its label and the group that stands over it, perhaps further left. */
function fullName({ header, rows }: TableFacts, column: number, { text }: Cell): string {
  const [second] = rows;
  if (second?.role !== "header") return folded(text);
  const below = second.cells[column]?.text ?? "";
  const group = header.slice(0, column + 1).findLast((each) => each.text !== "")?.text ?? "";
  return text === "" && below === "" ? "" : folded(`${group}\u001f${below}`);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}
