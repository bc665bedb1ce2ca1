import { MAX_EXAMPLES_SHOWN } from "../limits.ts";
import type { Problem } from "../model/finding.ts";
import { escapeTerminal } from "../text/escape.ts";

/** `problem: wiki/a.md:3:5: message`, one a line; what befell many files alike is one line. Nothing for none. */
export function problemLines(problems: readonly Problem[], label = "problem"): string {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const same = alike.get(problem.message);
    if (same === undefined) alike.set(problem.message, [problem]);
    else same.push(problem);
  }
  const texts = [...alike.values()].flatMap((same) =>
    same.length > MAX_EXAMPLES_SHOWN ? [manyText(same)] : same.map(problemText),
  );
  return texts.map((text) => `${label}: ${escapeTerminal(text)}\n`).join("");
}

function problemText({ path, start, message }: Problem): string {
  return path === undefined ? message : `${problemPlace({ path, start })}: ${message}`;
}

function manyText(same: readonly Problem[]): string {
  const places = same.slice(0, MAX_EXAMPLES_SHOWN).map(problemPlace);
  return `${places.join(", ")} and ${same.length - places.length} more: ${same[0]?.message ?? ""}`;
}

export function problemPlace({
  path,
  start,
}: Pick<Problem, "path"> & { readonly start?: Problem["start"] | undefined }): string {
  return start === undefined ? (path ?? "") : `${path ?? ""}:${start.line}:${start.column}`;
}
