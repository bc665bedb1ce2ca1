import type { Repair } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { lineAt } from "../../text/lines.ts";
import { hasPipe, isDelimiterRow } from "../cells.ts";
import type { Heading } from "../sections.ts";
import type { TreeFacts } from "../tree.ts";
import { lostHeadings } from "./lost-headings.ts";

export interface PlacedRepair extends Repair {
  /** Start of the table it mends, once the page is cut. */
  readonly table?: number;
}

/** Where a damaged page is cut so that each slice parses as its author saw it. */
export interface Cuts {
  readonly slices: readonly Span[];
  readonly headings: readonly Heading[];
  readonly repairs: readonly PlacedRepair[];
}

/** The lines of a page as the repair looks at them. */
export interface Lines {
  readonly count: number;
  /** Without its end. */
  text(line: number): string;
  start(line: number): number;
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
  const lost = tree.headings.length > 0 ? [] : lostHeadings(lines, first, tree.code);
  const glued = gluedLines(text, lines, starts, tree);
  if (lost.length === 0 && glued.length === 0) return null;
  const skipped = new Set(lost.map((heading) => heading.line));
  const unreported = new Set(glued.filter((cut) => !cut.report).map((cut) => cut.line));
  const cuts = [...new Set([...skipped, ...glued.map((cut) => cut.line)])].sort((a, b) => a - b);
  return {
    slices: slicesBetween(cuts, skipped, lines, body),
    headings: lost.flatMap((heading) =>
      heading.level === 0 ? [] : headingAt(heading.line, heading.level, lines),
    ),
    repairs: [
      ...lost.map((heading): PlacedRepair => repair("lost-heading", heading.line, lines)),
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

function linesOf(text: string, starts: readonly number[]): Lines {
  return {
    count: starts.length,
    start: (line) => starts[line] ?? text.length,
    text: (line) =>
      text.slice(starts[line] ?? text.length, starts[line + 1] ?? text.length).replace(/[\r\n]+$/, ""),
  };
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
