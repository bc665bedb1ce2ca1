import { FRAME_CONTEXT } from "../limits.ts";
import type { Place } from "../model/place.ts";
import { isLowSurrogate } from "../text/characters.ts";
import { escapeTerminal } from "../text/escape.ts";
import { displayWidth } from "../text/width.ts";

/** One line of a page with the marked part apart, ready for the screen: no control character is left. */
export interface Frame {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns of the screen before the mark, and under it. */
  readonly indent: number;
  readonly carets: number;
}

const CUT = "…";

/** Cuts the line that a place starts on down to `width` columns around the place. */
export function codeFrame(text: string, { start, end }: Place, width: number): Frame {
  const lineStart = start.offset - (start.column - 1);
  const lineEnd = endOfLine(text, start.offset);
  const markEnd = Math.min(Math.max(end.offset, start.offset), lineEnd);
  const marked = shown(text, start.offset, Math.min(markEnd, start.offset + FRAME_CONTEXT));
  const head = shown(text, Math.max(lineStart, start.offset - FRAME_CONTEXT), start.offset);
  const tail = shown(text, markEnd, Math.min(lineEnd, markEnd + FRAME_CONTEXT));
  const mark = cutEnd(marked, width - 2);
  const room = Math.max(width - displayWidth(mark), 8);
  const needed = displayWidth(tail);
  const before = cutStart(head, Math.max(room - needed, Math.floor((room * 2) / 3)));
  const indent = displayWidth(before);
  const after = cutEnd(tail, room - indent);
  return { line: start.line, before, marked: mark, after, indent, carets: Math.max(displayWidth(mark), 1) };
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

/** Never half of a surrogate pair. */
function shown(text: string, from: number, to: number): string {
  const start = isLowSurrogate(text.charCodeAt(from)) && from > 0 && from < to ? from + 1 : from;
  const end = to > start && to < text.length && isLowSurrogate(text.charCodeAt(to)) ? to - 1 : to;
  return escapeTerminal(text.slice(start, end).replaceAll("\t", "    "));
}

function cutEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return fitting(graphemes(text), width - 1).join("") + CUT;
}

function cutStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return (
    CUT +
    fitting(graphemes(text).reverse(), width - 1)
      .reverse()
      .join("")
  );
}

function fitting(parts: readonly string[], width: number): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const part of parts) {
    used += displayWidth(part);
    if (used > width) break;
    kept.push(part);
  }
  return kept;
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)].map(
    ({ segment }) => segment,
  );
}
