import type { Severity } from "./finding.ts";

/** A number, a date as far as it is known (`2025`, `2025-04`), or another field of the same record or claim. */
export type Bound = number | string | { readonly $data: string };

export interface ValueCondition {
  readonly type?: "quantity" | "date" | "boolean" | "entity" | "text";
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly minimum?: Bound;
  readonly maximum?: Bound;
  readonly exclusiveMinimum?: Bound;
  readonly exclusiveMaximum?: Bound;
  /** UCUM, and ISO 4217. */
  readonly unit?: string;
  readonly currency?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface Condition {
  /** Fields that hold a value. */
  readonly required?: readonly string[];
  readonly properties?: { readonly [field: string]: ValueCondition };
  readonly allOf?: readonly Condition[];
  readonly anyOf?: readonly Condition[];
  readonly not?: Condition;
}

/** A rule of the wiki's own: what holds for each record, or each claim, that `if` holds for. */
export interface Assert {
  readonly id: string;
  readonly over: "records" | "claims";
  /** Types of the records it is for, as in `records.json`; all if left out. */
  readonly type?: string | readonly string[];
  readonly if?: Condition;
  readonly then: Condition;
  readonly severity?: Severity;
  readonly message?: string | { readonly en: string; readonly zh: string };
}
