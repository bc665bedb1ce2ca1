import { type SeparatorKind, separatorAt } from "./cell/separator.ts";
import { type Cursor, closingOf, within } from "./cursor.ts";

const DIVIDES: ReadonlySet<SeparatorKind> = new Set(["comma", "semicolon", "break"]);

/** The pieces of a bracket that says several things: `(MoE, 37B active)`; null where it is one. */
export function bracketParts(cursor: Cursor): readonly Cursor[] | null {
  const parts: Cursor[] = [];
  let from = cursor.at;
  for (let at = from; at < cursor.end; at++) {
    const close = closingOf(cursor, at);
    const separator = close > at ? null : separatorAt(within(cursor, at, cursor.end));
    if (close > at) at = close;
    if (separator === null || !DIVIDES.has(separator.kind)) continue;
    parts.push(within(cursor, from, at));
    from = at + 1;
  }
  if (parts.length === 0) return null;
  parts.push(within(cursor, from, cursor.end));
  return parts.every((part) => part.at < part.end) ? parts : null;
}
