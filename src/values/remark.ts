import { type Cursor, peek, textOf, within } from "./cursor.ts";
import { dateAt } from "./date/date.ts";
import type { Draft } from "./draft.ts";
import { buildQuantity } from "./quantity/build.ts";
import { measuredAt, toleranceAt } from "./quantity/measured.ts";
import { timeAt } from "./quantity/time.ts";

/** `85.3 (±0.4)`. */
export function margin(cursor: Cursor, draft: Draft): boolean {
  if (draft.measured === null || draft.measured.last !== null) return false;
  const tolerance = toleranceAt(cursor);
  if (tolerance === null) return false;
  draft.measured = { ...draft.measured, tolerance };
  draft.value = buildQuantity(draft.measured, cursor, []);
  draft.end = tolerance.end;
  return true;
}

/** `2 元（00:30-08:30）`: the hours it holds in. */
export function hours(cursor: Cursor, draft: Draft): boolean {
  const from = cursor.at;
  const time = timeAt(cursor);
  if (time !== null && cursor.at === cursor.end) {
    draft.qualifiers.push(time);
    return true;
  }
  cursor.at = from;
  return false;
}

/** `0.48% (Aug 2025)`: when the value held. */
export function asOf(cursor: Cursor, draft: Draft): boolean {
  if (draft.value.kind === "date") return false;
  const from = cursor.at;
  const dated = dateAt(cursor, true);
  // `#1 (1287)` is a score.
  const year = dated?.value?.edtf ?? "";
  const recent = year.length !== 4 || year.startsWith("19") || year.startsWith("20");
  if (dated !== null && dated.value !== null && recent && cursor.at === cursor.end) {
    draft.qualifiers.push({ property: "date", value: dated.value.edtf });
    return true;
  }
  cursor.at = from;
  return false;
}

/** ↑ ↓ ▲ ▼. */
const ARROWS: ReadonlySet<number> = new Set([0x2191, 0x2193, 0x25b2, 0x25bc]);

/** `88.7↑2.1`, `88.7<sub>+2.1</sub>`, `88.7<sub>±0.3</sub>`: the same behind the value, without a bracket. */
export function remarked(cursor: Cursor, draft: Draft): boolean {
  const lowered = peek(cursor)?.code === 95;
  const rest = within(cursor, lowered ? cursor.at + 1 : cursor.at, cursor.end);
  if (!difference(rest, draft) && !(lowered && margin(rest, draft))) return false;
  cursor.at = cursor.end;
  return true;
}

/** `85.2 (+1.3)`, `87.3 (↑1.2)`: what changed. */
export function difference(cursor: Cursor, draft: Draft): boolean {
  const code = peek(cursor)?.code;
  if (draft.value.kind !== "quantity") return false;
  const from = cursor.at;
  if (code !== undefined && ARROWS.has(code)) cursor.at++;
  else if (code !== 43 && code !== 45) return false;
  const measured = measuredAt(cursor);
  const whole = measured !== null && measured.last === null && cursor.at === cursor.end;
  cursor.at = from;
  if (!whole) return false;
  draft.qualifiers.push({ property: "change", value: textOf(cursor, cursor.at, cursor.end) });
  return true;
}
