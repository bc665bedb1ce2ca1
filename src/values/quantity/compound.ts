import { type Cursor, peek } from "../cursor.ts";
import { add, type Decimal, decimal, shift, times } from "../decimal.ts";
import type { Token } from "../tokens.ts";
import type { EndDraft } from "./end.ts";

/** Takes a second number that adds to the first: `1亿2000万`, `1h 30m`, `3元5角`. */
export function compound(cursor: Cursor, draft: EndDraft, token: Token): boolean {
  const sum = token.numeral === null ? null : (largeSum(cursor, draft, token) ?? timeSum(cursor, draft));
  if (sum === null || token.numeral === null) return false;
  draft.value = sum;
  cursor.at += 2;
  draft.end = peek(cursor, -1)?.end ?? draft.end;
  return true;
}

/** 亿 and a number with a smaller magnitude, all of it in the smaller one. */
function largeSum(cursor: Cursor, draft: EndDraft, { spaced, numeral }: Token): Decimal | null {
  const power = draft.magnitude?.power ?? 0;
  const word = peek(cursor, 1)?.word;
  const next = word?.magnitude;
  if (spaced || power < 8 || next === undefined || next >= power || numeral === null) return null;
  if (draft.unit !== null || draft.currency !== null) return null;
  if (numeral.value.exponent !== 0 || power + draft.value.exponent < next) return null;
  draft.magnitude = { text: word?.text ?? "", power: next };
  return add(shift(draft.value, power - next), numeral.value);
}

/** How many of the next smaller unit a unit of time holds. */
const SMALLER: Readonly<Record<string, readonly [unit: string, count: string]>> = {
  a: ["mo", "12"],
  wk: ["d", "7"],
  d: ["h", "24"],
  h: ["min", "60"],
  min: ["s", "60"],
};

/** Signs that mean a minute only behind hours or before seconds. */
const MINUTES: ReadonlySet<string> = new Set(["m", "{point}"]);

function timeSum(cursor: Cursor, draft: EndDraft): Decimal | null {
  const numeral = peek(cursor)?.numeral;
  const written = peek(cursor, 1)?.word?.unit;
  if (draft.unit === null || draft.denominator !== null || written === undefined || numeral === undefined)
    return null;
  const unit = MINUTES.has(draft.unit) && written === "s" ? "min" : draft.unit;
  const smaller = SMALLER[unit];
  const next = MINUTES.has(written) ? "min" : written;
  if (smaller === undefined || smaller[0] !== next || numeral === null) return null;
  draft.unit = next;
  return add(times(draft.value, decimal(smaller[1], 0)), numeral.value);
}
