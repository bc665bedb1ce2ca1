import type { Repair } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { lineAt } from "../../text/lines.ts";
import { hasPipe, isDelimiterRow } from "../cells.ts";
import type { Heading } from "../sections.ts";
import type { TreeFacts } from "../tree-facts.ts";
import { type Lines, linesOf } from "./lines.ts";
import { lostHeadings } from "./lost-headings.ts";
import { type LostTable, lostTables, type TableAbove } from "./lost-tables.ts";
import { MAY_BE_ROW } from "./row-marks.ts";

export interface PlacedRepair extends Repair {
  /** Start of the table it mends, once the page is cut. */
  readonly table?: number;
}

/** Where a damaged page is cut so that each slice parses as its author saw it. */
export interface Cuts {
  readonly slices: readonly Span[];
  readonly headings: readonly Heading[];
  readonly tables: readonly LostTable[];
  readonly repairs: readonly PlacedRepair[];
}

/** Null for a page that needs no repair; then its one tree stands. */
export function repairCuts(
  text: string,
  body: Span,
  starts: readonly number[],
  tree: TreeFacts,
): Cuts | null {
  const lines = linesOf(text, starts);
  const first = lineAt(starts, body[0]) - 1;
  const glued = gluedLines(text, lines, starts, tree);
  const tables = tablesIn(lines, first, starts, tree, glued);
  const lost =
    tree.headings.length > 0 ? [] : lostHeadings(lines, first, tree.code, rowsOf(tree, tables, starts));
  if (lost.length === 0 && glued.length === 0 && tables.length === 0) return null;
  const skipped = new Set(lost.map((heading) => heading.line));
  const unreported = new Set(glued.filter((cut) => !cut.report).map((cut) => cut.line));
  const edges = tables.flatMap(({ from, to }) => [from, to + 1]);
  const cuts = [...new Set([...skipped, ...glued.map((cut) => cut.line), ...edges])].sort((a, b) => a - b);
  return {
    slices: slicesBetween(cuts, skipped, lines, body),
    headings: lost.flatMap((heading) =>
      heading.level === 0 ? [] : headingAt(heading.line, heading.level, lines),
    ),
    tables,
    repairs: [
      ...lost.map((heading): PlacedRepair => repair("lost-heading", heading.line, lines)),
      ...tables.flatMap((table): PlacedRepair[] => (table.isDelimited ? [] : [lostTable(table, lines)])),
      ...glued
        .filter((cut) => cut.report)
        .map(
          (cut): PlacedRepair => ({
            ...repair("glued-table", cut.line, lines),
            at: (unreported.has(cut.line - 1) ? [cut.line - 1, cut.line] : [cut.line]).map(lines.start),
            table: lines.start(cut.table),
          }),
        ),
    ].sort((a, b) => a.span[0] - b.span[0]),
  };
}

/** Told at its first row; what is missing is a delimiter row below it, or the table that its rows are of. */
function lostTable({ from, isTorn }: LostTable, lines: Lines): PlacedRepair {
  const told = repair(isTorn ? "torn-table" : "lost-table", from, lines);
  return { ...told, at: [lines.start(isTorn ? from : from + 1)], table: told.span[0] };
}

/** Tables that Markdown does not see, in its paragraphs and below the lines that are glued to its tables. */
function tablesIn(
  lines: Lines,
  first: number,
  starts: readonly number[],
  tree: TreeFacts,
  glued: readonly GluedLine[],
): readonly LostTable[] {
  const lineOf = (offset: number) => lineAt(starts, offset) - 1;
  const texts = tree.paragraphs.filter(
    ({ text, kind }) => kind !== "quote" && kind !== "callout" && MAY_BE_ROW.test(text),
  );
  if (texts.length === 0 && glued.length === 0) return [];
  const text = new Set<number>();
  for (const { span } of texts)
    for (let line = lineOf(span[0]); line <= lineOf(span[1]); line++) text.add(line);
  const above: TableAbove[] = [];
  const cutAt = new Map(glued.map((cut) => [cut.line, cut]));
  let next = 0;
  for (const { span, header } of tree.tables) {
    const from = lineOf(span[0]);
    const to = lineOf(span[1]);
    while ((glued[next]?.line ?? lines.count) <= from) next++;
    const cut = (glued[next]?.line ?? lines.count) <= to ? glued[next] : undefined;
    above.push({ to: cut === undefined ? to : cut.line - 1, columns: header.length });
    if (cut !== undefined) for (const line of uncovered(cutAt, from, to)) text.add(line);
  }
  return lostTables(lines, first, (line) => text.has(line), above);
}

