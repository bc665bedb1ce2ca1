import type { Span } from "./place.ts";

/** A table of figures that is written in HTML, or stands in a block of code: its cells are not read. */
export interface UnreadTable {
  readonly in: "html" | "code";
  /** Its tag, or its header row. */
  readonly span: Span;
}
