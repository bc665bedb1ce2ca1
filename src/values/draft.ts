import type { Certainty, DateValue, ItemFace, Mark, Qualifier, TextValue } from "../model/reading.ts";
import type { QuantityDraft } from "./quantity/build.ts";
import type { Measured } from "./quantity/measured.ts";
import type { Token } from "./tokens.ts";

/** A mark, its place in the shown text; `qualifier` counts in the draft. */
export interface MarkDraft {
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
  readonly on: Mark["on"];
  readonly qualifier?: number;
}

/** How a value follows in time: `8K (后扩展至 128K)`, `$0.87 (was $3.48)`. */
export type Stage = "plain" | "later" | "former";

/** A date that is an item in the making. */
export type DateDraft = { -readonly [K in keyof (DateValue & ItemFace)]: (DateValue & ItemFace)[K] };

/** A size that is a name, an item in the making: `8x7B`. */
export type TextDraft = { -readonly [K in keyof (TextValue & ItemFace)]: (TextValue & ItemFace)[K] };

/** A value being read; places are in the shown text. Its value becomes the item. */
export interface Draft {
  value: QuantityDraft | DateDraft | TextDraft;
  measured: Measured | null;
  start: number;
  end: number;
  stage: Stage;
  /** The words that gave the stage. */
  stageText: string;
  readonly qualifiers: Qualifier[];
  readonly marks: MarkDraft[];
  /** Stands in another's bracket. */
  bracketed: boolean;
}

/** What stands between two separators. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly drafts: Draft[];
  readonly notes: string[];
  /** Text that nothing explains: before the first value, and after it. */
  readonly before: Token[];
  readonly after: Token[];
  reason: string | null;
}
