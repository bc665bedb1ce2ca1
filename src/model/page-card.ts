import type { PageFacts } from "./page-facts.ts";

/** What of a page is only counted. */
export interface PageProfile {
  readonly kind: PageFacts["kind"];
  /** Of its front matter. */
  readonly keys: readonly string[];
  /** Of its tables, each once. */
  readonly schemas: readonly string[];
}

/** Pages that are alike in all that is counted. */
export interface PageGroup extends PageProfile {
  readonly count: number;
}

/** A page in little: what all other pages must know of it to resolve links, count pages and suggest names. */
export interface PageCard extends PageProfile {
  readonly path: string;
  readonly title: PageFacts["title"];
  readonly aliases: readonly string[];
  /** Up to the line of its title. */
  readonly lineStarts: readonly number[];
  /** Up to the one its title stands in. */
  readonly sections: PageFacts["sections"];
  /** Its title stands in a table, so that more than this card is needed to name the place. */
  readonly isInTable: boolean;
}

/** With what only all pages together say of it. */
export interface KnownPage extends PageCard {
  /** How many other pages link to it; a log's links do not count. */
  readonly linked: number;
  /** One of its links leads nowhere, so that a name to suggest may come with any page. */
  readonly hasMissing: boolean;
}

/** All pages of a wiki, counted. */
export interface Census {
  readonly groups: readonly PageGroup[];
  /** Pages that state something and that no other page links to. */
  readonly orphans: number;
}

/** The pages of a wiki that are not read in full, and whom they link to. */
export interface Elsewhere {
  /** As if there were no others. */
  readonly census: Census;
  /** How many of them link to a page. */
  linked(path: string): number;
  /** Whether it is one of the orphans of their census. */
  isOrphan(path: string): boolean;
}

/** Which pages others link to, over the whole wiki. */
export interface Linkage {
  /** Pages that state something: no index, log or schema. */
  readonly pages: number;
  /** Those of them that no other page links to. */
  readonly orphans: number;
  isLinked(path: string): boolean;
}
