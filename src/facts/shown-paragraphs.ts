import type { Paragraph } from "../model/page-facts.ts";
import type { Lexicon } from "../values/lexicon/lexicon.ts";
import { allSaid, type FoundWords } from "../values/lexicon/word-finder.ts";
import { type Scanned, scan } from "../values/scan.ts";
import { tellingWords } from "./telling-words.ts";

/** A paragraph with its markup off: claims and doubts are both read from what is shown. */
export interface ShownParagraph extends Paragraph {
  readonly shown: Scanned;
  /** What stands in the shown text of the words by which prose doubts, claims or promises. */
  readonly telling: readonly FoundWords[];
  /** What all of them say. */
  readonly says: number;
}

export function shownParagraphs(
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
): readonly ShownParagraph[] {
  const finder = tellingWords(lexicon);
  return paragraphs.map(({ text, span, section, kind }) => {
    const shown = scan(text);
    const telling = finder.find(shown.text);
    return { text, span, section, kind, shown, telling, says: allSaid(telling) };
  });
}
