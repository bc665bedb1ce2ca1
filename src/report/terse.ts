import { MAX_TERSE_QUOTE } from "../limits.ts";
import type { Finding, Related } from "../model/finding.ts";
import { escapeTerminal } from "../text/escape.ts";
import { groupFindings } from "./groups.ts";
import { problemLines } from "./problems.ts";
import type { Report } from "./report.ts";
import { shownFindings } from "./shown.ts";
import type { View } from "./view.ts";
import { wordsFor } from "./words.ts";

/** For language models: each rule's message once, then a line a place; what says more than that is said in full. */
export function terseReport(report: Report, view: View): string {
  const words = wordsFor(view.language);
  const { pages, tables, claims } = report.summary;
  const found = shownFindings(report, view);
  const blocks = groupFindings(found).map(({ rule, severity, findings: [first, ...others] }) => {
    if (first === undefined) return "";
    const head = `${severity} ${rule}: ${escapeTerminal(first.message)}\n`;
    const said = sayingOf(first, report);
    const lines = others.map((one) => placeLine(one, report, sayingOf(one, report) !== said));
    return head + placeLine(first, report, false) + lines.join("");
  });
  const mended = found.filter((finding) => finding.fix?.safety === "safe").length;
  const next = mended > 0 ? `wikiproof fix: ${words.findings(mended)}\n` : "";
  const sum = found.length === 0 ? words.clean : words.findings(found.length);
  return `${problemLines(report.problems, view.language)}${blocks.join("")}${sum}${words.over}${words.scope(pages, tables, claims)}\n${next}`;
}

function placeLine(finding: Finding, report: Report, isOther: boolean): string {
  const quote = quoteOf(finding, report);
  const related = finding.related.map(placeText).join(", ");
  const parts = [
    placeText(finding),
    quote.length <= MAX_TERSE_QUOTE ? `“${quote}”` : "",
    related === "" ? "" : `~ ${related}`,
    isOther ? finding.message : "",
  ];
  return `  ${escapeTerminal(parts.filter((part) => part !== "").join(" "))}\n`;
}

/** The message without what it quotes, so that two findings that say the same are known. */
function sayingOf(finding: Finding, report: Report): string {
  return finding.message.replaceAll(`“${quoteOf(finding, report)}”`, "“”");
}

function quoteOf({ path, start, end }: Finding, report: Report): string {
  return report.textOf(path)?.slice(start.offset, end.offset) ?? "";
}

function placeText({ path, start }: Finding | Related): string {
  return `${path}:${start.line}:${start.column}`;
}
