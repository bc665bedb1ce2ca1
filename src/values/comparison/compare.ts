import type { ComparePolicy } from "../../model/page-facts.ts";
import type { DateValue, Item, Quantity, Reading } from "../../model/reading.ts";
import { meets, quantityIntervals } from "./interval.ts";
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

function compareQuantities(a: Measured, b: Measured, policy: ComparePolicy): Agreement {
  if (!sameUnit(a.unit, b.unit)) return "incomparable";
  const scale = Math.max(...[...decimals(a), ...decimals(b)].map(decimalPlaces)) + 2;
  const own = quantityIntervals(a, policy, scale);
  const other = quantityIntervals(b, policy, scale);
  if (own.length === 0 || other.length === 0) return "incomparable";
  return verdict(own.some((x) => other.some((y) => meets(x, y))));
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

function datesMeet(a: DateValue, b: DateValue): boolean {
  return (
    (a.min === undefined || b.max === undefined || a.min <= b.max) &&
    (b.min === undefined || a.max === undefined || b.min <= a.max)
  );
}
