import type { Message } from "../text/message.ts";
import type { Json } from "./json.ts";
import type { Span } from "./place.ts";

export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Of the value, the items of a sequence included; empty span after the colon when there is none. */
  readonly valueSpan: Span;
  /** Scalars stay strings. */
  readonly value: Json;
  /** For a sequence: where each item stands, in order. */
  readonly items: readonly Span[];
}

export interface FrontMatter {
  readonly span: Span;
  readonly entries: readonly FrontMatterEntry[];
  /** Why it could not be read, and where. */
  readonly error?: { readonly message: Message; readonly span: Span };
}
