import { pageRule } from "../../src/check/rule.ts";
import type { Cell, Row, TableFacts } from "../../src/model/page-facts.ts";
import { citedRows, statingRows } from "../parts/source/row-sources.ts";

export const unsourcedRow = pageRule({
  id: "unsourced-row",
  since: "0.1.0",
  group: "sources",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A row cites nothing, where the other rows of its table cite their sources.",
    zh: "同一表格的其他行都注明来源，这一行没有。",
  },
  messages: {
    row: {
      en: "“{text}” cites no source, though {cited} of {rows} rows of this table do, so its values cannot be checked; cite where they are from.",
      zh: "“{text}”没有注明来源，而本表 {rows} 行中有 {cited} 行注明了，它的值无法核实；请注明出处。",
    },
  },
  options: {
    type: "object",
    properties: { share: { type: "number", minimum: 0, maximum: 1 } },
    additionalProperties: false,
  },
  defaults: { share: 0.5 },
  check: ({ facts, options }, report) => {
    if (facts.kind !== "page" || facts.sources.length === 0) return;
    const share = typeof options.share === "number" ? options.share : 0.5;
    for (const { table, cited } of citedRows(facts)) {
      if (cited.size < LEAST_SIBLINGS) continue;
      const stating = statingRows(table);
      const citing = stating.filter((row) => cited.has(row)).length;
      if (citing < LEAST_SIBLINGS || citing === stating.length || citing < share * stating.length) continue;
      for (const row of stating) {
        const cell = cited.has(row) || saysWhence(row, table) ? undefined : nameOf(row, table);
        if (cell === undefined) continue;
        const data = { text: cell.text, cited: citing, rows: stating.length };
        report({ message: "row", data, span: cell.span });
      }
    }
  },
});

/** One row that cites is no habit of its table. */
const LEAST_SIBLINGS = 2;

/** `Company website` cannot be looked up, and a dash says that there is none: both are open about it. */
function saysWhence(row: Row, { columns }: TableFacts): boolean {
  return columns.some(({ role }, index) => {
    const cell = row.cells[index];
    return role === "citation" && cell !== undefined && cell.text !== "";
  });
}

function nameOf(row: Row, { columns }: TableFacts): Cell | undefined {
  const subject = columns.findIndex(({ role }) => role === "subject" || role === "key");
  const named = row.cells[subject];
  return named?.text ? named : row.cells.find(({ text }) => text !== "");
}
