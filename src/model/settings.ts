import type { ColumnRole, ComparePolicy, Orientation } from "./page-facts.ts";
import type { Certainty } from "./reading.ts";

/** One column (or row key) of a table schema. */
export interface ColumnSchema {
  /** Property id: `parameters`, `context`, or a name of the wiki's own. */
  readonly id: string;
  /** Header names in any language; those of the lexicon's property `id` are known already. */
  readonly aliases?: readonly string[];
  /** As in `value --type`. */
  readonly type?: string;
  readonly unit?: string;
  readonly role?: ColumnRole;
  readonly required?: boolean;
  /** Values differ from row to row of one table. */
  readonly unique?: boolean;
  /** true: cells hold several values; false: one at most. */
  readonly list?: boolean;
  readonly range?: { readonly min?: number; readonly max?: number };
  readonly enum?: readonly string[];
  /** Id of the schema whose subjects this column's names must be. */
  readonly references?: string;
  readonly precision?: ComparePolicy["precision"];
  readonly tolerance?: number;
  readonly cardinality?: ComparePolicy["cardinality"];
  readonly change?: ComparePolicy["change"];
}

export interface TableSchema {
  readonly id: string;
  /** `type` of its records; the id if left out. */
  readonly record?: string;
  readonly orientation: Orientation;
  readonly columns: readonly ColumnSchema[];
  /** Heading or caption words (any language) that speak for it. */
  readonly headings?: readonly string[];
  /** How many columns besides the subject must match. */
  readonly minimum?: number;
}

export interface EntityDeclaration {
  readonly id: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly family?: string;
}

/** Words a wiki adds to the lexicon. */
export interface LexiconAddition {
  readonly marks?: Readonly<Partial<Record<Certainty, readonly string[]>>>;
  readonly unknown?: readonly string[];
  readonly none?: readonly string[];
  readonly missing?: readonly string[];
  readonly units?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, readonly string[]>>;
}
