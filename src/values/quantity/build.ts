import type { Span } from "../../model/place.ts";
import type { ItemFace, Quantity, Relation } from "../../model/reading.ts";
import type { Cursor } from "../cursor.ts";
import {
  add,
  compare,
  type Decimal,
  decimalText,
  negate,
  shift,
  stepText,
  subtract,
  times,
} from "../decimal.ts";
import { currencyOf, type Frame, isMoney } from "../frame.ts";
import { type Denominator, denominatorUnit } from "./denominator.ts";
import type { End } from "./end.ts";
import type { Measured, Tolerance } from "./measured.ts";
import { prefixShift } from "./prefix.ts";

/** What the finished quantity is said in; from the cell, else the header, else the legend. */
interface Scale {
  readonly unit: string | undefined;
  readonly currency: string | undefined;
  /** Power of ten that brings what is written to that unit. */
  readonly shift: number;
  /** The page says no denominator for its price. */
  readonly money: boolean;
}

/** What of a column decides what its numbers are. */
export type QuantitySetting = Pick<Cursor, "frame" | "context" | "legend">;

/** A quantity that is an item in the making; it belongs to one draft alone. */
export type QuantityDraft = { -readonly [K in keyof (Quantity & ItemFace)]: (Quantity & ItemFace)[K] };

/** Turns what is written into an exact quantity; what is odd about it goes to `notes`. */
export function buildQuantity(measured: Measured, setting: QuantitySetting, notes: string[]): QuantityDraft {
  const { first, last, tolerance } = measured;
  const scale = scaleOf(last ?? first, first, setting, notes);
  if (first.infinite) return infinite(first, scale);
  if (first.vague !== null || (last !== null && last.vague !== null))
    return vague(first, last, scale, setting);
  if (last !== null) return range(first, last, scale, setting);
  const value = exactValue(first, scale, setting);
  const amount = decimalText(value);
  const quantity: QuantityDraft = {
    kind: "quantity",
    relation: first.bound ?? (first.plus !== null ? ">=" : "="),
    amount,
    number: Number(amount),
    step: stepText(first.sizeClass ? value.exponent : stepOf(value, first, scale)),
    span: NOWHERE,
    certainty: NO_CERTAINTY,
    qualifiers: NO_QUALIFIERS,
  };
  if (tolerance !== null) setTolerance(quantity, value, first, tolerance, scale, setting);
  setUnits(quantity, scale);
  if (first.sizeClass) quantity.precision = "order-of-magnitude";
  else setMagnitude(quantity, first, setting);
  const alternative = binary(first, scale, setting);
  if (alternative !== null) quantity.alternatives = [alternative];
  if (first.numeral?.irregular === true) notes.push("irregular-grouping");
  if (first.numeral?.comma === true) notes.push("comma-ambiguous");
  return quantity;
}

const NOWHERE: Span = [0, 0];

function empty(relation: Relation): QuantityDraft {
  return { kind: "quantity", relation, span: NOWHERE, certainty: NO_CERTAINTY, qualifiers: NO_QUALIFIERS };
}

const NO_CERTAINTY: readonly never[] = [];
const NO_QUALIFIERS: readonly never[] = [];

function setUnits(quantity: QuantityDraft, { unit, currency }: Scale): void {
  if (unit !== undefined) quantity.unit = unit;
  if (currency !== undefined) quantity.currency = currency;
}

function setMagnitude(quantity: QuantityDraft, end: End, setting: QuantitySetting): void {
  const magnitude = magnitudeOf(end, setting);
  if (magnitude !== undefined) quantity.magnitude = magnitude;
}

function setTolerance(
  quantity: QuantityDraft,
  value: Decimal,
  first: End,
  tolerance: Tolerance,
  scale: Scale,
  setting: QuantitySetting,
): void {
  const margin = (end: End) =>
    exactValue({ ...end, magnitude: end.magnitude ?? first.magnitude }, scale, setting);
  const below = margin(tolerance.below);
  const above = margin(tolerance.above);
  quantity.lower = decimalText(subtract(value, below));
  quantity.upper = decimalText(add(value, above));
  if (compare(below, above) === 0) quantity.plusMinus = decimalText(above);
}

function infinite(first: End, scale: Scale): QuantityDraft {
  const quantity = empty(first.bound ?? "=");
  quantity.amount = "INF";
  setUnits(quantity, scale);
  return quantity;
}

function range(first: End, last: End, scale: Scale, setting: QuantitySetting): QuantityDraft {
  const left = exactValue(first, withUnit(scale, first, last), setting);
  const right = exactValue(last, scale, setting);
  const swapped = compare(left, right) > 0;
  const quantity = empty("range");
  quantity.lower = decimalText(swapped ? right : left);
  quantity.upper = decimalText(swapped ? left : right);
  setUnits(quantity, scale);
  setMagnitude(quantity, magnitudeOf(last, setting) === undefined ? first : last, setting);
  const low = binary(swapped ? last : first, scale, setting);
  const high = binary(swapped ? first : last, scale, setting);
  if (low !== null) quantity.lowerAlternatives = [low];
  if (high !== null) quantity.upperAlternatives = [high];
  return quantity;
}

/** `500 MB – 2 GB`: the lower end is brought to the unit of the upper one. */
function withUnit(scale: Scale, first: End, last: End): Scale {
  if (first.unit === null || last.unit === null || first.unit === last.unit) return scale;
  return { ...scale, shift: scale.shift + (prefixShift(first.unit, last.unit) ?? 0) };
}

