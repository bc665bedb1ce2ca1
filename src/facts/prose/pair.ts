import type { Span } from "../../model/place.ts";

/** What one sentence says of one subject and property; offsets count from the sentence's start. */
export interface Pair {
  /** `heading`: `The dataset contains …` under the heading that names it. */
  readonly subject: Span | "heading";
  readonly property: {
    readonly id: string;
    /** The property's words; the subject itself where none are written (`Llama 4 Scout (17B MoE)`). */
    readonly span: Span;
  };
  readonly value: Span;
}
