import { MAX_COMMENT_FACTS, MAX_COMMENT_LENGTH, MAX_COMMENT_TEXT } from "../../limits.ts";
import type { Language } from "../../model/page-facts.ts";
import { codeSpan, escapeTerminal, fencedBlock } from "../../text/escape.ts";
import { problemLines } from "../problems.ts";
import type { View } from "../view.ts";
import { action, type ChangeLine, changedLine, changeLines, verdict } from "./change-lines.ts";
import type { ChangeReport } from "./change-report.ts";
import { type ChangeWords, changeWords } from "./change-words.ts";
import { sections } from "./pretty-change.ts";

/** By this a later run finds the comment of an earlier one, and puts its own in its place. */
export const COMMENT_MARKER = "<!-- wikiproof-diff -->";

/**
 * A pull-request comment: verdict, the facts that changed, one action, twelve lines in all; the rest is folded. What
 * pages say stands in code alone, so that no part of it becomes a link, a mention, an image or an element.
 */
export function markdownChange(report: ChangeReport, view: View): string {
  const words = changeWords(view.language);
  const next = action(report, words);
  const rest = restText(report, words, view.language);
  return [
    COMMENT_MARKER,
    `### wikiproof: ${verdict(report, words)}`,
    ...factTable(report, words),
    ...(next === null ? [] : ["", `**${words.next.trim()}** ${next}`]),
    ...(rest === "" ? [] : ["", `<details><summary>${words.all}</summary>`, "", rest, "</details>"]),
    "",
  ].join("\n");
}

/** What lost its doubt comes first. */
function factTable(report: ChangeReport, words: ChangeWords): readonly string[] {
  const lines = changeLines(report, words);
  const hedged = report.change.hedgesLost.map((one) => changedLine(one, words));
  const isHedged = ({ fact, place, after }: ChangeLine) =>
    hedged.some((other) => other.fact === fact && other.place === place && other.after === after);
  const ordered = [...hedged, ...lines.filter((line) => !isHedged(line))].slice(0, MAX_COMMENT_FACTS);
  if (ordered.length === 0) return [];
  const { fact, before, after } = words.headings;
  return [
    "",
    `| ${fact} | ${before} | ${after} |`,
    "|---|---|---|",
    ...ordered.map(
      (line) =>
        `| ${inCell(`${line.fact} (${line.place})`)} | ${inCell(line.before)} | ${inCell(line.after)} |`,
    ),
  ];
}

/** GFM reads a pipe as the cell's end even within code, unless it is escaped (section 4.10). */
function inCell(text: string | null): string {
  if (text === null) return "—";
  const short = text.length > MAX_COMMENT_TEXT ? `${text.slice(0, MAX_COMMENT_TEXT - 1)}…` : text;
  return codeSpan(escapeTerminal(short)).replaceAll("|", "\\|");
}

function restText(report: ChangeReport, words: ChangeWords, language: Language): string {
  const facts = changeLines(report, words).map(
    ({ sign, fact, before, after, place, notes }) =>
      `${sign} ${fact}: ${[before, after].filter((text) => text !== null).join(" → ")}  ${place}${notes.map((note) => `\n    ${note}`).join("")}`,
  );
  const others = sections(report, words).flatMap(([title, texts]) => [
    "",
    title,
    ...texts.map((text) => `  ${text}`),
  ]);
  const problems =
    report.problems.length === 0 ? [] : ["", problemLines(report.problems, language).trimEnd()];
  const all = [...problems, ...facts, ...others].join("\n").trim();
  if (all === "") return "";
  const lines = all.split("\n").map(escapeTerminal).join("\n");
  const isLong = lines.length > MAX_COMMENT_LENGTH;
  return fencedBlock(isLong ? `${lines.slice(0, MAX_COMMENT_LENGTH)}\n…` : lines, "diff").trimEnd();
}
