import type { Finding, Problem, Severity } from "../model/finding.ts";
import { terminalJson } from "../text/json.ts";
import type { Report } from "./report.ts";
import { shownFindings } from "./shown.ts";
import type { View } from "./view.ts";

/** Of GitLab's info, minor, major, critical, blocker. */
const SEVERITY: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", info: "info" };

/** GitLab code quality: the part of the Code Climate format that GitLab reads. */
export function gitlabReport(report: Report, view: View): string {
  const issues = [...report.problems.map(problemIssue), ...shownFindings(report, view).map(findingIssue)];
  return `${terminalJson(issues, 2)}\n`;
}

function findingIssue({ rule, severity, message, path, start, end, fingerprint }: Finding) {
  return {
    type: "issue",
    description: message,
    check_name: rule,
    fingerprint,
    severity: SEVERITY[severity],
    location: { path, lines: { begin: start.line, end: end.line } },
  };
}

/** GitLab shows nothing that has no place. */
function problemIssue({ path, start, message }: Problem) {
  return {
    type: "issue",
    description: message,
    check_name: "wikiproof",
    fingerprint: `problem:${path ?? ""}:${message}`,
    severity: "blocker",
    location: { path: path ?? ".", lines: { begin: start?.line ?? 1 } },
  };
}
