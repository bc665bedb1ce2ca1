import type { Span } from "../../model/place.ts";

export interface Titled {
  readonly text: string;
  readonly span: Span;
}

/** What a line is about: what its list or a line in bold above it names, else the heading that names an entity, else the page. */
export interface Topic extends Titled {
  readonly via: "heading" | "title" | "prose";
  /** What a version alone is of: `2.5 Pro` on the page Gemini. */
  readonly family?: string;
}
