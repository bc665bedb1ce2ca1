import type { Finding, Severity } from "../model/finding.ts";
import { fencedBlock } from "../text/escape.ts";
import { compactLine } from "./compact.ts";
import { groupFindings } from "./groups.ts";
import { problemLines } from "./problems.ts";
import type { Report } from "./report.ts";
import { shownFindings } from "./shown.ts";
import type { View } from "./view.ts";
import { wordsFor } from "./words.ts";

/** For a job summary: counts, then a folded block a group. All that pages say stands in fenced blocks. */
export function markdownReport(report: Report, view: View): string {
  const words = wordsFor(view.language);
  const { pages, tables, claims } = report.summary;
  const found = shownFindings(report, view);
  const counts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = countOf(found, severity);
    return count === 0 ? [] : [words.severities[severity](count)];
  });
  const verdict = counts.length === 0 ? words.clean : counts.join(words.and);
  const groups = groupFindings(found).map(({ rule, severity, findings }) => {
    const title = `<code>${rule}</code> · ${words.severity[severity]} · ${words.findings(findings.length)}`;
    const lines = findings.map((finding) => `${compactLine(finding)}\n`).join("");
    const open = severity === "error" ? " open" : "";
    return `<details${open}><summary>${title}</summary>\n\n${fencedBlock(lines)}\n</details>\n`;
  });
  const problems =
    report.problems.length === 0
      ? []
      : [
          `${words.problems(report.problems.length)}\n\n${fencedBlock(problemLines(report.problems, view.language))}`,
        ];
  return [
    `### wikiproof: ${verdict}${words.over}${words.scope(pages, tables, claims)}\n`,
    ...problems,
    ...groups,
  ].join("\n");
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
