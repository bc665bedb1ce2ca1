import type { Cell, PageFacts } from "../../../src/model/page-facts.ts";
import type { Span } from "../../../src/model/place.ts";
import type { Item } from "../../../src/model/reading.ts";

/** A value at its place on the page. */
export interface ItemAtPlace {
  readonly item: Item;
  readonly span: Span;
  readonly text: string;
}

/** Of a table cell. */
export interface PlacedItem extends ItemAtPlace {
  readonly cell: Cell;
}

/** Every value that a cell of the page's tables was read as, in page order. */
export function itemsOf({ tables }: PageFacts): readonly PlacedItem[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.reading?.items ?? []).map((item) => placed(item, cell))),
    ),
  );
}

/** Every value of its lines of a key and a value. */
export function itemsOfLines({ statements }: PageFacts): readonly ItemAtPlace[] {
  return statements.flatMap(({ origin, derived, reading, span, raw }) =>
    origin !== "line" || derived
      ? []
      : reading.items.map((item) => ({
          item,
          span: [span[0] + item.span[0], span[0] + item.span[1]] as const,
          text: raw.slice(...item.span),
        })),
  );
}

function placed(item: Item, cell: Cell): PlacedItem {
  const [start, end] = item.span;
  const base = cell.span[0];
  return { item, cell, span: [base + start, base + end], text: cell.text.slice(start, end) };
}
