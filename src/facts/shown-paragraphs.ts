import type { Paragraph } from "../model/page-facts.ts";
import { type Scanned, scan } from "../values/scan.ts";

/** A paragraph with its markup off: claims and doubts are both read from what is shown. */
export interface ShownParagraph extends Paragraph {
  readonly shown: Scanned;
}

export function shownParagraphs(paragraphs: readonly Paragraph[]): readonly ShownParagraph[] {
  return paragraphs.map(({ text, span, section, kind }) => ({
    text,
    span,
    section,
    kind,
    shown: scan(text),
  }));
}
