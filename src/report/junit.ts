import type { Finding, Problem } from "../model/finding.ts";
import { groupBy } from "../text/group-by.ts";
import { compactLine } from "./compact.ts";
import { problemPlace } from "./problems.ts";
import type { Report } from "./report.ts";
import { shownFindings } from "./shown.ts";
import type { View } from "./view.ts";
import { type Attributes, element, XML_HEAD } from "./xml.ts";

/**
 * JUnit XML as CI servers read it: a suite a page, a case a finding, failed if it is an error or a warning; what could
 * not be done is an error.
 */
export function junitReport(report: Report, view: View): string {
  const byPage = groupBy(shownFindings(report, view), ({ path }) => path);
  const suites = [...byPage].map(([path, findings]) =>
    suite(path, findings.map(findingCase), { failures: failuresOf(findings) }),
  );
  const problems = report.problems.map(problemCase);
  if (problems.length > 0) suites.unshift(suite("problems", problems, { errors: problems.length }));
  if (suites.length === 0) suites.push(suite("wikiproof", [passedCase()], {}));
  const found = [...byPage.values()].flat();
  const counts = {
    tests: Math.max(1, found.length + problems.length),
    failures: failuresOf(found),
    errors: problems.length,
  };
  return XML_HEAD + element("testsuites", { name: "wikiproof", ...counts }, { children: suites });
}

function failuresOf(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity !== "info").length;
}

function suite(name: string, cases: readonly string[], counts: Attributes): string {
  const attributes = { name, tests: cases.length, failures: 0, errors: 0, ...counts };
  return element("testsuite", attributes, { children: cases });
}

function findingCase(finding: Finding): string {
  const { rule, severity, message, path, start } = finding;
  const text = compactLine(finding);
  const child =
    severity === "info"
      ? element("system-out", {}, { text })
      : element("failure", { type: severity, message }, { text });
  const name = `${rule} ${start.line}:${start.column}`;
  return element("testcase", { name, classname: path, file: path, line: start.line }, { children: [child] });
}

function problemCase(problem: Problem): string {
  const { path = "wikiproof", message } = problem;
  const text = `${problemPlace(problem)}: ${message}`;
  const error = element("error", { type: "problem", message }, { text });
  return element("testcase", { name: message, classname: path }, { children: [error] });
}

function passedCase(): string {
  return element("testcase", { name: "no findings", classname: "wikiproof" });
}
