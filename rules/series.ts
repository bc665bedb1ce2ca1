import type { PageFacts, Statement } from "../src/model/page-facts.ts";
import type { Span } from "../src/model/place.ts";
import type { Item, Quantity } from "../src/model/reading.ts";

/** A number of a table, at its place on the page. */
export interface PlacedQuantity {
  readonly item: Item & Quantity;
  readonly statement: Statement;
  readonly span: Span;
}

/** The numbers of one property that stand in one line: a column, or a row of a matrix. Keys of one column are many properties. */
export interface Series {
  readonly property: Statement["property"];
  readonly values: readonly PlacedQuantity[];
}

/** All lines of numbers in the page's tables, in page order. */
export function seriesOf(facts: PageFacts): readonly Series[] {
  const found = new Map<string, { property: Statement["property"]; values: PlacedQuantity[] }>();
  let cell = -1;
  for (const statement of facts.statements) {
    const { table, row, column, span } = statement;
    if (table === undefined || statement.derived || span[0] === cell) continue;
    cell = span[0];
    const across = facts.tables[table]?.orientation === "matrix";
    const key = `${table}\u001f${across ? "row" : "column"}\u001f${across ? row : column}\u001f${statement.property.id}`;
    for (const item of statement.reading.items) {
      if (item.kind !== "quantity") continue;
      const placed = {
        item,
        statement,
        span: [item.span[0] + span[0], item.span[1] + span[0]],
      } as const;
      const series = found.get(key);
      if (series === undefined) found.set(key, { property: statement.property, values: [placed] });
      else series.values.push(placed);
    }
  }
  return [...found.values()];
}
