import type { ComparePolicy } from "../../model/page-facts.ts";
import type { ItemFace, Quantity } from "../../model/reading.ts";
import { scaled } from "./scaled.ts";

/** Closed-open, in units of 10^-scale / 2; null is unbounded. A single point is [n, n + 1): nothing lies between. */
export interface Interval {
  readonly from: bigint | null;
  readonly to: bigint | null;
}

/** About is within a twentieth: `~$3` allows for $3.10, not for $4. */
const ABOUT_SHARE = 20n;
/** Tolerances are shares with four decimals. */
const TOLERANCE_UNIT = 10_000;

export function meets(a: Interval, b: Interval): boolean {
  return (
    (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to)
  );
}

/** All that a quantity may mean: its readings, each widened by what the property allows and cut by its bounds. */
export function quantityIntervals(
  quantity: Quantity & Pick<ItemFace, "certainty">,
  policy: ComparePolicy,
  scale: number,
): readonly Interval[] {
  if (quantity.relation === "range") return rangeIntervals(quantity, scale);
  if (quantity.amount === undefined) return [];
  if (quantity.amount === "INF") return [{ from: null, to: null }];
  const readings = [quantity.amount, ...(quantity.alternatives ?? [])].map((reading) =>
    scaled(reading, scale),
  );
  return readings.map((reading) => around(reading, quantity, policy, scale));
}

function rangeIntervals(quantity: Quantity, scale: number): readonly Interval[] {
  const lows = ends(quantity.lower, quantity.lowerAlternatives, scale);
  const highs = ends(quantity.upper, quantity.upperAlternatives, scale);
  const from = lows.length === 0 ? null : least(lows);
  const to = highs.length === 0 ? null : -least(highs.map((high) => -high)) + 1n;
  return [{ from, to }];
}

function ends(end: string | undefined, others: readonly string[] | undefined, scale: number): bigint[] {
  if (end === undefined || end === "INF") return [];
  return [end, ...(others ?? [])].map((value) => scaled(value, scale));
}

function least(values: readonly bigint[]): bigint {
  return values.reduce((low, value) => (value < low ? value : low));
}

function around(
  reading: bigint,
  quantity: Quantity & Pick<ItemFace, "certainty">,
  policy: ComparePolicy,
  scale: number,
): Interval {
  switch (quantity.relation) {
    case ">=":
      return { from: reading, to: null };
    case ">":
      return { from: reading + 1n, to: null };
    case "<=":
      return { from: null, to: reading + 1n };
    case "<":
      return { from: null, to: reading };
    default: {
      const margin = largest([
        roundingMargin(reading, quantity, policy, scale),
        quantity.plusMinus === undefined ? 0n : scaled(quantity.plusMinus, scale),
        quantity.certainty.includes("approximate") ? absolute(reading) / ABOUT_SHARE : 0n,
      ]);
      return margin === 0n
        ? { from: reading, to: reading + 1n }
        : { from: reading - margin, to: reading + margin };
    }
  }
}

/** What writing it with so many digits leaves open. One digit leaves nothing: `1M` is a name, not a rounding. */
function roundingMargin(reading: bigint, quantity: Quantity, policy: ComparePolicy, scale: number): bigint {
  if (policy.precision === "exact") return 0n;
  const step = quantity.step === undefined ? 0n : scaled(quantity.step, scale);
  const twoDigits = step > 0n && absolute(reading) >= step * 10n;
  if (policy.precision === "rounded") return twoDigits ? step / 2n : 0n;
  const share = BigInt(Math.round((policy.tolerance ?? 0) * TOLERANCE_UNIT));
  const tolerated = (absolute(reading) * share) / BigInt(TOLERANCE_UNIT);
  // A name of one digit says less: a model of 1B has 1.24B, one of 2B 2.6B.
  return twoDigits ? tolerated : largest([tolerated, step / 2n]);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function largest(values: readonly bigint[]): bigint {
  return values.reduce((high, value) => (value > high ? value : high));
}
