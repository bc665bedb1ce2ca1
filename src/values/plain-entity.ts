import type { Reading } from "../model/reading.ts";
import type { CellContext } from "./context.ts";
import { isPlainName } from "./plain-name.ts";

/** One name and nothing else (`Llama 3.1 405B`), as most cells of a column of names are; null for any other. */
export function plainEntity(text: string, { lexicon }: CellContext): Reading | null {
  if (!isPlainName(text, lexicon.certainty) || lexicon.words.longest(text, 0)?.state !== undefined)
    return null;
  return {
    state: "value",
    items: [{ kind: "entity", name: text, span: [0, text.length], certainty: NONE, qualifiers: NONE }],
    certainty: NONE,
    marks: NONE,
    notes: NONE,
  };
}

const NONE: readonly never[] = [];
