import { certaintyOf } from "../../facts/claims.ts";
import type { Span } from "../../model/place.ts";
import type { DateValue, Item, Quantity } from "../../model/reading.ts";
import type { ResolvedStatement } from "../../model/wiki-facts.ts";

/** Closed on both sides; days are ISO text. */
export type Stretch =
  | { readonly of: "number"; readonly low: number; readonly high: number }
  | { readonly of: "day"; readonly low: string; readonly high: string };

/** One value that a condition is held against; `stretches` are its readings (128K: 128000, or 131072). */
export interface FieldValue {
  readonly type: Item["kind"];
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly unit?: string;
  readonly currency?: string;
}

export interface Field {
  readonly values: readonly FieldValue[];
  /** `malformed`: something is written that could not be read, so nothing is known of it. */
  readonly state: "value" | "missing" | "malformed";
  readonly span: Span;
  /** Doubt is written on it: what it breaks weighs less. */
  readonly isDoubted: boolean;
}

/** A record or claim under an assert: its fields by name, and where it stands. */
export interface Tested {
  readonly name: string;
  readonly span: Span;
  field(name: string): Field | undefined;
}

export function statementField(resolved: ResolvedStatement, only?: Item): Field {
  const { reading, raw, span } = resolved.statement;
  const items = (only === undefined ? reading.items : [only]).filter((item) => !isRetracted(resolved, item));
  return {
    values: items.map((item) => fieldValue(item, raw.slice(...item.span))),
    state: items.length > 0 ? "value" : reading.state === "malformed" ? "malformed" : "missing",
    span: only === undefined ? span : [span[0] + only.span[0], span[0] + only.span[1]],
    isDoubted: items.some((item) => certaintyOf(resolved, item).some((each) => each !== "approximate")),
  };
}

/** What is struck through is said no more. */
export function isRetracted(resolved: ResolvedStatement, item: Item): boolean {
  return certaintyOf(resolved, item).includes("retracted");
}

export function textField(texts: readonly string[], span: Span): Field {
  const values = texts.map((text): FieldValue => ({ type: "text", text, stretches: [] }));
  return { values, state: texts.length > 0 ? "value" : "missing", span, isDoubted: false };
}

function fieldValue(item: Item, raw: string): FieldValue {
  switch (item.kind) {
    case "quantity": {
      const { unit, currency } = item;
      const stretches = quantityStretches(item);
      return {
        type: "quantity",
        text: raw,
        stretches,
        ...(unit === undefined ? {} : { unit }),
        ...(currency === undefined ? {} : { currency }),
      };
    }
    case "date":
      return { type: "date", text: raw, stretches: [dateStretch(item)] };
    case "boolean":
      return { type: "boolean", text: String(item.value), stretches: [] };
    case "entity":
      return { type: "entity", text: item.name ?? raw, stretches: [] };
    case "text":
      return { type: "text", text: item.text, stretches: [] };
  }
}

function quantityStretches(quantity: Quantity): readonly Stretch[] {
  const { amount, lower, upper, relation, alternatives = [], plusMinus = "0" } = quantity;
  if (amount === undefined) {
    const low = lower === undefined ? Number.NEGATIVE_INFINITY : number(lower);
    return [{ of: "number", low, high: upper === undefined ? Number.POSITIVE_INFINITY : number(upper) }];
  }
  return [amount, ...alternatives].map((text): Stretch => {
    const value = number(text);
    const margin = Number(plusMinus);
    const low = relation.startsWith("<") ? Number.NEGATIVE_INFINITY : value - margin;
    const high = relation.startsWith(">") ? Number.POSITIVE_INFINITY : value + margin;
    return { of: "number", low, high };
  });
}

function number(decimal: string): number {
  return decimal === "INF" ? Number.POSITIVE_INFINITY : Number(decimal);
}

/** An open end is before, or after, every day. */
function dateStretch({ min = "", max = "\uffff" }: DateValue): Stretch {
  return { of: "day", low: min, high: max };
}
