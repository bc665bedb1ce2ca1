import type { Statement } from "../../../src/model/page-facts.ts";
import type { Span } from "../../../src/model/place.ts";
import type { Item, Quantity } from "../../../src/model/reading.ts";
import { onceAPage } from "./once-a-page.ts";
import { statedIn } from "./stated.ts";

/** A number of a table. */
export interface PlacedQuantity {
  readonly item: Item & Quantity;
  readonly statement: Statement;
}

/** The numbers of one property that stand in one line: a column, or a row of a matrix. Keys of one column, or of a page's lists, are many properties. */
export interface Series {
  readonly property: Statement["property"];
  readonly values: readonly PlacedQuantity[];
}

/** All lines of numbers in the page's tables, then those of its lists. */
export const seriesOf = onceAPage((facts): readonly Series[] => {
  const found: Growing[] = [];
  // Of the table at hand, by column or row.
  let lines: Growing[][] = [];
  let current = -1;
  let cell = -1;
  for (const statement of statedIn(facts).all) {
    const { table = -1, row = -1, column = -1, span, property } = statement;
    if (span[0] === cell) continue;
    cell = span[0];
    if (table !== current) lines = [];
    current = table;
    const at = facts.tables[table]?.orientation === "matrix" ? row : column;
    for (const item of statement.reading.items) {
      if (item.kind !== "quantity") continue;
      const line = lines[at] ?? [];
      lines[at] = line;
      let series = ofProperty(line, property.id);
      if (series === null) {
        series = { property, values: [] };
        line.push(series);
        found.push(series);
      }
      series.values.push({ item, statement });
    }
  }
  return found;
});

/** A column has one, a row of a matrix too. */
function ofProperty(line: readonly Growing[], id: string): Growing | null {
  for (const series of line) if (series.property.id === id) return series;
  return null;
}

interface Growing extends Series {
  readonly values: PlacedQuantity[];
}

/** Where it stands on the page. */
export function spanOf({ item, statement: { span } }: PlacedQuantity): Span {
  return [item.span[0] + span[0], item.span[1] + span[0]];
}

/** Without the values that are in another unit than most: these are `unit-mismatch`, or in ms among s. */
export function ofOneUnit(series: Series): Series {
  const { property, values } = series;
  if (haveOneUnit(values)) return series;
  const counts = new Map<string | undefined, number>();
  for (const { item } of values) counts.set(item.unit, (counts.get(item.unit) ?? 0) + 1);
  const [usual] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  return { property, values: values.filter(({ item }) => item.unit === usual) };
}

function haveOneUnit(values: readonly PlacedQuantity[]): boolean {
  const unit = values[0]?.item.unit;
  for (const { item } of values) if (item.unit !== unit) return false;
  return true;
}
