import type { Finding, Problem, Severity } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { terminalJson } from "../text/json.ts";
import type { Point } from "../text/lines.ts";
import { utf8Length } from "../text/utf8.ts";
import { editPlaces, type PlacedEdit } from "./edit-places.ts";
import type { Report } from "./report.ts";
import { shownFindings } from "./shown.ts";
import type { View } from "./view.ts";

const SEVERITY: Readonly<Record<Severity, string>> = { error: "ERROR", warning: "WARNING", info: "INFO" };

/** Reviewdog's Diagnostic Format (DiagnosticResult): columns count bytes of UTF-8, from 1. */
export function rdjsonReport(report: Report, view: View): string {
  const editsOf = editPlaces(report);
  const diagnostics = [
    ...report.problems.map(problemDiagnostic),
    ...shownFindings(report, view).map((finding) => diagnostic(finding, editsOf(finding), report)),
  ];
  return `${terminalJson({ source: { name: "wikiproof" }, diagnostics }, 2)}\n`;
}

function diagnostic(finding: Finding, edits: readonly PlacedEdit[], report: Report) {
  const { rule, severity, message, path, related } = finding;
  return {
    message,
    location: { path, range: range(finding, report.textOf(path)) },
    severity: SEVERITY[severity],
    code: { value: rule },
    ...(edits.length === 0
      ? {}
      : {
          suggestions: edits.map((edit) => ({
            range: range(edit, report.textOf(path)),
            text: edit.text,
          })),
        }),
    ...(related.length === 0
      ? {}
      : {
          related_locations: related.map((site) => ({
            message: site.message,
            location: { path: site.path, range: range(site, report.textOf(site.path)) },
          })),
        }),
  };
}

function problemDiagnostic({ path, start, message }: Problem) {
  const place = start === undefined ? {} : { range: { start: { line: start.line, column: start.column } } };
  return { message, location: { path: path ?? ".", ...place }, severity: "ERROR" };
}

function range({ start, end }: Pick<Place, "start" | "end">, text: string | undefined) {
  return { start: position(start, text), end: position(end, text) };
}

function position({ line, column, offset }: Point, text: string | undefined) {
  if (text === undefined) return { line };
  return { line, column: utf8Length(text, offset - (column - 1), offset) + 1 };
}
