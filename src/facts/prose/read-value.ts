import type { Item, Reading } from "../../model/reading.ts";
import type { CellContext } from "../../values/context.ts";
import { scanFigures } from "../source/scan-figures.ts";

/** The reading of a value in running text; null where it is not one plain value. */
export function readValue(raw: string, context: CellContext): Reading | null {
  const { numbers, dates } = scanFigures(raw);
  const face = { certainty: [], qualifiers: [] };
  const unit = context.header?.unit;
  const items: Item[] = [
    ...numbers
      .filter(({ label }) => label !== true)
      .map(
        ({ amount, step, span, alternatives, unit: own }): Item => ({
          kind: "quantity",
          relation: "=",
          amount,
          number: Number(amount),
          step,
          span,
          ...(alternatives === undefined ? {} : { alternatives }),
          ...(own === undefined && unit === undefined ? {} : { unit: own ?? unit ?? "" }),
          ...face,
        }),
      ),
    ...dates.map(
      ({ min, max, span }): Item => ({
        kind: "date",
        edtf: edtfOf(min, max),
        level: 0,
        min,
        max,
        span,
        ...face,
      }),
    ),
  ];
  if (items.length !== 1) return null;
  return { state: "value", items, certainty: [], marks: [], notes: [] };
}

function edtfOf(min: string, max: string): string {
  if (min === max) return min;
  return min.endsWith("-01-01") && max.endsWith("-12-31") ? min.slice(0, 4) : min.slice(0, 7);
}
