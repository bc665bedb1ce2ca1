import { pageRule } from "../../src/check/rule.ts";
import type { Cell, PageFacts, TableFacts } from "../../src/model/page-facts.ts";

/** Fewer rows are in some order by chance. */
const FEWEST_ROWS = 4;

export const rowOrder = pageRule({
  id: "row-order",
  since: "0.1.0",
  group: "data",
  severity: "info",
  recommended: false,
  summary: {
    en: "One row stands out of the order that all others follow.",
    zh: "有一行不符合其他各行的排列顺序。",
  },
  messages: {
    outOfOrder: {
      en: "“{text}” stands out of order: all other rows are sorted by {column}; move the row, or correct the value.",
      zh: "“{text}”这一行不在顺序中：其他各行都按“{column}”排列；请移动这一行，或更正该值。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const table of facts.tables) {
      const odd = outOfOrder(table);
      if (odd === null) continue;
      const { cell, column } = odd;
      const data = { text: text.slice(...cell.span), column: nameOf(facts, table, column) };
      report({ message: "outOfOrder", data, span: cell.span });
    }
  },
});

function nameOf({ path }: PageFacts, { header }: TableFacts, column: number): string {
  return header[column]?.text ?? path;
}

/** By the first column of dates or ranks: sorted but for one row, wherever that one stands. */
function outOfOrder({ columns, rows }: TableFacts): { cell: Cell; column: number } | null {
  if (rows.length < FEWEST_ROWS || rows.some(({ role }) => role !== undefined)) return null;
  const column = columns.findIndex(({ role, type }) => role === "rank" || type === "date");
  if (column < 0) return null;
  const cells = rows.map(({ cells }) => cells[column]);
  const keys = cells.map(sortKey);
  if (keys.some((key) => key === null)) return null;
  const known = keys.map((key) => key ?? 0);
  if (isSorted(known, 1) || isSorted(known, -1)) return null;
  for (const direction of [1, -1]) {
    const breaks = known.flatMap((key, at) =>
      at > 0 && (key - (known[at - 1] ?? 0)) * direction < 0 ? [at] : [],
    );
    const [first] = breaks;
    if (breaks.length !== 1 || first === undefined) continue;
    for (const at of [first, first - 1]) {
      const cell = cells[at];
      if (cell !== undefined && isSorted(known.toSpliced(at, 1), direction)) return { cell, column };
    }
  }
  return null;
}

function isSorted(keys: readonly number[], direction: number): boolean {
  return keys.every((key, at) => at === 0 || (key - (keys[at - 1] ?? 0)) * direction >= 0);
}

/** Null where a cell says no point in time or no number: such a table follows another order. */
function sortKey(cell: Cell | undefined): number | null {
  const item = cell?.reading?.items[0];
  if (item?.kind === "quantity") return item.number ?? null;
  return item?.kind === "date" && item.min !== undefined ? Date.parse(item.min) : null;
}
