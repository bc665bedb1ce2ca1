import { MAX_GITHUB_ANNOTATIONS } from "../limits.ts";
import type { Finding, Problem, Severity } from "../model/finding.ts";
import { escapeTerminal } from "../text/escape.ts";
import type { Report } from "./report.ts";
import { shownFindings } from "./shown.ts";
import type { View } from "./view.ts";
import { wordsFor } from "./words.ts";
import { worstFirst } from "./worst-first.ts";

type Command = "error" | "warning";

/**
 * GitHub's workflow commands: errors, then warnings, no more of each than a step may show. Infos make no annotation;
 * the Markdown format has them all, for the job summary.
 */
export function githubReport(report: Report, view: View): string {
  const words = wordsFor(view.language);
  const found = worstFirst(shownFindings(report, view));
  const errors = [
    ...report.problems.map(problemCommand),
    ...of(found, "error").map((finding) => findingCommand("error", finding)),
  ];
  const warnings = of(found, "warning").map((finding) => findingCommand("warning", finding));
  const shown = [...errors.slice(0, MAX_GITHUB_ANNOTATIONS), ...warnings.slice(0, MAX_GITHUB_ANNOTATIONS)];
  const rest = report.problems.length + found.length - shown.length;
  const lines = rest > 0 ? [...shown, words.more(rest)] : shown;
  return lines.map((line) => `${line}\n`).join("");
}

function of(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}

function findingCommand(command: Command, { path, start, end, rule, message }: Finding): string {
  const place = {
    file: path,
    line: start.line,
    endLine: end.line,
    // GitHub refuses columns where the place spans lines.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
  };
  return commandLine(command, { ...place, title: `wikiproof ${rule}` }, message);
}

function problemCommand({ path, start, message }: Problem): string {
  const place = {
    ...(path === undefined ? {} : { file: path }),
    ...(start === undefined ? {} : { line: start.line, col: start.column }),
  };
  return commandLine("error", { ...place, title: "wikiproof" }, message);
}

function commandLine(
  command: Command,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${command} ${written.join(",")}::${data(message)}`;
}

/** As the runner's own toolkit escapes them; `##[` is broken apart, since the runner obeys it anywhere in a line. */
function data(text: string): string {
  return escapeTerminal(text.replace(/[\r\n]+/g, " "))
    .replaceAll("%", "%25")
    .replaceAll("##[", "#\\u{23}[");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
