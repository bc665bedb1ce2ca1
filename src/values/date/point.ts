import type { Cursor } from "../cursor.ts";
import { namedAt } from "./named.ts";
import { numberedAt } from "./numbered.ts";
import type { Point } from "./points.ts";

/**
 * Reads one date at the cursor. Unless dates are expected, a bare year is none (it may be any number), and two
 * numbers around a stroke are none if the second is no month.
 */
export function pointAt(cursor: Cursor, expected: boolean): Point | null {
  const from = cursor.at;
  const found = namedAt(cursor) ?? numberedAt(cursor, expected);
  if (found === null) cursor.at = from;
  return found;
}
