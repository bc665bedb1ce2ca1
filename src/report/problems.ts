import type { Problem } from "../model/finding.ts";
import { escapeTerminal } from "../text/escape.ts";

/** `wiki/a.md:3:5: message`, one a line; nothing for none. */
export function problemLines(problems: readonly Problem[], label = "problem"): string {
  return problems.map((problem) => `${label}: ${escapeTerminal(problemText(problem))}\n`).join("");
}

function problemText({ path, start, message }: Problem): string {
  if (path === undefined) return message;
  const place = start === undefined ? path : `${path}:${start.line}:${start.column}`;
  return `${place}: ${message}`;
}
