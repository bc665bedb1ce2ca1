import type { Finding } from "../model/finding.ts";
import { lineStarts, type Point, placeAt } from "../text/lines.ts";
import type { Report } from "./report.ts";

export interface PlacedEdit {
  readonly start: Point;
  readonly end: Point;
  readonly text: string;
}

/** Where a finding's fix would write what; each page's lines are looked for once a report. */
export function editPlaces(report: Pick<Report, "textOf">): (finding: Finding) => readonly PlacedEdit[] {
  const linesOf = new Map<string, readonly number[]>();
  return ({ path, fix }) => {
    const text = report.textOf(path);
    if (fix === undefined || text === undefined) return [];
    const lines = linesOf.get(path) ?? lineStarts(text);
    linesOf.set(path, lines);
    return fix.edits.map(({ span, text: by }) => ({
      ...placeAt(lines, span),
      text: by,
    }));
  };
}
