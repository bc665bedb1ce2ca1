import type { Item, Quantity } from "../../../src/model/reading.ts";
import type { ResolvedStatement } from "../../../src/model/wiki-facts.ts";

/** Two digits are swapped by chance too often. */
const FEWEST_DIGITS = 3;

/** Two values that differ as a slip of the hand does, and the site of the one that fewer sites have. */
export interface Slip {
  readonly at: ResolvedStatement;
  readonly other: ResolvedStatement;
}

/** Null unless all sites say one of two values, and one is the other with two neighbouring digits swapped or one off a power of two. */
export function slipBetween(sites: readonly ResolvedStatement[]): Slip | null {
  const byDigits = new Map<string, ResolvedStatement[]>();
  for (const site of sites) {
    const digits = digitsOf(site);
    if (digits === null) return null;
    byDigits.set(digits, [...(byDigits.get(digits) ?? []), site]);
    if (byDigits.size > 2) return null;
  }
  const [one, two] = [...byDigits];
  if (one === undefined || two === undefined || !isSlip(one[0], two[0])) return null;
  const wrong = likelyWrong(one, two);
  const [at, other] = [wrong[1][0], (wrong === one ? two : one)[1][0]];
  return at === undefined || other === undefined ? null : { at, other };
}

type Written = readonly [digits: string, sites: readonly ResolvedStatement[]];

/** Not the power of two, if one is; else what fewer sites say, else the later. */
function likelyWrong(one: Written, two: Written): Written {
  if (isPower(one[0]) !== isPower(two[0])) return isPower(one[0]) ? two : one;
  return one[1].length < two[1].length ? one : two;
}

function digitsOf({ statement }: ResolvedStatement): string | null {
  const [item, ...others] = statement.reading.items;
  return item === undefined || others.length > 0 ? null : digitsOfItem(item);
}

function digitsOfItem(item: Item): string | null {
  if (item.kind === "date") return /^[\d-]+$/.test(item.edtf) ? item.edtf.replaceAll("-", "") : null;
  if (item.kind !== "quantity" || item.relation !== "=" || item.amount === undefined) return null;
  return item.amount.replace(/^-/, "");
}

function isSlip(a: string, b: string): boolean {
  const power = isPower(a) || isPower(b);
  return isSwap(a, b) || (power && Math.abs(Number(a) - Number(b)) === 1);
}

/** Two neighbouring digits changed places: not `1200` and `2100`, where only two are written. */
function isSwap(one: string, two: string): boolean {
  if (one.length !== two.length || one.indexOf(".") !== two.indexOf(".")) return false;
  const [a, b] = [one.replace(".", ""), two.replace(".", "")];
  if (a.replace(/0+$/, "").length < FEWEST_DIGITS) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isPower(digits: string): boolean {
  const value = Number(digits);
  return Number.isInteger(value) && value >= 1024 && Number.isInteger(Math.log2(value));
}

/** Below this, one more than a power of two is how some vendors count (4097, 16385). */
const LEAST_OFF_BY_ONE = 32_768;

/** The power of two that a number written out in full, of at least six digits or of tokens, was meant to be. */
export function nearPower({ amount, magnitude, relation, unit }: Quantity): string | null {
  if (amount === undefined || magnitude !== undefined || relation !== "=" || amount.length > 12) return null;
  if (amount.length < (unit === "{token}" ? 4 : 6)) return null;
  const value = Number(amount);
  if (!Number.isInteger(value) || value <= 0) return null;
  const power = 2 ** Math.round(Math.log2(value));
  const counted = unit === "{token}" || unit === "By";
  if (counted && Math.abs(value - power) === 1 && power >= LEAST_OFF_BY_ONE) return String(power);
  return isSwap(amount, String(power)) ? String(power) : null;
}
