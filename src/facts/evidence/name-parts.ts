import { isAsciiLetter, isUpper } from "../../text/characters.ts";
import { walkWords } from "./walk-words.ts";

/** The proper names within a longer subject: `Claude Opus 4.7` in `Claude Opus 4.7 released`; the longest ones only. */
export function nameParts(subject: string): readonly string[] {
  const runs: { start: number; end: number; words: number }[] = [];
  walkWords(subject, (_, start, end) => {
    const first = subject.charCodeAt(start);
    const last = runs.at(-1);
    const lower = isAsciiLetter(first) && !isUpper(first) && !hasUpper(subject, start, end);
    if (lower && last?.end !== start) return;
    const opens = isUpper(first) || isAsciiLetter(first);
    if (last !== undefined && start - last.end <= 1) {
      last.end = end;
      last.words++;
    } else if (opens) runs.push({ start, end, words: 1 });
  });
  const most = runs.reduce((longest, { words }) => Math.max(longest, words), 0);
  return runs
    .filter(({ words, start, end }) => words >= Math.min(most, 2) && end - start >= 3)
    .map(({ start, end }) => subject.slice(start, end));
}

function hasUpper(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isUpper(text.charCodeAt(at))) return true;
  return false;
}
