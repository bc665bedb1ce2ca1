import type { PageFacts, Row, TableFacts } from "../../src/model/page-facts.ts";
import type { Span } from "../../src/model/place.ts";

interface Change {
  readonly span: Span;
  readonly text: string;
}

/** The rows of every table in another order; what heads or groups rows keeps its tables as they are. */
export function rowsReversed(text: string, { tables }: PageFacts): string {
  return changed(
    text,
    tables.flatMap(({ rows }) =>
      rows.some((row) => row.role !== undefined)
        ? []
        : rows.map((row, index) => ({ span: row.span, text: sliceOf(text, rows.at(-1 - index) ?? row) })),
    ),
  );
}

/** Every cell padded to some width; no cell comes or goes. */
export function repadded(text: string, { tables }: PageFacts): string {
  const rows = tables.flatMap((table) => table.rows.filter(isFenced(text)));
  return changed(
    text,
    rows.flatMap((row) =>
      row.cells.flatMap(({ span: [start, end] }): Change[] => [
        { span: [start, start], text: "  " },
        { span: [end, end], text: " ".repeat(12 - ((end - start) % 12)) },
      ]),
    ),
  );
}

/** A row without pipes at both ends may be a line of prose that GFM took in. */
function isFenced(text: string): (row: Row) => boolean {
  return (row) => /^\|.*\|$/.test(sliceOf(text, row));
}

function sliceOf(text: string, { span }: Pick<Row | TableFacts, "span">): string {
  return text.slice(span[0], span[1]);
}

function changed(text: string, changes: readonly Change[]): string {
  let result = text;
  for (const { span, text: by } of [...changes].sort((a, b) => b.span[0] - a.span[0])) {
    result = result.slice(0, span[0]) + by + result.slice(span[1]);
  }
  return result;
}
