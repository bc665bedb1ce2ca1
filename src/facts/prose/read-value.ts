import type { Reading } from "../../model/reading.ts";
import type { CellContext } from "../../values/context.ts";
import { readCell } from "../../values/read-cell.ts";

/** The reading of a value in running text; null where it is not one plain quantity, date or known term. */
export function readValue(raw: string, context: CellContext): Reading | null {
  const reading = readCell(raw, context);
  const [item, ...others] = reading.items;
  if (reading.state !== "value" || item === undefined || others.length > 0) return null;
  const isTerm = item.kind === "text" && item.normalized !== undefined;
  return item.kind === "quantity" || item.kind === "date" || isTerm ? reading : null;
}
