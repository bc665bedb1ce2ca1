import { ASKS, DOUBTS, hedges, OFFERS } from "../lexicon/hedging-words.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { allSaid, type FoundWords } from "../lexicon/word-finder.ts";

/** Whether any word of these can be doubt, wherever it stands. */
export function mayDoubt(says: number): boolean {
  return (says & (DOUBTS | OFFERS | ASKS)) !== 0;
}

const TWO_YEARS = /(?:19|20)\d\d[\s\S]*?(?:19|20)\d\d/;

/**
 * Whether anything in prose can be doubt: a word, a question mark in a bracket, `or` between years. Most paragraphs hold none.
 * @param found the hedging words that stand in the text
 */
export function mayHedge(text: string, found: readonly FoundWords[], { certainty }: Lexicon): boolean {
  const says = allSaid(found);
  if (!mayDoubt(says)) return false;
  if ((says & ASKS) !== 0 || ((says & OFFERS) !== 0 && TWO_YEARS.test(text))) return true;
  return found.some((words) => {
    const word = (words.says & DOUBTS) === 0 ? null : certainty.longest(text, words.at);
    return word !== null && hedges(word);
  });
}
