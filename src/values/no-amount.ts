import type { CellContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import type { Frame } from "./frame.ts";
import type { End } from "./quantity/end.ts";

/**
 * `007`, `0755`, `010-12345678`: digits that nobody counts by; `3.10–3.12`, versions; and `4–2`, a result, both of whose
 * numbers stand for themselves.
 */
export function isNoAmount(
  { measured }: Pick<Draft, "measured">,
  frame: Frame,
  { header }: CellContext,
): boolean {
  if (measured === null) return false;
  const { first, last } = measured;
  if (!frame.expected && (isPadded(first) || (last !== null && isVersionRange(first, last)))) return true;
  if (last === null || (header?.known === true && header.property !== "score")) return false;
  return (frame.unit === undefined || frame.unit === "1") && isResult(first, last);
}

const LEAST_PADDED = 3;

/** `01` may well be the first of a list. */
export function isPadded(end: End): boolean {
  const { numeral } = end;
  if (numeral === null || numeral.width < LEAST_PADDED || numeral.written || !isWhole(end)) return false;
  return numeral.value.digits.length < numeral.width;
}

/** No measure counts in tenths that end in 0 above 1. */
function isVersionRange(first: End, last: End): boolean {
  if (last.unit !== null || last.currency !== null || last.magnitude !== null) return false;
  const { digits, exponent } = first.value;
  return last.value.exponent === -2 && exponent === -2 && digits.length > 2 && digits.endsWith("0");
}

/** Nobody writes a range from its upper end. */
function isResult(first: End, last: End): boolean {
  if (!isWhole(first) || !isWhole(last)) return false;
  const [a, b] = [first.value.digits, last.value.digits];
  return a.length > b.length || (a.length === b.length && a >= b);
}

function isWhole({ value, magnitude, unit, currency, bound, plus, denominator, marks }: End): boolean {
  if (value.exponent !== 0 || value.negative || marks.length > 0) return false;
  if (magnitude !== null || unit !== null || currency !== null || denominator !== null) return false;
  return bound === null && plus === null;
}
