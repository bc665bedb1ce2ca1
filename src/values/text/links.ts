import { MOST_TEXT_PIECES } from "../../limits.ts";
import type { Span } from "../../model/place.ts";
import type { Scanned } from "../scan.ts";

/** A link, or text between links, of a cell of links. */
export interface LinkPiece {
  readonly span: Span;
  readonly text: string;
  readonly href: string | null;
}

/** Every link of a cell and the text beside them that is more than a separator. */
export function linkPieces(scanned: Scanned): readonly LinkPiece[] {
  const pieces: LinkPiece[] = [];
  let at = 0;
  for (const link of scanned.links) {
    if (link.text[0] < at) continue;
    loose(scanned.text, at, link.text[0], pieces);
    const text = scanned.text.slice(...link.text).trim();
    pieces.push({ span: link.text, text: text === "" ? link.href : text, href: link.href });
    at = link.text[1];
  }
  loose(scanned.text, at, scanned.text.length, pieces);
  return pieces.slice(0, MOST_TEXT_PIECES);
}

const SEPARATORS = " \t\n/,;|&，；、·•-–—()（）";

/** Words outside links; an address written bare links to itself. */
function loose(text: string, from: number, to: number, pieces: LinkPiece[]): void {
  let [start, end] = [from, to];
  while (start < end && SEPARATORS.includes(text[start] ?? "")) start++;
  while (end > start && SEPARATORS.includes(text[end - 1] ?? "")) end--;
  if (end <= start) return;
  const words = text.slice(start, end);
  const address = /^https?:\/\/\S+$/.test(words);
  pieces.push({ span: [start, end], text: words, href: address ? words : null });
}
