import type { PageFacts } from "./page-facts.ts";

/** A page in little: what all other pages must know of it to resolve links, count pages and suggest names. */
export interface PageCard {
  readonly path: string;
  readonly kind: PageFacts["kind"];
  readonly title: PageFacts["title"];
  readonly aliases: readonly string[];
  /** Up to the line of its title. */
  readonly lineStarts: readonly number[];
  /** Up to the one its title stands in. */
  readonly sections: PageFacts["sections"];
  /** Of its front matter. */
  readonly keys: readonly string[];
  /** Of its tables, each once. */
  readonly schemas: readonly string[];
  readonly hasTaxonomy: boolean;
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

/** The pages of a wiki that are not read in full, and whom they link to. */
export interface Elsewhere {
  readonly cards: readonly PageCard[];
  /** How many of them link to a page. */
  readonly linked: ReadonlyMap<string, number>;
}

/** Which pages others link to, over the whole wiki. */
export interface Linkage {
  /** Pages that state something: no index, log or schema. */
  readonly pages: number;
  /** Those of them that no other page links to. */
  readonly orphans: number;
  isLinked(path: string): boolean;
}
