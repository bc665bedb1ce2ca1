import type { WrittenSubject } from "./page-facts.ts";
import type { PageSize } from "./wiki-facts.ts";

/** A subject of a page's statements, wherever it is written the same way. */
export interface WrittenName {
  /** Where it stands first as its author wrote it; where it only is derived or implied, where that was first. */
  readonly subject: WrittenSubject;
  /** How many statements its author wrote it for. */
  readonly count: number;
  /** The first of these, among the page's statements. */
  readonly first: number;
}

/** What of a page's statements is asked of every page of a wiki. */
export interface PageDigest {
  readonly size: PageSize;
  readonly names: readonly WrittenName[];
  /** Of each statement, which of the names its scope begins with; none has the number where it has a scope of its own. */
  readonly nameOf: Uint32Array;
  /** Of each statement, what its scope says besides: equal numbers where that is equal, and hardly ever else. */
  readonly tails: Float64Array;
}
