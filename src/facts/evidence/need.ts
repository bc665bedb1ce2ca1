import type { Span } from "../../model/place.ts";

/** A number that must stand in the source, in any of its forms. */
export interface NumberNeed {
  readonly kind: "number";
  /** The amount first; then what its characters may also mean. */
  readonly amounts: readonly string[];
  /** Unit of the last written digit; null where only the exact amount will do. */
  readonly step: string | null;
  /** As in `SourceNumber`; `null`: a unit the sources' scanner does not know. */
  readonly unit: string | null | undefined;
  /** Significant digits as written. */
  readonly digits: number;
  /** Share by which a source may differ that gives a nominal value more precisely (70B, 70.6B). */
  readonly tolerance: number;
  /** From running text, where `15` is no percentage. */
  readonly bare?: boolean;
}

export interface DateNeed {
  readonly kind: "date";
  readonly min: string;
  readonly max: string;
}

/** Words that must stand together. */
export interface WordsNeed {
  readonly kind: "words";
  readonly words: readonly string[];
  /** A wording of the page's own: a source may say it in other words, or in another language. */
  readonly loose?: true;
}

export type Need = NumberNeed | DateNeed | WordsNeed;

/** A place in a source where a need is met. */
export interface Hit {
  readonly span: Span;
}
