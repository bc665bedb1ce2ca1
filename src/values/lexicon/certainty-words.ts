import type { Certainty } from "../../model/reading.ts";

/** Words by the certainty they leave. */
export type WordsOfDoubt = Readonly<Partial<Record<Certainty, readonly string[]>>>;

/**
 * Where a word must stand to be doubt. `always`: anywhere but in code, quotations, titles and questions. `weak`: so too,
 * but in prose only beside a number. `value`: beside a number, at the edge of a bracket, before a colon; elsewhere it
 * is a term of art (expected utility, state estimation). `alone`: as all of a bracket or cell. `header`: at a header's
 * beginning. `property`: there, before the name of a property. `prose`: in prose and notes only. `note`: in a note on a table only, which speaks of values throughout. `opening`: first in a paragraph or
 * callout. `before` and `after`: next to a number.
 */
export type DoubtPlace =
  | "always"
  | "weak"
  | "value"
  | "alone"
  | "header"
  | "property"
  | "prose"
  | "note"
  | "opening"
  | "before"
  | "after";

/** One language's words of doubt, as data. `marks` of the lexicon (and of a wiki's own words) count as `always`. */
export interface CertaintyWords extends Readonly<Partial<Record<DoubtPlace, WordsOfDoubt>>> {
  /** Words that open a question whether or not a question mark ends it: `what`, `怎么` (anywhere in Chinese). */
  readonly asking?: readonly string[];
  /** Words that open a question only when a question mark ends it: `can`, `is`. */
  readonly inverted?: readonly string[];
  /** Words that merely contain one of the above: `数据`, `speculative decoding`. */
  readonly stop?: readonly string[];
}
