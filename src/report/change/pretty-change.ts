import { MAX_CHANGES_SHOWN } from "../../limits.ts";
import { escapeTerminal } from "../../text/escape.ts";
import { type Paint, paintFor } from "../paint.ts";
import { problemLines } from "../problems.ts";
import type { View } from "../view.ts";
import {
  action,
  type ChangeLine,
  changedLine,
  changeLines,
  factText,
  placeText,
  verdict,
} from "./change-lines.ts";
import type { ChangeReport } from "./change-report.ts";
import { type ChangeWords, changeWords } from "./change-words.ts";

/** The change for a person at a terminal: what may do harm first, then all facts, then what it comes to. */
export function prettyChange(report: ChangeReport, view: View): string {
  const words = changeWords(view.language);
  const paint = paintFor(view.color);
  const lines = changeLines(report, words);
  const shown = view.all ? lines : lines.slice(0, MAX_CHANGES_SHOWN);
  const blocks = [
    ...sections(report, words).map(([title, texts]) => block(title, texts, paint)),
    shown.map((line) => factLines(line, paint)).join(""),
    lines.length > shown.length ? `${paint.dim(words.more(lines.length - shown.length))}\n` : "",
    problemLines(report.problems, view.language),
    lastLines(report, words, paint),
  ];
  return blocks.filter((text) => text !== "").join("\n");
}

/** All that is not a fact by itself, each under its title. */
export function sections(
  { change, opened, settled }: ChangeReport,
  words: ChangeWords,
): readonly (readonly [title: string, texts: readonly string[]])[] {
  const { hedgesLost, rowsLost, sources } = change;
  const titled = [
    [words.titles.opened, opened.map((one) => `${placeText(one)}  ${one.message}`)],
    [
      words.titles.hedges,
      hedgesLost.map((one) => {
        const { place, before, after, notes } = changedLine(one, words);
        return `${place}  ${factText(one)}: ${before ?? ""} → ${after ?? ""} (${notes[0] ?? ""})`;
      }),
    ],
    [
      words.titles.rows,
      rowsLost.map((row) => `${placeText(row.after ?? row.before)}  ${row.cells.join(" | ")}`),
    ],
    [
      words.titles.sources,
      [
        ...sources.added.map((one) => `${one.page}:${one.start.line}  + ${one.target ?? one.text}`),
        ...sources.dropped.map((one) => `${one.page}:${one.start.line}  - ${one.target ?? one.text}`),
      ],
    ],
    [words.titles.settled, settled.map((one) => `${placeText(one)}  ${one.message}`)],
  ] as const;
  return titled.filter(([, texts]) => texts.length > 0);
}

function block(title: string, texts: readonly string[], paint: Paint): string {
  return `${paint.bold(title)}\n${texts.map((text) => `  ${escapeTerminal(text)}\n`).join("")}`;
}

const PAINTS = { "+": "info", "~": "warning", "-": "error" } as const;

function factLines({ sign, fact, before, after, place, notes }: ChangeLine, paint: Paint): string {
  const told = [before, after].filter((text) => text !== null).join(" → ");
  const head = `${paint.severity[PAINTS[sign]](sign)} ${escapeTerminal(`${fact}: ${told}`)}`;
  const tail = notes.map((note) => `    ${paint.dim(escapeTerminal(note))}\n`).join("");
  return `${head}  ${paint.place(escapeTerminal(place))}\n${tail}`;
}

function lastLines(report: ChangeReport, words: ChangeWords, paint: Paint): string {
  const next = action(report, words);
  return `${paint.bold(verdict(report, words))}\n${next === null ? "" : `${words.next}${next}\n`}`;
}
