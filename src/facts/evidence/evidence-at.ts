import type { Evidence } from "../../model/claim.ts";
import type { Span } from "../../model/place.ts";
import type { SourceIndex } from "./source-index.ts";

/** A quote is for the eye: the line, or as much of it as stands on one screen line around the value. */
const QUOTE_CHARACTERS = 160;

export function evidenceAt(source: SourceIndex, span: Span): Evidence {
  const { text, lineStarts } = source.facts;
  const line = source.lineOf(span[0]);
  const start = lineStarts[line] ?? 0;
  const end = lineStarts[line + 1] ?? text.length;
  const column = span[0] - start + 1;
  if (end - start <= QUOTE_CHARACTERS)
    return { line: line + 1, column, quote: text.slice(start, end).trim() };
  const spare = Math.max(0, QUOTE_CHARACTERS - (span[1] - span[0])) >> 1;
  const from = Math.max(start, span[0] - spare);
  const to = Math.min(end, span[1] + spare);
  const head = from === start ? start : boundary(text, from, 1, span[0]);
  const tail = to === end ? end : boundary(text, to, -1, span[1]);
  const quote = text.slice(head, tail).trim();
  return { line: line + 1, column, quote: `${head > start ? "…" : ""}${quote}${tail < end ? "…" : ""}` };
}

/** The nearest space inward, so that no word (and no surrogate pair) is cut; the limit where there is none. */
function boundary(text: string, from: number, direction: 1 | -1, limit: number): number {
  for (let at = from; at !== limit && Math.abs(at - from) < 24; at += direction) {
    if (text.charCodeAt(at) === 32) return at;
  }
  const low = text.charCodeAt(from);
  return low >= 0xdc00 && low <= 0xdfff ? from + direction : from;
}
