import type { Row, TableFacts } from "../../../src/model/page-facts.ts";
import { onceAPage } from "../walk/once-a-page.ts";

/** Which rows of a table cite a source of their own. */
export interface CitedRows {
  readonly table: TableFacts;
  readonly cited: ReadonlySet<Row>;
}

/** One pass: what cites (links, paths, marks, footnotes) and rows both come in page order. */
export const citedRows = onceAPage(({ tables, sources, footnotes }): readonly CitedRows[] => {
  const citing = [
    ...sources.map(({ span }) => span[0]),
    ...footnotes.flatMap(({ definition, span }) => (definition ? [] : [span[0]])),
  ].sort((a, b) => a - b);
  let next = 0;
  return tables.map((table) => {
    const cited = new Set<Row>();
    for (const row of table.rows) {
      while ((citing[next] ?? Number.POSITIVE_INFINITY) < row.span[0]) next++;
      if ((citing[next] ?? Number.POSITIVE_INFINITY) < row.span[1]) cited.add(row);
    }
    return { table, cited };
  });
});

/** The rows of a table that state something. */
export function statingRows(table: TableFacts): readonly Row[] {
  return table.rows.filter((row) => states(row, table));
}

/** A row that only names things, or says that nothing is known, needs no source. */
function states({ cells, role }: Row, { columns, orientation }: TableFacts): boolean {
  if (role !== undefined || orientation === "none") return false;
  return cells.some((cell, index) => {
    const role = columns[index]?.role;
    return (
      role !== "citation" && role !== "rank" && cell.reading?.items.some(({ kind }) => isFact(kind)) === true
    );
  });
}

/** What can be looked up in a source; a text may be the page's own words. */
export function isFact(kind: string | undefined): boolean {
  return kind === "quantity" || kind === "date" || kind === "boolean";
}
