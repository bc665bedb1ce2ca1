import { MAX_EXAMPLES_SHOWN } from "../limits.ts";
import type { Problem } from "../model/finding.ts";
import type { Language } from "../model/page-facts.ts";
import { escapeTerminal } from "../text/escape.ts";
import { groupBy } from "../text/group-by.ts";
import { type Words, wordsFor } from "./words.ts";

/** `problem: wiki/a.md:3:5: message`, one a line; what befell many files alike is one line. Nothing for none. */
export function problemLines(
  problems: readonly Problem[],
  language: Language,
  paint: (label: string) => string = (label) => label,
): string {
  const words = wordsFor(language);
  const label = paint(words.problem);
  const alike = groupBy(problems, ({ message }) => message);
  const texts = [...alike.values()].flatMap((same) =>
    same.length > MAX_EXAMPLES_SHOWN ? [manyText(same, words)] : same.map(problemText),
  );
  return texts.map((text) => `${label}: ${escapeTerminal(text)}\n`).join("");
}

function problemText({ path, start, message }: Problem): string {
  return path === undefined ? message : `${problemPlace({ path, start })}: ${message}`;
}

function manyText(same: readonly Problem[], words: Words): string {
  const places = same.slice(0, MAX_EXAMPLES_SHOWN).map(problemPlace);
  const more = words.more(same.length - places.length);
  return `${places.join(words.and)}${words.over}${more}: ${same[0]?.message ?? ""}`;
}

export function problemPlace({
  path,
  start,
}: Pick<Problem, "path"> & { readonly start?: Problem["start"] | undefined }): string {
  return start === undefined ? (path ?? "") : `${path ?? ""}:${start.line}:${start.column}`;
}
