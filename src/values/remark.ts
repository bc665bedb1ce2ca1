import { type Cursor, peek, textOf, within } from "./cursor.ts";
import { dateAt } from "./date/date.ts";
import { add, compare, decimalText, shift, subtract } from "./decimal.ts";
import type { Draft, MarkDraft } from "./draft.ts";
import { buildQuantity } from "./quantity/build.ts";
import { measuredAt, toleranceAt } from "./quantity/measured.ts";
import { timeAt } from "./quantity/time.ts";

/** A margin, hours or a date: what all of a bracket says of the value before it. */
export function aside(cursor: Cursor, draft: Draft): boolean {
  return margin(cursor, draft) || hours(cursor, draft) || asOf(cursor, draft);
}

/** `85.3 (±0.4)`. */
function margin(cursor: Cursor, draft: Draft): boolean {
  if (draft.measured === null || draft.measured.last !== null) return false;
  const tolerance = toleranceAt(cursor);
  if (tolerance === null) return false;
  draft.measured = { ...draft.measured, tolerance };
  draft.value = buildQuantity(draft.measured, cursor, []);
  draft.end = tolerance.end;
  return true;
}

/** `92.8 [91.2, 94.1]`, `92.8 (91.2–94.1)`: bare bounds around a bare value. */
export function interval(cursor: Cursor, { value, measured }: Draft): boolean {
  const [low, sign, high] = [peek(cursor), peek(cursor, 1), peek(cursor, 2)];
  const between = sign?.code === 44 || sign?.code === 45 || sign?.code === 126;
  if (value.kind !== "quantity" || value.relation !== "=" || !between || cursor.end - cursor.at !== 3)
    return false;
  if (measured === null || low?.numeral == null || high?.numeral == null || measured.tolerance !== null)
    return false;
  const { magnitude, currency, negative, value: middle } = measured.first;
  if (magnitude !== null || currency !== null || negative || value.amount !== decimalText(middle))
    return false;
  if (compare(low.numeral.value, middle) > 0 || compare(middle, high.numeral.value) > 0) return false;
  value.lower = decimalText(low.numeral.value);
  value.upper = decimalText(high.numeral.value);
  cursor.at = cursor.end;
  return true;
}

/** `55.845(2)`, as measures are tabled: the last digits may be off by so much. A shorter number may bear a rank or a footnote. */
export function lastDigits(cursor: Cursor, { value, measured }: Draft): boolean {
  const off = peek(cursor);
  if (value.kind !== "quantity" || measured === null || measured.last !== null || off?.numeral == null)
    return false;
  const { value: middle, magnitude, end } = measured.first;
  const isGlued = end === off.start - 1 && off.end - off.start <= 2 && cursor.end - cursor.at === 1;
  if (!isGlued || middle.exponent > -3 || magnitude !== null || value.amount !== decimalText(middle))
    return false;
  const margin = shift(off.numeral.value, middle.exponent);
  value.lower = decimalText(subtract(middle, margin));
  value.upper = decimalText(add(middle, margin));
  value.plusMinus = decimalText(margin);
  cursor.at = cursor.end;
  return true;
}

/** `92（满分 100）`, `92 (out of 100)`. */
export function outOfTotal(cursor: Cursor, { qualifiers }: Draft): boolean {
  const total = peek(cursor, 1)?.numeral;
  const says = peek(cursor)?.word?.roles?.includes("outOf") === true && cursor.frame.unit === "1";
  if (!says || total == null || cursor.end - cursor.at !== 2) return false;
  qualifiers.push({ property: "outOf", value: decimalText(total.value) });
  cursor.at = cursor.end;
  return true;
}

/** `87.3 ([source](https://…))`: the link cites the value and narrows nothing. */
export function linkOnly({ scanned, tokens, at, end }: Cursor, draft: Draft | null): boolean {
  const first = tokens[at];
  const last = tokens[end - 1];
  if (draft === null || first === undefined || last === undefined) return false;
  return scanned.links.some(({ text }) => text[0] <= first.start && last.end <= text[1]);
}

/** `92.4 (2nd)`, `92.4（第 2）`: which one it is among others. */
export function place(cursor: Cursor, draft: Draft | null): boolean {
  const written = draft === null ? "" : textOf(cursor, cursor.at, cursor.end).trim();
  const [, number] = /^(?:第 ?(?=\d+$|\d+ ?名$)|#(?=\d+$)|(?=\d+(?:st|nd|rd|th)$))(\d+)/.exec(written) ?? [];
  if (number === undefined) return false;
  draft?.qualifiers.push({ property: "rank", value: number });
  cursor.at = cursor.end;
  return true;
}

/** `2 元（00:30-08:30）`: the hours it holds in. */
function hours(cursor: Cursor, draft: Draft): boolean {
  const from = cursor.at;
  const time = timeAt(cursor);
  if (time !== null && cursor.at === cursor.end) {
    draft.qualifiers.push(time);
    return true;
  }
  cursor.at = from;
  return false;
}

/** `0.48% (Aug 2025)`, `2 元（2024.5 起）`: when the value held. */
function asOf(cursor: Cursor, draft: Draft): boolean {
  if (draft.value.kind === "date") return false;
  const from = cursor.at;
  const marks = [...doubtAt(cursor)];
  const dated = dateAt(cursor, true);
  marks.push(...doubtAt(cursor));
  // `#1 (1287)` is a score.
  const year = dated?.value?.edtf ?? "";
  const recent = year.length !== 4 || year.startsWith("19") || year.startsWith("20");
  const onwards = peek(cursor)?.word?.boundAfter === ">=" && !year.includes("/");
  if (onwards) cursor.at++;
  if (dated !== null && dated.value !== null && recent && cursor.at === cursor.end) {
    draft.marks.push(...marks);
    draft.qualifiers.push({ property: "date", value: onwards ? `${year}/..` : year });
    return true;
  }
  cursor.at = from;
  return false;
}

/** `8.3 million (2020 est.)`, `(估计，2020)`: doubt beside the date is about the value. */
function doubtAt(cursor: Cursor): readonly MarkDraft[] {
  const token = peek(cursor);
  const certainty = token?.word?.certainty;
  if (token === null || certainty === undefined) return [];
  cursor.at++;
  while (peek(cursor)?.code === 46 || peek(cursor)?.code === 44) cursor.at++;
  return [{ start: token.start, end: token.end, certainty, on: "value" }];
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
