import { hedges } from "../lexicon/hedging-words.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { BRACKETED } from "./question-mark.ts";

const TWO_YEARS = /(?:19|20)\d\d[\s\S]*?(?:19|20)\d\d/;

/** Whether anything in prose can be doubt: a word, a question mark in a bracket, `or` between years. Most paragraphs hold none. */
export function mayHedge(text: string, { certainty, hedging }: Lexicon): boolean {
  const { doubts, alternatives } = hedging;
  for (let at = doubts.find(text, 0); at >= 0; at = doubts.find(text, at + 1)) {
    const word = certainty.longest(text, at);
    if (word !== null && hedges(word)) return true;
  }
  return BRACKETED.test(text) || (TWO_YEARS.test(text) && alternatives.has(text));
}
