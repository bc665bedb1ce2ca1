import type { Language, Section } from "../../model/page-facts.ts";
import type { Certainty, Mark, Qualifier } from "../../model/reading.ts";
import type { TableSchema } from "../../model/settings.ts";
import type { Lexicon } from "../../values/lexicon/lexicon.ts";

/** What a table is about as a whole. */
export interface About {
  readonly text: string;
  readonly span: readonly [number, number];
  readonly via: "heading" | "title" | "caption";
}

/** What a table is read with, beside its own cells. */
export interface TableContext {
  readonly index: number;
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly schemas: readonly TableSchema[];
  readonly heading: string;
  /** Its heading and caption. */
  readonly around: string;
  /** The line above it that names it; empty where none does. */
  readonly caption: string;
  /** The short paragraph right above it. */
  readonly above: string;
  /** Text of the notes and legends that speak for this table. */
  readonly legend: string;
  readonly sections: readonly Section[];
  /** The entity of a key-value table or of local names: the nearest heading that names one, else the page's title; few tables ask. */
  readonly about: () => About;
  /** What page, headings and caption say of all values of the table. */
  readonly certainty: readonly Certainty[];
  readonly marks: readonly Mark[];
  readonly qualifiers: readonly Qualifier[];
}