function vague(first: End, last: End | null, scale: Scale, setting: QuantitySetting): QuantityDraft {
  const upper = last ?? first;
  const quantity = empty("range");
  const least = first.vague?.[0] ?? first.value;
  const most = upper.vague?.[1] ?? upper.value;
  quantity.lower = decimalText(shift(least, (first.magnitude?.power ?? 0) + scale.shift));
  quantity.upper = decimalText(shift(most, (upper.magnitude?.power ?? 0) + scale.shift));
  setUnits(quantity, scale);
  setMagnitude(quantity, upper, setting);
  quantity.precision = "order-of-magnitude";
  return quantity;
}

/** The number with its magnitude, in the scale's unit. */
function exactValue(end: End, scale: Scale, setting: QuantitySetting): Decimal {
  const value = shift(end.value, powerOf(end, setting) + scale.shift);
  return end.negative ? negate(value) : value;
}

/** A header's magnitude holds for bare numbers only. */
function powerOf(end: End, setting: QuantitySetting): number {
  if (end.magnitude !== null) return end.magnitude.power;
  return isBare(end) ? headerPower(setting) : 0;
}

function isBare(end: End): boolean {
  return end.unit === null && (end.currency === null || end.magnitude !== null);
}

function magnitudeOf(end: End, setting: QuantitySetting): string | undefined {
  if (end.magnitude !== null) return end.magnitude.text;
  return isBare(end) ? setting.frame.magnitude : undefined;
}

function headerPower(setting: QuantitySetting): number {
  const { magnitude } = setting.frame;
  if (magnitude === undefined) return 0;
  return setting.context.lexicon.words.longest(magnitude, 0)?.magnitude ?? 0;
}

/** Prices are exact: a step above one unit after conversion would only pretend that they were rounded. */
function stepOf(value: Decimal, end: End, scale: Scale): number {
  const written = value.exponent;
  return scale.money && scale.shift > 0 && end.magnitude === null
    ? Math.min(written, trailing(value))
    : written;
}

function trailing(value: Decimal): number {
  return Math.min(value.exponent, 0);
}

/** A K or M of tokens or bytes may be 1024s. */
function binary(end: End, scale: Scale, setting: QuantitySetting): string | null {
  const data = scale.unit === "{token}" || scale.unit === "By";
  if (!data) return prefixedBytes(end, scale);
  const magnitude = magnitudeOf(end, setting);
  const factor = magnitude === "K" || magnitude === "k" ? KILO : magnitude === "M" ? MEGA : null;
  if (factor === null || end.vague !== null) return null;
  return decimalText(times(end.value, factor));
}

const KILO: Decimal = { negative: false, digits: "1024", exponent: 0 };
const MEGA: Decimal = { negative: false, digits: "1048576", exponent: 0 };

function prefixedBytes(end: End, scale: Scale): string | null {
  if (end.vague !== null || (scale.unit !== "kBy" && scale.unit !== "MBy")) return null;
  const factor = scale.unit === "kBy" ? KILO : MEGA;
  return decimalText(shift(times(end.value, factor), scale.unit === "kBy" ? -3 : -6));
}

function scaleOf(end: End, first: End, setting: QuantitySetting, notes: string[]): Scale {
  const { frame } = setting;
  const own = end.unit ?? first.unit;
  const currency =
    end.currency ??
    first.currency ??
    (own === null && isMoney(frame) ? frameCurrency(frame, setting) : undefined);
  if (end.ambiguousCurrency || first.ambiguousCurrency) notes.push("currency-sign-ambiguous");
  const written = end.denominator ?? first.denominator;
  if (currency === undefined || (own !== null && end.currency === null && first.currency === null)) {
    return measure(own, written, setting);
  }
  const legend = written === null && frame.denominator === undefined ? setting.legend()?.unit : undefined;
  if (legend?.denominator !== undefined) notes.push("per-unit-not-stated");
  const below = frame.denominator ?? legend?.denominator;
  const sold =
    written !== null ? denominatorUnit(written) : below === undefined ? null : headerDenominator(below);
  const code = currency === "" ? undefined : currency;
  const above = code === undefined ? "" : `{${code}}`;
  const unit = sold === null ? (above === "" ? undefined : above) : over(above, sold.unit);
  return { unit, currency: code, shift: sold?.shift ?? 0, money: true };
}

function measure(own: string | null, written: Denominator | null, setting: QuantitySetting): Scale {
  const { frame } = setting;
  const unit = own ?? frame.unit ?? undefined;
  if (written === null)
    return { unit, currency: currencyOf(unit, setting.context.lexicon), shift: 0, money: false };
  const per = written.unit ?? "{token}";
  const below = written.power === 0 ? per : `10*${written.power}.${per}`;
  return {
    unit: over(unit === undefined || unit === "1" ? "" : unit, below),
    currency: undefined,
    shift: 0,
    money: false,
  };
}

/** Money without any sign: the currency of header or legend, else of its column or the page's language; English has no one currency. */
function frameCurrency({ currency, bareCurrency }: Frame, setting: QuantitySetting): string {
  if (currency !== undefined) return currency;
  const { language } = setting.context;
  return setting.legend()?.unit?.currency ?? bareCurrency ?? (language === "zh" ? "CNY" : "");
}

function headerDenominator(below: string): { unit: string; shift: number } {
  if (!below.endsWith("{token}")) return { unit: below, shift: 0 };
  const power = below.startsWith("10*") ? Number(below.slice(3, below.indexOf("."))) : 0;
  return denominatorUnit({ power, unit: "{token}" });
}

/** UCUM: a product below the stroke needs brackets. */
export function over(above: string, below: string): string {
  return below.includes("*") || below.includes(".") ? `${above}/(${below})` : `${above}/${below}`;
}
