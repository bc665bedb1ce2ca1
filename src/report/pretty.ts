import { MAX_EXAMPLES_SHOWN, MAX_GROUPS_SHOWN } from "../limits.ts";
import type { Problem } from "../model/finding.ts";
import { escapeTerminal } from "../text/escape.ts";
import { type Group, groupFindings } from "./groups.ts";
import { type Paint, paintFor } from "./paint.ts";
import { prettyGroup } from "./pretty-group.ts";
import { problemLines, problemPlace } from "./problems.ts";
import type { Report, Summary } from "./report.ts";
import type { View } from "./view.ts";
import { type Words, wordsFor } from "./words.ts";

/** The first screen: groups by cause, worst first, a few examples of each, what it comes to, what to do next. */
export function prettyReport(report: Report, view: View): string {
  const words = wordsFor(view.language);
  const paint = paintFor(view.color);
  const live = report.findings.filter((finding) => finding.suppressed === undefined);
  const wanted = view.quiet ? live.filter((finding) => finding.severity === "error") : live;
  const groups = groupFindings(wanted);
  const shown = view.all ? groups : groups.slice(0, MAX_GROUPS_SHOWN);
  const blocks = shown.map((group) => prettyGroup(group, report, view, words, paint));
  const hidden = groups.slice(shown.length);
  if (hidden.length > 0) {
    const count = hidden.reduce((sum, group) => sum + group.findings.length, 0);
    blocks.push(`${paint.dim(words.moreGroups(hidden.length, count))}\n`);
  }
  if (report.problems.length > 0) {
    blocks.push(problemLines(report.problems, view.language, paint.severity.error));
  }
  if (!view.quiet || report.problems.length > 0 || groups.length > 0) {
    blocks.push(summaryBlock(report, view, words, groups));
  }
  return blocks.join("\n");
}

function summaryBlock(report: Report, view: View, words: Words, groups: readonly Group[]): string {
  const paint = paintFor(view.color);
  const { summary, problems, stale } = report;
  const lines: string[] = [];
  if (view.leftOut !== null && !view.quiet) lines.push(paint.dim(escapeTerminal(view.leftOut)));
  const isBlank = problems.length > 0 && report.findings.length === 0;
  if (!isBlank) lines.push(summaryLine(summary, words, paint));
  if (stale.length > 0 && !view.quiet) lines.push(staleLine(stale, words, paint));
  if (problems.length > 0) lines.push(paint.severity.error(words.problems(problems.length)));
  for (const { command, does } of isBlank ? [] : nextCommands(words, groups, view)) {
    lines.push(`${words.next}${paint.bold(command)}  ${paint.dim(does)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Where they stand; what each was is in the file. */
function staleLine(stale: readonly Problem[], words: Words, paint: Paint): string {
  const places = stale.slice(0, MAX_EXAMPLES_SHOWN).map(problemPlace);
  const more = stale.length > places.length ? ", …" : "";
  return paint.dim(`${words.stale(stale.length)}: ${escapeTerminal(places.join(", "))}${more}`);
}

function summaryLine(summary: Summary, words: Words, paint: Paint): string {
  const { pages, tables, claims, errors, warnings, infos, suppressed, baselined } = summary;
  const counts = [
    errors > 0 ? paint.severity.error(words.severities.error(errors)) : "",
    warnings > 0 ? paint.severity.warning(words.severities.warning(warnings)) : "",
    infos > 0 ? paint.severity.info(words.severities.info(infos)) : "",
  ].filter((part) => part !== "");
  const quiet = [
    suppressed > 0 ? words.accepted(suppressed) : "",
    baselined > 0 ? words.baselined(baselined) : "",
  ].filter((part) => part !== "");
  const found = counts.length === 0 ? paint.good(words.clean) : counts.join(words.and);
  const scope = `${found}${words.over}${words.scope(pages, tables, claims)}`;
  return [scope, ...quiet.map((part) => paint.dim(`· ${part}`))].join(" ");
}

interface Next {
  readonly command: string;
  readonly does: string;
}

function nextCommands(words: Words, groups: readonly Group[], view: View): readonly Next[] {
  const [worst] = groups;
  if (worst === undefined)
    return view.quiet ? [] : [{ command: "wikiproof export", does: words.exportFacts }];
  const explain = { command: `wikiproof explain ${worst.rule}`, does: words.whyRule };
  const isCut =
    groups.length > MAX_GROUPS_SHOWN || groups.some((one) => one.findings.length > MAX_EXAMPLES_SHOWN);
  return isCut && !view.all
    ? [explain, { command: "wikiproof check --all", does: words.showAll }]
    : [explain];
}
