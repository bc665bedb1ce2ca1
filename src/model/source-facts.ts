import type { FrontMatter } from "./front-matter.ts";
import type { Span } from "./place.ts";

/** A number that stands in a source; decimal strings as in `Quantity`. */
export interface SourceNumber {
  readonly amount: string;
  /** The unit of the last written digit, after the magnitude. */
  readonly step: string;
  /** Other amounts the same characters may mean: 131072 for `128K`, 5000000000 for the 5 of `5 to 500 billion`. */
  readonly alternatives?: readonly string[];
  /** `%`, ISO 4217, or a UCUM base unit; absent when none was written (or none we know). */
  readonly unit?: string;
  /** Looks like part of a name, a year or an ordinal: `Llama 3`, `GPT-4`, `2024`, `[3]`. */
  readonly label?: true;
  readonly span: Span;
}

export interface SourceDate {
  /** ISO days, both inclusive; `--01-27` in both for a day whose year is not written beside it. */
  readonly min: string;
  readonly max: string;
  readonly span: Span;
}

/** What evidence is looked up in; plain JSON. Names are looked up in the text itself, through an index made on demand. */
export interface SourceFacts {
  readonly schemaVersion: 1;
  readonly path: string;
  /** Of the body, front matter left out. */
  readonly sha256: string;
  /** The hash of its body that its own front matter names, and whether the body still has it. */
  readonly ownSha256?: { readonly written: string; readonly holds: boolean };
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly title: string;
  readonly frontMatter: FrontMatter | null;
  readonly numbers: readonly SourceNumber[];
  readonly dates: readonly SourceDate[];
}

/** Source files that were read; what one holds need not be in memory before it is asked for. */
export interface SourcesByPath {
  has(path: string): boolean;
  get(path: string): SourceFacts | undefined;
  keys(): Iterable<string>;
}
