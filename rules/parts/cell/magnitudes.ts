import type { PlacedQuantity, Series } from "../walk/series.ts";

/** Their values differ tenfold from one row to the next: only a lost letter or a slip of three digits tells. */
const WIDE: ReadonlySet<string> = new Set([
  "parameters",
  "active-parameters",
  "context",
  "max-output",
  "training-tokens",
  "training-compute",
  "price",
  "cost",
]);

/** Fewer others say nothing of what is usual. */
const FEWEST_OTHERS = 4;
/** Others are alike when the largest is at most so many times the smallest. */
const ALIKE = 3;
/** A value whose point is put right may stand so far outside the others. */
const BESIDE = 1.5;

/** A value that is not of the size of its others. */
export interface Off {
  readonly value: PlacedQuantity;
  /** How far off; 0 where the magnitude is lost. */
  readonly factor: number;
}

/** Null where none is. */
export function offIn(series: Series): Off | null {
  return lostMagnitude(series) ?? slipped(series);
}

/** The one `405` among `8B, 70B`: with their letter it would stand among them; 950 beside millions may be true. */
function lostMagnitude({ values }: Series): Off | null {
  if (!mayHaveLost(values)) return null;
  const bare = values.filter(({ item }) => item.magnitude === undefined && item.number !== undefined);
  const others = values.filter(({ item }) => item.magnitude !== undefined && item.number !== undefined);
  const marked = others.map(({ item }) => Math.abs(item.number ?? 0));
  const scales = new Set(others.map(({ item }) => SCALES[item.magnitude ?? ""] ?? 0));
  const [least, most] = [Math.min(...marked), Math.max(...marked)];
  const low = bare.find(({ item }) => {
    const size = Math.abs(item.number ?? 0);
    const wouldFit = [...scales].some((scale) => size * scale * 10 >= least && size * scale <= most * 10);
    return size > 0 && size * 1000 <= least && wouldFit && item.currency === undefined;
  });
  return low === undefined ? null : { value: low, factor: 0 };
}

/** A few are bare, among several that are not. */
function mayHaveLost(values: readonly PlacedQuantity[]): boolean {
  let bare = 0;
  let others = 0;
  for (const { item } of values) {
    if (item.number === undefined) continue;
    if (item.magnitude === undefined) bare++;
    else others++;
  }
  return bare > 0 && bare * 2 < values.length && others > 1;
}

const SCALES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12, 万: 1e4, 亿: 1e8 };

/** One value stands alone, and would stand among the others with its point put right. */
function slipped({ property, values }: Series): Off | null {
  if (values.length <= FEWEST_OTHERS || crossZero(values) || !standsAlone(values)) return null;
  const sizes = values.map(sizeOf);
  const sorted = Float64Array.from(sizes).sort();
  for (const outer of [sorted.at(-1) ?? 0, sorted[0] ?? 0]) {
    const at = sizes.indexOf(outer);
    const others = outer === sorted[0] ? sorted.slice(1) : sorted.slice(0, -1);
    const [least = 0, most = 0] = [others[0], others.at(-1)];
    const value = values[at];
    if (most > least * ALIKE || value === undefined) continue;
    const factor = (WIDE.has(property.id) || isShare(value) ? THOUSANDS : SLIPS).find(
      (each) => outer / each >= least / BESIDE && outer / each <= most * BESIDE,
    );
    if (factor !== undefined && (outer > most * 2 * BESIDE || outer * 2 * BESIDE < least))
      return { value, factor };
  }
  return null;
}

/** Of growth and losses one value may be near zero. */
function crossZero(values: readonly PlacedQuantity[]): boolean {
  for (const { item } of values) if ((item.number ?? 0) < 0) return true;
  return false;
}

/** Zero where it is a bound only. */
function sizeOf({ item: { relation, number = 0 } }: PlacedQuantity): number {
  return relation === "=" ? Math.abs(number) : 0;
}

/** The smallest or the largest is far from the others, and these are alike: in most lines neither is. */
function standsAlone(values: readonly PlacedQuantity[]): boolean {
  let [least, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [most, secondMost] = [0, 0];
  for (const value of values) {
    const size = sizeOf(value);
    if (size === 0) return false;
    if (size < least) {
      second = least;
      least = size;
    } else if (size < second) second = size;
    if (size > most) {
      secondMost = most;
      most = size;
    } else if (size > secondMost) secondMost = size;
  }
  if (most <= least * 2 * BESIDE) return false;
  return secondMost <= least * ALIKE || most <= second * ALIKE;
}

const THOUSANDS = [1000, 0.001] as const;
const SLIPS = [10, 0.1, ...THOUSANDS] as const;

/** A score of 9 beside ones of 90 is a weak model's. */
function isShare({ item, statement }: PlacedQuantity): boolean {
  return item.unit === "%" || item.unit === "1" || statement.range?.max === 100;
}
