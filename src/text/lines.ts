import type { Span } from "./span.ts";

/** Lines and columns start at 1; columns and offsets count UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Offset of each line's first character; line ends are \n, \r\n and \r, as CommonMark has them. */
export function lineStarts(text: string): number[] {
  if (text.includes("\r")) return startsOfMixed(text);
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function startsOfMixed(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Line of an offset, from 1. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

export function pointAt(starts: readonly number[], offset: number): Point {
  const line = lineAt(starts, offset);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
}

export function placeAt(starts: readonly number[], [start, end]: Span): { start: Point; end: Point } {
  return { start: pointAt(starts, start), end: pointAt(starts, end) };
}

/** The line end that stands before a line's start; the text's first one for its first line; `\n` where there is none. */
export function lineEndBefore(text: string, lineStart: number): string {
  if (lineStart > 0) return text.endsWith("\r\n", lineStart) ? "\r\n" : (text[lineStart - 1] ?? "\n");
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}
