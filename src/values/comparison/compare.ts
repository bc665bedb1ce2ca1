import type { ComparePolicy } from "../../model/page-facts.ts";
import type { DateValue, Item, Quantity, Reading } from "../../model/reading.ts";
import { daysBetween } from "../date/days.ts";
import { decimalText, parseDecimal, shift } from "../decimal.ts";
import { prefixShift } from "../quantity/prefix.ts";
import { type Interval, meets, quantityIntervals } from "./interval.ts";
import { decimalPlaces } from "./scaled.ts";

export type Agreement = "agree" | "conflict" | "incomparable";

/**
 * Whether two readings of one property can both hold. Symmetric; a reading never conflicts with itself. Text without a
 * normal form, other kinds and other units are incomparable, not in conflict.
 */
export function compareReadings(a: Reading, b: Reading, policy: ComparePolicy): Agreement {
  const own = standing(a);
  const other = standing(b);
  if (own.length === 0 || other.length === 0) return "incomparable";
  const table = own.map((x) => other.map((y) => compareItems(x, y, policy)));
  const cells = table.flat();
  if (cells.every((cell) => cell === "incomparable")) return "incomparable";
  if (a.conjunction === "components" && b.conjunction === "components") return componentwise(table);
  if (anyWillDo(a) || anyWillDo(b)) return cells.includes("agree") ? "agree" : "conflict";
  const allOfOwn = table.every((row) => row.includes("agree"));
  const allOfOther = other.every((_, column) => table.some((row) => row[column] === "agree"));
  return allOfOwn || allOfOther ? "agree" : "conflict";
}

/** The items that are stated, what is struck out left aside. */
function standing(reading: Reading): readonly Item[] {
  if (reading.state !== "value" || reading.certainty.includes("retracted")) return [];
  return reading.items.filter((item) => !item.certainty.includes("retracted"));
}

/** Values in time order, variants and conversions of one value: either may be the one that the other page means. */
function anyWillDo(reading: Reading): boolean {
  return reading.items.length > 1 && reading.conjunction !== "and";
}

function componentwise(table: readonly (readonly Agreement[])[]): Agreement {
  const pairs = table.map((row, index) => row[index] ?? "incomparable");
  if (pairs.includes("conflict")) return "conflict";
  return pairs.includes("agree") ? "agree" : "incomparable";
}

export function compareItems(a: Item, b: Item, policy: ComparePolicy): Agreement {
  switch (a.kind) {
    case "quantity":
      return b.kind === "quantity" ? compareQuantities(a, b, policy) : "incomparable";
    case "date":
      return b.kind === "date" ? verdict(datesMeet(a, b)) : "incomparable";
    case "boolean":
      return b.kind === "boolean" ? verdict(a.value === b.value) : "incomparable";
    case "text": {
      if (b.kind !== "text" || a.normalized === undefined || b.normalized === undefined)
        return "incomparable";
      if (a.normalized.property !== b.normalized.property) return "incomparable";
      return verdict(a.normalized.value === b.normalized.value);
    }
    default:
      return "incomparable";
  }
}

function verdict(agree: boolean): Agreement {
  return agree ? "agree" : "conflict";
}

type Measured = Quantity & Pick<Item, "certainty">;

function compareQuantities(a: Measured, given: Measured, written: ComparePolicy): Agreement {
  const b = sameUnit(a.unit, given.unit) ? given : inUnitOf(a, given);
  if (b === null) return "incomparable";
  const policy = a.step === b.step ? asPrecise(written) : written;
  const scale = Math.max(...[...decimals(a), ...decimals(b)].map(decimalPlaces)) + 2;
  const own = withShare(quantityIntervals(a, policy, scale), a, b);
  const other = withShare(quantityIntervals(b, policy, scale), b, a);
  if (own.length === 0 || other.length === 0) return "incomparable";
  return verdict(own.some((x) => other.some((y) => meets(x, y))));
}

/** 0.12 s beside 120 ms is 120 ms; null where the units measure different things. */
function inUnitOf({ unit }: Measured, given: Measured): Measured | null {
  const power = unit === undefined || given.unit === undefined ? null : prefixShift(given.unit, unit);
  if (power === null) return null;
  const shifted = { ...given };
  for (const field of ["amount", "lower", "upper", "step", "plusMinus"] as const) {
    const value = parseDecimal(given[field] ?? "");
    if (value !== null) shifted[field] = decimalText(shift(value, power));
  }
  return shifted;
}

/** Of 70B and 70.6B one is the other, rounded as a name is; 65B and 70B are written alike, and share the tolerance. */
function asPrecise(policy: ComparePolicy): ComparePolicy {
  return policy.tolerance === undefined ? policy : { ...policy, tolerance: policy.tolerance / 2 };
}

/** A share of one beside one of a hundred: 0.82 is 82 %. */
function withShare(intervals: readonly Interval[], own: Measured, other: Measured): readonly Interval[] {
  if (!isShare(own) || isShare(other)) return intervals;
  return [...intervals, ...intervals.map(({ from, to }) => ({ from: percent(from), to: percent(to) }))];
}

function isShare({ unit, amount }: Measured): boolean {
  return unit === "1" && amount !== undefined && /^(?:0\.\d+|1\.0+)$/.test(amount);
}

function percent(end: bigint | null): bigint | null {
  return end === null ? null : end * 100n;
}

/** A score is written with or without its %; a bare number takes the unit of the other. */
function sameUnit(a: string | undefined, b: string | undefined): boolean {
  const bare = (unit: string | undefined): boolean => unit === undefined || unit === "1";
  return a === b || (bare(a) && (bare(b) || b === "%")) || (bare(b) && a === "%");
}

function decimals(quantity: Quantity): string[] {
  const { amount, lower, upper, step, plusMinus } = quantity;
  return [amount, lower, upper, step, plusMinus].filter((decimal) => decimal !== undefined);
}

type Dated = DateValue & Pick<Item, "certainty">;

function datesMeet(a: Dated, b: Dated): boolean {
  return isUntil(b.min, a.max, a, b) && isUntil(a.min, b.max, a, b);
}

/** Whether one date has begun before the other ends, or, where they are about so, soon after. */
function isUntil(begin: string | undefined, end: string | undefined, a: Dated, b: Dated): boolean {
  if (begin === undefined || end === undefined || begin <= end) return true;
  const room = leeway(a) + leeway(b);
  return room > 0 && daysBetween(end, begin) <= room;
}

/** About a month is a month more or less; at most half a year, at least a week. */
function leeway({ certainty, min, max }: Dated): number {
  if (!certainty.includes("approximate") || min === undefined || max === undefined) return 0;
  return Math.min(183, Math.max(7, daysBetween(min, max) + 1));
}