/** Lines of a table's span that are of no table once it is cut: those after prose, up to the next header. */
function uncovered(cutAt: ReadonlyMap<number, GluedLine>, from: number, to: number): readonly number[] {
  const found: number[] = [];
  let isOutside = false;
  for (let line = from; line <= to; line++) {
    const cut = cutAt.get(line);
    if (cut !== undefined) isOutside = cut.table !== cut.line;
    if (isOutside) found.push(line);
  }
  return found;
}

/** Whether a line is a row of a table, seen by Markdown or not. */
function rowsOf(
  tree: TreeFacts,
  lost: readonly LostTable[],
  starts: readonly number[],
): (line: number) => boolean {
  const rows = new Set<number>();
  const add = (from: number, to: number) => {
    for (let line = from; line <= to; line++) rows.add(line);
  };
  for (const { from, to } of lost) add(from, to);
  for (const { span } of tree.tables) add(lineAt(starts, span[0]) - 1, lineAt(starts, span[1]) - 1);
  return (line) => rows.has(line);
}

interface GluedLine {
  readonly line: number;
  /** Line where the table starts that is mended by the cut. */
  readonly table: number;
  readonly report: boolean;
}

/** Lines inside a table's span at which another block starts: prose rows, and a second header with its delimiter row. */
function gluedLines(page: string, lines: Lines, starts: readonly number[], tree: TreeFacts): GluedLine[] {
  const found: GluedLine[] = [];
  for (const table of tree.tables) {
    if (!table.top) continue;
    const from = lineAt(starts, table.span[0]) - 1;
    if (!MAY_BE_GLUED.test(page.slice(lines.start(from + 2), table.span[1]))) continue;
    const to = lineAt(starts, table.span[1]) - 1;
    let start = from;
    let prose = false;
    for (let line = from + 2; line <= to; line++) {
      const text = lines.text(line);
      const header = line < to && line > start + 1 && hasPipe(text) && isDelimiterRow(lines.text(line + 1));
      if (header) {
        found.push({ line, table: line, report: true });
        start = line;
        prose = false;
        line++;
      } else if (!hasPipe(text) && text.trim() !== "" && !isDelimiterRow(text) && !prose) {
        found.push({ line, table: start, report: !headsNext(lines, line, to) });
        prose = true;
      }
    }
  }
  return found;
}

/** A line of a table's body that may be no row of it: one that begins with no pipe, or may be a delimiter row. */
export const MAY_BE_GLUED = /^(?!\n|\|[ \t]*[^\s|:-])/m;

/** A one-cell row right over a second header is told with that header. */
function headsNext(lines: Lines, line: number, to: number): boolean {
  return line + 2 <= to && hasPipe(lines.text(line + 1)) && isDelimiterRow(lines.text(line + 2));
}

/** The page between the cuts; a lost heading's own line is in no slice. */
function slicesBetween(
  cuts: readonly number[],
  skipped: ReadonlySet<number>,
  lines: Lines,
  body: Span,
): Span[] {
  const slices: Span[] = [];
  let from = body[0];
  for (const line of cuts) {
    const at = lines.start(line);
    if (at > from) slices.push([from, at]);
    from = skipped.has(line) ? lines.start(line + 1) : at;
  }
  if (from < body[1]) slices.push([from, body[1]]);
  return slices;
}

function headingAt(line: number, level: number, lines: Lines): Heading {
  const { span, text } = repair("lost-heading", line, lines);
  return { level, text, span, whole: [lines.start(line), lines.start(line + 1)], lost: true };
}

function repair(kind: Repair["kind"], line: number, lines: Lines): Repair {
  const text = lines.text(line);
  const start = lines.start(line) + (text.length - text.trimStart().length);
  const span: Span = [start, start + text.trim().length];
  return { kind, span, text: text.trim(), at: [lines.start(line)] };
}
