import type { Span } from "./place.ts";
import type { FrontMatter } from "./page-facts.ts";

/** A number, date or name that stands in a source file, in canonical form. */
export interface SourceToken {
  readonly canonical: string;
  readonly span: Span;
}

/** What evidence is looked up in; plain JSON. */
export interface SourceFacts {
  readonly schemaVersion: 1;
  readonly path: string;
  /** Of the body, front matter left out. */
  readonly sha256: string;
  readonly lineStarts: readonly number[];
  readonly title: string;
  readonly frontMatter: FrontMatter | null;
  readonly numbers: readonly SourceToken[];
  readonly dates: readonly SourceToken[];
  readonly names: readonly SourceToken[];
}
