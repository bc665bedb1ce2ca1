import type { Quantity, Relation } from "../../model/reading.ts";
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
import { type Frame, isMoney } from "../frame.ts";
import { type Denominator, denominatorUnit } from "./denominator.ts";
import type { End } from "./end.ts";
import type { Measured } from "./measured.ts";
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

export interface Built {
  readonly quantity: Quantity;
  readonly notes: readonly string[];
}

/** Turns what is written into an exact quantity. */
export function buildQuantity(measured: Measured, cursor: Cursor): Built {
  const { first, last, tolerance } = measured;
  const notes: string[] = [];
  const scale = scaleOf(last ?? first, first, cursor, notes);
  if (first.infinite) return { quantity: infinite(first, scale), notes };
  if (first.vague !== null || (last?.vague !== null && last !== null))
    return { quantity: vague(first, last, scale, cursor), notes };
  if (last !== null) return { quantity: range(first, last, scale, cursor), notes };
  const value = exactValue(first, scale, cursor);
  const step = first.sizeClass ? value.exponent : stepOf(value, first, scale);
  const alternatives = binary(first, scale, cursor);
  const relation: Relation = first.bound ?? (first.plus !== null ? ">=" : "=");
  const magnitude = magnitudeOf(first, cursor);
  const margin =
    tolerance === null
      ? null
      : exactValue({ ...tolerance, magnitude: tolerance.magnitude ?? first.magnitude }, scale, cursor);
  const amount = decimalText(value);
  if (first.numeral?.irregular === true) notes.push("irregular-grouping");
  return {
    quantity: {
      kind: "quantity",
      amount,
      number: Number(amount),
      ...(margin === null
        ? {}
        : {
            lower: decimalText(subtract(value, margin)),
            upper: decimalText(add(value, margin)),
            plusMinus: decimalText(margin),
          }),
      ...units(scale),
      step: stepText(step),
      ...(magnitude === undefined || first.sizeClass ? {} : { magnitude }),
      ...(alternatives === null ? {} : { alternatives: [alternatives] }),
      relation,
      ...(first.sizeClass ? { precision: "order-of-magnitude" } : {}),
    },
    notes,
  };
}

function units({ unit, currency }: Scale): Pick<Quantity, "unit" | "currency"> {
  return { ...(unit === undefined ? {} : { unit }), ...(currency === undefined ? {} : { currency }) };
}

function infinite(first: End, scale: Scale): Quantity {
  return { kind: "quantity", amount: "INF", ...units(scale), relation: first.bound ?? "=" };
}

function range(first: End, last: End, scale: Scale, cursor: Cursor): Quantity {
  const left = exactValue(first, withUnit(scale, first, last), cursor);
  const right = exactValue(last, scale, cursor);
  const swapped = compare(left, right) > 0;
  const magnitude = magnitudeOf(last, cursor) ?? magnitudeOf(first, cursor);
  const low = binary(swapped ? last : first, scale, cursor);
  const high = binary(swapped ? first : last, scale, cursor);
  return {
    kind: "quantity",
    lower: decimalText(swapped ? right : left),
    upper: decimalText(swapped ? left : right),
    ...units(scale),
    ...(magnitude === undefined ? {} : { magnitude }),
    ...(low === null ? {} : { lowerAlternatives: [low] }),
    ...(high === null ? {} : { upperAlternatives: [high] }),
    relation: "range",
  };
}

/** `500 MB – 2 GB`: the lower end is brought to the unit of the upper one. */
function withUnit(scale: Scale, first: End, last: End): Scale {
  if (first.unit === null || last.unit === null || first.unit === last.unit) return scale;
  return { ...scale, shift: scale.shift + (prefixShift(first.unit, last.unit) ?? 0) };
}

function vague(first: End, last: End | null, scale: Scale, cursor: Cursor): Quantity {
  const upper = last ?? first;
  const least = first.vague?.[0] ?? first.value;
  const most = upper.vague?.[1] ?? upper.value;
  const magnitude = magnitudeOf(upper, cursor);
  return {
    kind: "quantity",
    lower: decimalText(shift(least, (first.magnitude?.power ?? 0) + scale.shift)),
    upper: decimalText(shift(most, (upper.magnitude?.power ?? 0) + scale.shift)),
    ...units(scale),
    ...(magnitude === undefined ? {} : { magnitude }),
    relation: "range",
    precision: "order-of-magnitude",
  };
}

