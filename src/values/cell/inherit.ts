import type { Cursor } from "../cursor.ts";
import { compare, shift } from "../decimal.ts";
import type { Draft } from "../draft.ts";
import { buildQuantity } from "../quantity/build.ts";
import type { End } from "../quantity/end.ts";

/** `7, 13, 65B` and `1T/1.4`: bare numbers of a list take what stands on a neighbour, if the order allows it. */
export function inheritMagnitudes(cursor: Cursor, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2 || cursor.frame.magnitude !== undefined || !drafts.some(isBare)) return drafts;
  const out = [...drafts];
  for (let i = out.length - 2; i >= 0; i--) {
    const draft = out[i];
    const next = out[i + 1]?.bracketed === false ? out[i + 1]?.measured?.first : undefined;
    if (draft !== undefined && next !== undefined && isBare(draft) && ascends(draft, next))
      out[i] = give(cursor, draft, next);
  }
  const last = out.at(-1);
  const before = out.at(-2)?.measured?.first;
  if (last !== undefined && before !== undefined && isBare(last) && follows(before, last)) {
    out[out.length - 1] = give(cursor, last, before);
  }
  return out;
}

/** `6.2 in OLED, 120 Hz`: what a condition follows is no bare number of a list. */
function isBare({ measured, bracketed, qualifiers }: Draft): boolean {
  if (measured === null || measured.last !== null || bracketed) return false;
  if (qualifiers.some(({ property }) => property === "condition")) return false;
  const { magnitude, unit, currency, vague, infinite } = measured.first;
  return magnitude === null && unit === null && currency === null && vague === null && !infinite;
}

function ascends(draft: Draft, next: End): boolean {
  const first = draft.measured?.first;
  if (first === undefined || (next.magnitude === null && next.unit === null && next.currency === null))
    return false;
  const power = next.magnitude?.power ?? 0;
  return compare(shift(first.value, power), shift(next.value, power)) <= 0;
}

/** The last of a list may drop the sign all others bear: at least as large, and too small to be meant bare. */
function follows(before: End, last: Draft): boolean {
  const value = last.measured?.first.value;
  if (value === undefined || before.magnitude === null || before.magnitude.power < 6) return false;
  return value.digits.length + value.exponent <= 3 && compare(before.value, value) <= 0;
}

function give(cursor: Cursor, draft: Draft, from: End): Draft {
  if (draft.measured === null) return draft;
  const { magnitude, unit, currency, denominator } = from;
  const measured = {
    ...draft.measured,
    first: { ...draft.measured.first, magnitude, unit, currency, denominator },
  };
  return { ...draft, measured, value: buildQuantity(measured, cursor, []) };
}

/** `$3 / $15 per 1M tokens`: a price that says no denominator has its neighbour's. */
export function inheritDenominators(cursor: Cursor, drafts: readonly Draft[]): readonly Draft[] {
  const stated = drafts.find((draft) => denominatorOf(draft) !== null);
  return stated === undefined ? drafts : drafts.map((draft) => soldAs(cursor, draft, stated));
}

/** The price per what another is per, if it does not say. */
export function soldAs(cursor: Cursor, draft: Draft, other: Draft): Draft {
  const denominator = denominatorOf(other);
  const { measured } = draft;
  if (
    denominator === null ||
    measured === null ||
    denominatorOf(draft) !== null ||
    measured.first.currency === null
  ) {
    return draft;
  }
  const read = { ...measured, first: { ...measured.first, denominator } };
  return { ...draft, measured: read, value: buildQuantity(read, cursor, []) };
}

function denominatorOf({ measured }: Draft) {
  return measured?.last?.denominator ?? measured?.first.denominator ?? null;
}
