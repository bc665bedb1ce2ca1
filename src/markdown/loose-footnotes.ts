import { MAX_FOOTNOTE_ID } from "../limits.ts";
import type { Footnote } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";

/** Marks that a parser left as text, since their note is nowhere (or in another slice of a page that was cut). */
export function looseFootnotes(text: string, [start, end]: Span): readonly Footnote[] {
  const found: Footnote[] = [];
  const own = text.slice(start, end);
  for (let at = own.indexOf("[^"); at >= 0; at = own.indexOf("[^", at + 2)) {
    const id = idOf(own.slice(at + 2, at + 3 + MAX_FOOTNOTE_ID));
    if (id === undefined || own[at - 1] === "\\" || own[at + 3 + id.length] === "(") continue;
    const span: Span = [start + at, start + at + 3 + id.length];
    found.push({ id: id.toLowerCase(), span, text: text.slice(...span), definition: false });
  }
  return found;
}

/** No path, which would be a source's mark, and no class of a pattern, which has a range. */
function idOf(mark: string): string | undefined {
  return /^([\p{L}\p{N}_]+)\]/u.exec(mark)?.[1];
}
