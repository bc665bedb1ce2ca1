import { MAX_EXAMPLES_SHOWN, MAX_SITES_FRAMED, MAX_SITES_SHOWN } from "../limits.ts";
import type { Finding, Related } from "../model/finding.ts";
import { escapeTerminal } from "../text/escape.ts";
import { codeFrame } from "./frame.ts";
import type { Group } from "./groups.ts";
import type { Paint } from "./paint.ts";
import type { Report } from "./report.ts";
import type { View } from "./view.ts";
import type { Words } from "./words.ts";

const MARK = { error: "✖", warning: "▲", info: "●" } as const;

export function prettyGroup(group: Group, report: Report, view: View, words: Words, paint: Paint): string {
  const { findings, severity, rule, cause } = group;
  const color = paint.severity[severity];
  const count = findings.length > 1 ? paint.dim(` · ${words.findings(findings.length)}`) : "";
  const head = `${color(`${MARK[severity]} ${words.severity[severity]}`)}  ${paint.bold(rule)}${count}`;
  if (cause !== null && findings.length > 1 && !view.all) return `${head}\n${oneCause(group, words, paint)}`;
  const shown = view.all ? findings : findings.slice(0, MAX_EXAMPLES_SHOWN);
  const examples = shown.map((finding) => example(finding, report, view, words, paint));
  const rest = findings.length - shown.length;
  const more = rest > 0 ? `  ${paint.dim(`… ${words.more(rest)}`)}\n` : "";
  return `${head}\n${examples.join(severity === "info" ? "" : "\n")}${more}`;
}

/** One cause of many findings: what it says at the first place, and where the others are. */
function oneCause({ findings }: Group, words: Words, paint: Paint): string {
  const [first, ...others] = findings;
  if (first === undefined) return "";
  const places = others.slice(0, MAX_EXAMPLES_SHOWN).map((finding) => paint.place(placeText(finding)));
  const rest = others.length - places.length;
  const more = rest > 0 ? paint.dim(`, ${words.more(rest)}`) : "";
  return `${headLine(first, paint)}  ${paint.dim(words.alike)} ${places.join(", ")}${more}\n`;
}

function example(finding: Finding, report: Report, view: View, words: Words, paint: Paint): string {
  const head = headLine(finding, paint);
  const { related } = finding;
  if (finding.severity === "info" && related.length === 0) return head;
  const sites = view.all ? related : related.slice(0, MAX_SITES_SHOWN);
  const framed = related.length <= MAX_SITES_FRAMED;
  const others = sites.map((site) => {
    const line = `  ${paint.place(placeText(site))}  ${paint.dim(escapeTerminal(site.message))}\n`;
    return framed ? line + frame(site, report, view, paint, paint.dim) : line;
  });
  const rest = related.length - sites.length;
  const more = rest > 0 ? `  ${paint.dim(`… ${words.more(rest)}`)}\n` : "";
  const own = frame(finding, report, view, paint, paint.severity[finding.severity]);
  return `${head}${own}${others.join("")}${more}`;
}

function headLine(finding: Finding, paint: Paint): string {
  return `  ${paint.place(placeText(finding))}  ${escapeTerminal(finding.message)}\n`;
}

function frame(
  site: Finding | Related,
  report: Report,
  view: View,
  paint: Paint,
  color: (text: string) => string,
): string {
  const text = report.textOf(site.path);
  if (text === undefined) return "";
  const number = String(site.start.line);
  const gutter = `  ${" ".repeat(Math.max(4 - number.length, 0))}`;
  const width = Math.max(view.columns, 40) - gutter.length - number.length - 3;
  const { before, marked, after, indent, carets } = codeFrame(text, site, width);
  const bar = paint.dim("│");
  const line = `${gutter}${paint.dim(number)} ${bar} ${before}${color(marked)}${after}\n`;
  const under = `${" ".repeat(gutter.length + number.length)} ${bar} ${" ".repeat(indent)}${color("^".repeat(carets))}\n`;
  return line + under;
}

function placeText({ path, start }: Finding | Related): string {
  return `${escapeTerminal(path)}:${start.line}:${start.column}`;
}
