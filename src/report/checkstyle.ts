import type { Finding, Problem } from "../model/finding.ts";
import { addTo } from "../text/group-by.ts";
import { version } from "../version.ts";
import type { Report } from "./report.ts";
import { shownFindings } from "./shown.ts";
import type { View } from "./view.ts";
import { element, XML_HEAD } from "./xml.ts";

/** Checkstyle XML: an element a file, an element a finding. */
export function checkstyleReport(report: Report, view: View): string {
  const files = new Map<string, string[]>();
  const add = (path: string, written: string) => {
    addTo(files, path, written);
  };
  for (const problem of report.problems) add(problem.path ?? ".", problemElement(problem));
  for (const finding of shownFindings(report, view)) add(finding.path, findingElement(finding));
  const children = [...files].map(([name, errors]) => element("file", { name }, { children: errors }));
  return XML_HEAD + element("checkstyle", { version }, { children });
}

function findingElement({ rule, severity, message, start }: Finding): string {
  const { line, column } = start;
  return element("error", { line, column, severity, message, source: `wikiproof.${rule}` });
}

function problemElement({ start, message }: Problem): string {
  const place = start === undefined ? { line: 1 } : { line: start.line, column: start.column };
  return element("error", { ...place, severity: "error", message, source: "wikiproof" });
}
