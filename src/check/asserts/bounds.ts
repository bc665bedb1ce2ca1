import type { Bound } from "../../model/assert.ts";
import type { FieldValue, Stretch, Tested } from "./field.ts";
import { every, type Truth } from "./truth.ts";

type Keyword = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

export const BOUNDS: readonly Keyword[] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

/** Whether a value keeps a bound in each of its readings; null where some do, or the two cannot be compared. */
export function keepsBound(value: FieldValue, keyword: Keyword, bound: Bound, tested: Tested): Truth {
  if (typeof bound !== "object") return within(value.stretches, keyword, [literal(bound, keyword)]);
  const others = tested.field(fieldOf(bound))?.values ?? [];
  if (others.length === 0) return null;
  return every(
    others.map((other) =>
      other.unit === value.unit && other.currency === value.currency
        ? within(value.stretches, keyword, other.stretches)
        : null,
    ),
  );
}

/** `/price-output` and `price-output` name the same field. */
export function fieldOf({ $data }: { readonly $data: string }): string {
  return $data.replace(/^\//, "");
}

/** A year or month as a bound is its first day from below and its last from above: on or after 2025, after 2024. */
function literal(bound: number | string, keyword: Keyword): Stretch {
  if (typeof bound === "number") return { of: "number", low: bound, high: bound };
  const isFirst = keyword === "minimum" || keyword === "exclusiveMaximum";
  const day = isFirst
    ? `${bound}-01-01`.slice(0, 10)
    : `${bound}${"-12-31".slice(bound.length - 4)}`.slice(0, 10);
  return { of: "day", low: day, high: day };
}

function within(readings: readonly Stretch[], keyword: Keyword, bounds: readonly Stretch[]): Truth {
  const truths = readings.flatMap((reading) => bounds.map((bound) => compared(reading, keyword, bound)));
  const [first = null] = truths;
  return truths.every((truth) => truth === first) ? first : null;
}

function compared(a: Stretch, keyword: Keyword, b: Stretch): Truth {
  switch (keyword) {
    case "maximum":
      return atMost(a, b);
    case "minimum":
      return atMost(b, a);
    case "exclusiveMaximum":
      return below(a, b);
    case "exclusiveMinimum":
      return below(b, a);
  }
}

function atMost(a: Stretch, b: Stretch): Truth {
  if (a.of === "number" && b.of === "number") return a.high <= b.low ? true : a.low > b.high ? false : null;
  if (a.of === "day" && b.of === "day") return a.high <= b.low ? true : a.low > b.high ? false : null;
  return null;
}

function below(a: Stretch, b: Stretch): Truth {
  if (a.of === "number" && b.of === "number") return a.high < b.low ? true : a.low >= b.high ? false : null;
  if (a.of === "day" && b.of === "day") return a.high < b.low ? true : a.low >= b.high ? false : null;
  return null;
}
