import type { PageFacts } from "../model/page-facts.ts";
import type { Place, Span } from "../model/place.ts";
import { pointAt } from "../text/lines.ts";

/** Exports speak in lines and columns; facts keep spans. */
export function placeOf(page: PageFacts, span: Span): Place {
  return { start: pointAt(page.lineStarts, span[0]), end: pointAt(page.lineStarts, span[1]) };
}
