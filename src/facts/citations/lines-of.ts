import type { Span } from "../../model/place.ts";

/** The lines of a paragraph that are not blank, each with its place. */
export function linesOf(text: string, span: Span): { text: string; span: Span }[] {
  const lines: { text: string; span: Span }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const shown = line.trim();
    const start = span[0] + at + line.indexOf(shown);
    if (shown !== "") lines.push({ text: shown, span: [start, start + shown.length] });
    at += line.length + 1;
  }
  return lines;
}
