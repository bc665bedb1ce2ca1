import type { Finding } from "../model/finding.ts";
import { escapeTerminal } from "../text/escape.ts";
import { problemLines } from "./problems.ts";
import type { Report } from "./report.ts";
import { shownFindings } from "./shown.ts";
import type { View } from "./view.ts";

/** One line a finding, in the order of the pages: what grep, editors and hooks read. */
export function compactReport(report: Report, view: View): string {
  const lines = shownFindings(report, view).map((finding) => `${compactLine(finding)}\n`);
  return problemLines(report.problems, view.language) + lines.join("");
}

export function compactLine({ path, start, severity, rule, message }: Finding): string {
  return escapeTerminal(`${path}:${start.line}:${start.column}: ${severity} ${rule}: ${message}`);
}
