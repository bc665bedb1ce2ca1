import type { BrokenTable, Paragraph } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import { cellsOf, hasPipe, isDelimiterRow } from "./cells.ts";
import { finder } from "./finder.ts";

/** Paragraphs that would be tables if their delimiter row had as many cells as their header. */
export function brokenTables(
  text: string,
  paragraphs: readonly Pick<Paragraph, "text" | "span">[],
): BrokenTable[] {
  const mayHoldPipe = finder(text, "|");
  const found: BrokenTable[] = [];
  for (const { text: slice, span } of paragraphs)
    if (mayHoldPipe(span[0], span[1]) && slice.includes("-"))
      found.push(...inLines(text, linesOf(slice, span[0])));
  return found;
}

function inLines(text: string, lines: readonly Span[]): BrokenTable[] {
  return lines.flatMap((delimiter, index): BrokenTable[] => {
    const header = lines[index - 1];
    const line = text.slice(...delimiter);
    if (header === undefined || !isDelimiterRow(line) || !hasPipe(line)) return [];
    if (!hasPipe(text.slice(...header))) return [];
    const headerCells = cellsOf(text, ...header).length;
    const delimiterCells = cellsOf(text, ...delimiter).length;
    return headerCells === delimiterCells ? [] : [{ header, delimiter, headerCells, delimiterCells }];
  });
}

function linesOf(slice: string, base: number): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const end of slice.matchAll(/\r\n|\n|\r|$/g)) {
    const line = slice.slice(start, end.index);
    const indent = line.length - line.trimStart().length;
    lines.push([base + start + indent, base + start + line.trimEnd().length]);
    start = end.index + end[0].length;
  }
  return lines.filter((line) => line[0] < line[1]);
}
