import type { SubjectVia } from "./page-facts.ts";
import type { PageSize } from "./wiki-facts.ts";

/** A subject of a page's statements, wherever it is written the same way. */
export interface WrittenName {
  readonly text: string;
  readonly via: SubjectVia;
  /** As a subject has it. */
  readonly family?: string;
  /** For how many statements its author wrote it: what is derived or implied does not count. */
  readonly count: number;
  /** The first of these among the page's statements, and where it writes the name; -1 where there is none. */
  readonly first: number;
  readonly start: number;
  readonly end: number;
}

/** What of a page's statements is asked of every page of a wiki. Numbers and texts alone: as many are held as there are pages. */
export interface PageDigest {
  readonly size: PageSize;
  readonly names: readonly WrittenName[];
  /** Of each statement, which of the names it is of; its complement where its scope does not begin with the name but is its own. */
  readonly nameOf: readonly number[] | Int32Array;
  /** Of each statement, what its scope says besides: equal numbers where that is equal, and hardly ever else. */
  readonly tails: readonly number[];
  /** Of the statements of what may change that say as of when they hold, the same without that day. */
  readonly dated: readonly { readonly index: number; readonly tail: number }[];
}