/** The number with its magnitude, in the scale's unit. */
function exactValue(end: End, scale: Scale, cursor: Cursor): Decimal {
  const value = shift(end.value, powerOf(end, cursor) + scale.shift);
  return end.negative ? negate(value) : value;
}

/** A header's magnitude holds for bare numbers only. */
function powerOf(end: End, cursor: Cursor): number {
  if (end.magnitude !== null) return end.magnitude.power;
  return isBare(end) ? headerPower(cursor) : 0;
}

function isBare(end: End): boolean {
  return end.unit === null && (end.currency === null || end.magnitude !== null);
}

function magnitudeOf(end: End, cursor: Cursor): string | undefined {
  if (end.magnitude !== null) return end.magnitude.text;
  return isBare(end) ? cursor.frame.magnitude : undefined;
}

function headerPower(cursor: Cursor): number {
  const { magnitude } = cursor.frame;
  if (magnitude === undefined) return 0;
  return cursor.context.lexicon.words.longest(magnitude, 0)?.magnitude ?? 0;
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
function binary(end: End, scale: Scale, cursor: Cursor): string | null {
  const data = scale.unit === "{token}" || scale.unit === "By";
  if (!data) return prefixedBytes(end, scale);
  const magnitude = magnitudeOf(end, cursor);
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

function scaleOf(end: End, first: End, cursor: Cursor, notes: string[]): Scale {
  const { frame } = cursor;
  const own = end.unit ?? first.unit;
  const currency =
    end.currency ??
    first.currency ??
    (own === null && isMoney(frame) ? frameCurrency(frame, cursor) : undefined);
  if (end.ambiguousCurrency || first.ambiguousCurrency) notes.push("currency-sign-ambiguous");
  const written = end.denominator ?? first.denominator;
  if (currency === undefined || (own !== null && end.currency === null && first.currency === null)) {
    return measure(own, written, cursor);
  }
  const legend = written === null && frame.denominator === undefined ? cursor.legend()?.unit : undefined;
  if (legend?.denominator !== undefined) notes.push("per-unit-not-stated");
  const below = frame.denominator ?? legend?.denominator;
  const sold =
    written !== null ? denominatorUnit(written) : below === undefined ? null : headerDenominator(below);
  const code = currency === "" ? legend?.currency : currency;
  const above = code === undefined ? "" : `{${code}}`;
  const unit = sold === null ? (above === "" ? undefined : above) : over(above, sold.unit);
  return { unit, currency: code, shift: sold?.shift ?? 0, money: true };
}

function measure(own: string | null, written: Denominator | null, cursor: Cursor): Scale {
  const { frame } = cursor;
  let unit = own ?? frame.unit ?? undefined;
  let power = 0;
  if (written !== null) {
    const below = written.unit ?? "{token}";
    unit = over(unit ?? "", written.power === 0 ? below : `10*${written.power}.${below}`);
  } else if (own !== null && typeof frame.unit === "string" && frame.unit !== own) {
    power = 0;
  }
  return { unit, currency: undefined, shift: power, money: false };
}

/** Money without any sign: the header's currency, else that of the page's language; English has no one currency. */
function frameCurrency(frame: Frame, cursor: Cursor): string {
  return frame.currency ?? (cursor.context.language === "zh" ? "CNY" : "");
}

function headerDenominator(below: string): { unit: string; shift: number } {
  if (!below.endsWith("{token}")) return { unit: below, shift: 0 };
  const power = below.startsWith("10*") ? Number(below.slice(3, below.indexOf("."))) : 0;
  return denominatorUnit({ power, unit: "{token}" });
}

/** UCUM: a product below the stroke needs brackets. */
export function over(above: string, below: string): string {
  return below.includes("*") || below.includes("/") ? `${above}/(${below})` : `${above}/${below}`;
}
