import type { Span } from "./place.ts";

/** What keeps a value from being plain fact. A set; empty means asserted. */
export type Certainty = "approximate" | "estimated" | "uncertain" | "hedged" | "disputed" | "retracted";

/** `unknown` and `none` are Wikidata's somevalue and novalue; `missing` is a blank, `-` or N/A. */
export type State = "value" | "unknown" | "none" | "missing" | "malformed";

export type Relation = "=" | ">=" | ">" | "<=" | "<" | "range";

/** How the items of one cell belong together. */
export type Conjunction = "and" | "or" | "then" | "variant" | "components" | "same";

/** What narrows a value: `{property: "architecture", value: "MoE", certainty: ["uncertain"]}` for `(MoE?)`. */
export interface Qualifier {
  readonly property: string;
  readonly value: string;
  /** As written, where that differs from `value`. */
  readonly text?: string;
  readonly span?: Span;
  readonly certainty?: readonly Certainty[];
  readonly negated?: true;
  /** What a legend says a footnote mark means. */
  readonly means?: string;
  readonly year?: string;
  readonly scope?: string;
  /** The end of a range that it is said of. */
  readonly side?: "lo" | "hi";
}

/** Decimal strings are exact, without exponent, grouping or trailing zeros; `"INF"` stands for infinity. */
export interface Quantity {
  readonly kind: "quantity";
  readonly relation: Relation;
  readonly amount?: string;
  readonly lower?: string;
  readonly upper?: string;
  readonly plusMinus?: string;
  /** The convenient double of `amount`. */
  readonly number?: number;
  /** UCUM, e.g. `{token}`, `%`, `{CNY}/(10*6.{token})`. */
  readonly unit?: string;
  /** ISO 4217. */
  readonly currency?: string;
  /** The unit of the last written digit, after the magnitude. */
  readonly step?: string;
  /** As written: K M B T 万 亿. */
  readonly magnitude?: string;
  /** Binary readings of a K or M of tokens or bytes. */
  readonly alternatives?: readonly string[];
  readonly lowerAlternatives?: readonly string[];
  readonly upperAlternatives?: readonly string[];
  readonly precision?: "order-of-magnitude";
}

export interface DateValue {
  readonly kind: "date";
  readonly edtf: string;
  readonly level: 0 | 1 | 2;
  /** ISO days, both inclusive; an open end is absent. */
  readonly min?: string;
  readonly max?: string;
  /** Of an interval. */
  readonly relation?: "range";
}

export interface BooleanValue {
  readonly kind: "boolean";
  readonly value: boolean;
}

export interface EntityName {
  readonly kind: "entity";
  /** null: only a citation stands where a name should. */
  readonly name: string | null;
  readonly href?: string;
}

export interface Mention {
  readonly subject: string;
  readonly property: string;
  readonly value: Value | string;
  readonly negated?: string;
  readonly span?: Span;
}

export interface TextValue {
  readonly kind: "text";
  /** Shown text, markup taken off. */
  readonly text: string;
  readonly href?: string;
  readonly normalized?: { readonly property: string; readonly value: string | boolean };
  readonly mentions?: readonly Mention[];
}

/** What every item of a reading carries, whatever its kind. */
export interface ItemFace {
  /** Where the item stands in the text that was read. */
  readonly span: Span;
  readonly certainty: readonly Certainty[];
  readonly qualifiers: readonly Qualifier[];
  readonly emphasis?: "strong" | "emphasis";
}

export type Value = Quantity | DateValue | BooleanValue | EntityName | TextValue;
export type Item = Value & ItemFace;

/** The characters that say a value is not plain fact. */
export interface Mark {
  readonly text: string;
  readonly span: Span;
  readonly certainty: Certainty;
  /** What it stands on; `item` and `qualifier` are indices into the reading. */
  readonly on: "cell" | "value" | "qualifier" | "header" | "row" | "note" | "legend" | "footnote" | "page";
  readonly item?: number;
  readonly qualifier?: number;
}

/** What one cell says. Spans count from the start of the text that was read. */
export interface Reading {
  readonly state: State;
  readonly items: readonly Item[];
  readonly conjunction?: Conjunction;
  /** What holds of the whole cell, e.g. `待核实`. */
  readonly certainty: readonly Certainty[];
  readonly marks: readonly Mark[];
  /** Slugs such as `comma-ambiguous`: what a careful reader would remark. */
  readonly notes: readonly string[];
  readonly qualifiers?: readonly Qualifier[];
  /** unknown, none, missing: what was written. */
  readonly marker?: string;
  /** malformed: why it could not be read. */
  readonly reason?: string;
  /** Address of a link that wraps the whole cell. */
  readonly source?: string;
}

/** What a column header (or the key of a key-value row) says of the cells under it. */
export interface HeaderReading {
  /** Property id of the lexicon (`parameters`, `context`, `price`), else the name as written. */
  readonly property: string;
  /** True when the lexicon knows the property; otherwise the name itself is the property. */
  readonly known: boolean;
  /** The shown name, without unit, marks and markup. */
  readonly name: string;
  readonly type?: string;
  readonly unit?: string;
  /** Unit that the property's bare numbers have, where the header itself says none: `参数规模` means parameters. */
  readonly bareUnit?: string;
  readonly currency?: string;
  /** Currency of the column's prices without a sign, where the header says none; empty where the signed ones differ. */
  readonly bareCurrency?: string;
  readonly magnitude?: string;
  /** What a price or rate is per, as UCUM: `10*6.{token}`; the whole stands in `unit` where the currency is known. */
  readonly denominator?: string;
  readonly role?: string;
  readonly orientation?: string;
  readonly language?: string;
  readonly aliases?: readonly string[];
  readonly components?: readonly { readonly name: string; readonly unit?: string }[];
  readonly qualifiers: readonly Qualifier[];
  readonly certainty: readonly Certainty[];
  readonly marks: readonly Mark[];
}
