import type { Span } from "../../model/place.ts";

/** What one sentence says of one subject and property; offsets count from the sentence's start. */
export interface Pair {
  /** `heading`: `The dataset contains …` under the heading that names it; `topic`: what the page or its part is about; `lead`: the name that the item begins with. */
  readonly subject: Span | "heading" | "topic" | "lead";
  readonly property: {
    readonly id: string;
    /** The property's words; the subject itself where none are written (`Llama 4 Scout (17B MoE)`). */
    readonly span: Span;
  };
  readonly value: Span;
  /** The year in which it held. */
  readonly year?: string;
  /** What the sentence says of the value as a table's header would: `input (per 1M tokens)`. */
  readonly header?: string;
}
