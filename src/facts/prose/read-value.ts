import type { Reading } from "../../model/reading.ts";
import type { CellContext } from "../../values/context.ts";
import { readCell } from "../../values/read-cell.ts";

/** The reading of a value in running text; null where it is not one plain quantity or date. */
export function readValue(raw: string, context: CellContext): Reading | null {
  const reading = readCell(raw, context);
  const [item, ...others] = reading.items;
  if (reading.state !== "value" || item === undefined || others.length > 0) return null;
  return item.kind === "quantity" || item.kind === "date" ? reading : null;
}
