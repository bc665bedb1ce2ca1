import type { Cell } from "../../model/page-facts.ts";
import { shifted } from "../../text/span.ts";
import { cellsOf, hasPipe } from "../cells.ts";

/** What stands between the cells of a line: pipes with one at its start, `｜`, pipes between alone, tabs. */
export type RowMark = "pipe" | "wide" | "bare" | "tab";

/** Lists, quotes, code, HTML, indented lines; `#` before a tab heads a column of ranks. */
const OTHER_BLOCK = /^\s*(?:[-*+•>]\s|\d{1,9}[.)]\s|#+ |<|```|~~~|\$\$|:::)|^ {4}|^\t/;

/** Null for a line that is no row. */
export function rowMark(line: string): RowMark | null {
  if (!MAY_BE_ROW.test(line) || OTHER_BLOCK.test(line)) return null;
  const text = line.trim();
  if (text.startsWith("|")) return hasPipe(text.slice(1)) ? "pipe" : null;
  if (text.startsWith("｜")) return text.includes("｜", 1) ? "wide" : null;
  if (text.includes("\t")) return "tab";
  return hasPipe(text) ? "bare" : null;
}

/** What stands between cells. */
export const MAY_BE_ROW = /[|｜\t]/;

/** The cells of a line, their places counted from where it starts. */
export function rowCells(line: string, start: number, mark: RowMark): readonly Cell[] {
  if (mark === "pipe" || mark === "bare")
    return cellsOf(line, 0, line.length).map((cell) => moved(cell, start));
  const between = mark === "tab" ? "\t" : "｜";
  const parts: Cell[] = [];
  let from = 0;
  for (const part of line.split(between)) {
    const text = part.trim();
    const at = start + from + (text === "" ? 0 : part.indexOf(text));
    parts.push({ text, span: [at, at + text.length] });
    from += part.length + between.length;
  }
  return mark === "tab" ? parts : withoutEnds(parts);
}

function moved({ text, span }: Cell, by: number): Cell {
  return { text, span: shifted(span, by) };
}

/** `｜a｜b｜`: what stands before the first mark and after the last is no cell. */
function withoutEnds(parts: readonly Cell[]): readonly Cell[] {
  return parts.slice(1, parts.at(-1)?.text === "" ? -1 : undefined);
}
