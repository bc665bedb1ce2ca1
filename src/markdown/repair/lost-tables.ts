import type { Cell, Row } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { isDelimiterRow } from "../cells.ts";
import { isDashed, isFigure, isHeaderRow } from "./header-row.ts";
import type { Lines } from "./lines.ts";
import { type RowMark, rowCells, rowMark } from "./row-marks.ts";

/** A table that Markdown sees as text: without delimiter row, with tabs between its cells, or with `｜` for `|`. */
export interface LostTable {
  /** Its lines, the last one with it. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  /** Its delimiter row has another number of cells than its header, which is told elsewhere. */
  readonly isDelimited: boolean;
  /** Its rows are of the table above: a page's end, or a line of the site, stands between. */
  readonly isTorn: boolean;
}

/** A table above, of which rows may be torn. */
export interface TableAbove {
  /** Its last line. */
  readonly to: number;
  readonly columns: number;
}

/** Lines between a table and the rows torn from it: `Page 2 of 3` between blank ones. */
const MOST_BETWEEN = 4;

/**
 * Runs of lines with as many cells each.
 * @param isText whether a line is one of a paragraph
 * @param above in page order
 */
export function lostTables(
  lines: Lines,
  first: number,
  isText: (line: number) => boolean,
  above: readonly TableAbove[],
): readonly LostTable[] {
  const found: LostTable[] = [];
  let next = 0;
  let nearest: TableAbove | null = null;
  for (let line = first; line < lines.count; ) {
    for (; (above[next]?.to ?? Number.POSITIVE_INFINITY) < line; next++) nearest = above[next] ?? null;
    const run = runAt(lines, line, isText);
    const table: LostTable | null = run === null ? null : tableOf(run, nearest);
    if (table !== null) {
      found.push(table);
      nearest = { to: table.to, columns: table.isTorn ? columnsOf(table.rows) : table.header.length };
    }
    line = run === null ? line + 1 : run.to + 1;
  }
  return found;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly mark: RowMark;
  readonly rows: readonly Row[];
  /** Below which row a delimiter row stands first; 0 where the header itself is lost. */
  readonly delimiter: Delimiter | null;
}

interface Delimiter {
  readonly below: number;
  /** Has not as many cells as the header: `header-delimiter-mismatch` tells of it. */
  readonly isMismatch: boolean;
}

function runAt(lines: Lines, from: number, isText: (line: number) => boolean): Run | null {
  const markOf = (line: number) => (line < lines.count && isText(line) ? rowMark(lines.text(line)) : null);
  const mark = markOf(from);
  if (mark === null) return null;
  const rows: Row[] = [];
  let delimiter: Delimiter | null = null;
  let line = from;
  for (; markOf(line) === mark; line++) {
    const row = rowAt(lines, line, mark);
    if (isDashed(row.cells)) {
      delimiter ??= { below: rows.length, isMismatch: isMismatch(lines.text(line), row, rows) };
      continue;
    }
    const next = markOf(line + 1) === mark ? rowAt(lines, line + 1, mark).cells.length : 0;
    if (startsAnother(rows, row, next, mark)) break;
    rows.push(row);
  }
  return { from, to: line - 1, mark, rows, delimiter };
}

/** As `brokenTables` has it. */
function isMismatch(text: string, row: Row, [header]: readonly Row[]): boolean {
  return isDelimiterRow(text) && header !== undefined && header.cells.length !== row.cells.length;
}

function rowAt(lines: Lines, line: number, mark: RowMark): Row {
  const start = lines.start(line);
  const text = lines.text(line);
  const indent = text.length - text.trimStart().length;
  return { span: [start + indent, start + text.trimEnd().length], cells: rowCells(text, start, mark) };
}

/** A row of another width; between pipes it may be a ragged one, unless the next is as wide. */
function startsAnother([header]: readonly Row[], { cells }: Row, next: number, mark: RowMark): boolean {
  if (header === undefined || cells.length === header.cells.length) return false;
  return mark !== "pipe" || next === cells.length;
}

function tableOf(run: Run, above: TableAbove | null): LostTable | null {
  const { from, to, mark, rows, delimiter } = run;
  const [header, ...body] = rows;
  if (header === undefined) return null;
  const span: Span = [header.span[0], rows.at(-1)?.span[1] ?? header.span[1]];
  if (delimiter?.below !== 1 && mark === "pipe" && isTornFrom(run, above))
    return { from, to, span, header: [], rows, isDelimited: false, isTorn: true };
  if (!isTable(mark, header, body) || delimiter?.below === 0) return null;
  if (delimiter === null && !isHeaderRow(header.cells, body)) return null;
  const isDelimited = delimiter?.isMismatch === true;
  return { from, to, span, header: header.cells, rows: body, isDelimited, isTorn: false };
}

/** Rows that begin with a pipe are written for a table alone; tabs and bare pipes stand in other text, too. */
function isTable(mark: RowMark, { cells: { length } }: Row, body: readonly Row[]): boolean {
  if (length < 2 || body.length === 0) return false;
  if (mark === "pipe" || mark === "wide") return true;
  if (length === 2 ? mark === "bare" || body.length < 2 : mark === "bare" && body.length < 2) return false;
  return body.some(({ cells }) => cells.slice(1).some(({ text }) => isFigure(text)));
}

/** Its first row heads nothing, and the table above has as many columns. */
function isTornFrom({ from, rows }: Run, above: TableAbove | null): boolean {
  if (above === null || from - above.to > MOST_BETWEEN + 1) return false;
  const [header, ...body] = rows;
  return (
    above.columns === columnsOf(rows) &&
    (body.length === 0 ? hasFigures(header) : !isHeaderRow(header?.cells ?? [], body))
  );
}

function hasFigures(row: Row | undefined): boolean {
  return row?.cells.slice(1).some(({ text }) => isFigure(text)) === true;
}

function columnsOf([first]: readonly Row[]): number {
  return first?.cells.length ?? 0;
}
