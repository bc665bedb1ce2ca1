import type { Span } from "../model/place.ts";

/**
 * Tells whether a `[` stands in a span. Most cells and paragraphs hold none; spans asked for in rising order, as a walk
 * does, search no stretch of the text twice.
 */
export function bracketFinder(text: string): (span: Span) => boolean {
  let searched = 0;
  let next = -1;
  return ([from, to]) => {
    if (next < from || from < searched) {
      const found = text.indexOf("[", from);
      next = found < 0 ? text.length : found;
      searched = from;
    }
    return next < to;
  };
}
