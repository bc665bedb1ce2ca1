import { foldText } from "../fold.ts";
import type { LexiconData } from "./data.ts";

/** All languages' phrases of text cells; keys are folded. */
export interface TextVocabulary {
  readonly licenses: ReadonlyMap<string, string>;
  readonly varies: ReadonlySet<string>;
  /** The longest first. */
  readonly has: readonly string[];
}

export function textVocabulary(data: readonly LexiconData[]): TextVocabulary {
  const licenses = new Map<string, string>();
  for (const { text } of data) {
    for (const [form, value] of Object.entries(text?.licenses ?? {})) {
      const key = foldText(form);
      const other = licenses.get(key);
      if (other === undefined || value < other) licenses.set(key, value);
    }
  }
  return {
    licenses,
    varies: new Set(data.flatMap(({ text }) => (text?.varies ?? []).map(foldText))),
    has: data
      .flatMap(({ text }) => (text?.has ?? []).map(foldText))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  };
}
