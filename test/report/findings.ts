import type { Finding } from "../../src/model/finding.ts";
import type { Report, Summary } from "../../src/report/report.ts";
import type { View } from "../../src/report/view.ts";
import { lineStarts, pointAt } from "../../src/text/lines.ts";

/** A finding on the first place of `marked` in a text. */
export function findingOn(text: string, marked: string, given: Partial<Finding> = {}): Finding {
  const offset = text.indexOf(marked);
  const lines = lineStarts(text);
  return {
    rule: "uncertain-value",
    severity: "warning",
    message: `"${marked}" is doubted`,
    path: "wiki/llama.md",
    start: pointAt(lines, offset),
    end: pointAt(lines, offset + marked.length),
    fingerprint: "f",
    related: [],
    docs: "rules/uncertainty/uncertain-value.md",
    ...given,
  };
}

const none: Summary = {
  pages: 1,
  tables: 2,
  claims: 3,
  errors: 0,
  warnings: 0,
  infos: 0,
  suppressed: 0,
  baselined: 0,
};

export function reportOf(
  findings: readonly Finding[],
  texts: Readonly<Record<string, string>>,
  given: Partial<Report> = {},
): Report {
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const summary = { ...none, errors: count("error"), warnings: count("warning"), infos: count("info") };
  return { findings, problems: [], stale: [], summary, textOf: (path) => texts[path], ...given };
}

export const plainView: View = {
  language: "en",
  color: false,
  columns: 80,
  all: false,
  quiet: false,
  leftOut: null,
};
