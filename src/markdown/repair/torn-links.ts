import { LONGEST_WIKILINK } from "../../limits.ts";
import type { Cell } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";

/** A wikilink that the pipe before its alias tears into two cells: in a table it has to be written `\|`. */
export interface TornLink {
  readonly span: Span;
  /** Of the pipes that are not escaped. */
  readonly pipes: readonly number[];
}

export interface JoinedCells {
  readonly cells: readonly Cell[];
  readonly torn: readonly TornLink[];
}

/** The cells of a row with torn wikilinks whole again. Nobody writes `[[a` in one cell and `b]]` in the next. */
export function joinTornLinks(text: string, cells: readonly Cell[]): JoinedCells {
  const joined: Cell[] = [];
  const torn: TornLink[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell === undefined) break;
    const link = tornFrom(text, cells, index);
    if (link === null) {
      joined.push(cell);
      continue;
    }
    index += link.pipes.length;
    const span: Span = [cell.span[0], cells[index]?.span[1] ?? link.span[1]];
    joined.push({ text: text.slice(span[0], span[1]), span });
    torn.push(link);
  }
  return torn.length === 0 ? { cells, torn } : { cells: joined, torn };
}

function tornFrom(text: string, cells: readonly Cell[], index: number): TornLink | null {
  const first = cells[index];
  const open = first?.text.lastIndexOf("[[") ?? -1;
  if (first === undefined || open < 0 || first.text.includes("]]", open) || inCode(first.text, open))
    return null;
  const start = first.span[0] + open;
  const pipes = [text.indexOf("|", first.span[1])];
  for (const cell of cells.slice(index + 1)) {
    const close = cell.text.indexOf("]]");
    const other = cell.text.indexOf("[");
    if (cell.span[0] - start > LONGEST_WIKILINK || (other >= 0 && (close < 0 || other < close))) return null;
    if (close >= 0) return { span: [start, cell.span[0] + close + 2], pipes };
    pipes.push(text.indexOf("|", cell.span[1]));
  }
  return null;
}

function inCode(text: string, at: number): boolean {
  return text.slice(0, at).split("`").length % 2 === 0;
}
