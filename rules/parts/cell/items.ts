import type { Cell, PageFacts } from "../../../src/model/page-facts.ts";
import type { Span } from "../../../src/model/place.ts";
import type { Item } from "../../../src/model/reading.ts";

/** A value of a table cell, at its place on the page. */
export interface PlacedItem {
  readonly item: Item;
  readonly cell: Cell;
  readonly span: Span;
  readonly text: string;
}

/** Every value that a cell of the page's tables was read as, in page order. */
export function itemsOf({ tables }: PageFacts): readonly PlacedItem[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.reading?.items ?? []).map((item) => placed(item, cell))),
    ),
  );
}

function placed(item: Item, cell: Cell): PlacedItem {
  const [start, end] = item.span;
  const base = cell.span[0];
  return { item, cell, span: [base + start, base + end], text: cell.text.slice(start, end) };
}
