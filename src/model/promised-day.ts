import type { Span } from "./place.ts";

/** Something that the page says is to come: `expected in July 2025`. */
export interface PromisedDay {
  readonly text: string;
  readonly span: Span;
  /** The last ISO day that it may come on; `--07-27` where no year is written. */
  readonly day: string;
}
