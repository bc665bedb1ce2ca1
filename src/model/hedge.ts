import type { Span } from "./place.ts";
import type { Certainty } from "./reading.ts";

/** A hedge found in a page's prose or notes: `Llama 4 scores may change`. */
export interface Hedge {
  readonly text: string;
  readonly span: Span;
  readonly certainty: Certainty;
  readonly on: "note" | "prose" | "front-matter" | "legend";
  /** The table it stands by, if it is a note of one. */
  readonly table?: number;
}
