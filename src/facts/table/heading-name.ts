import { slug } from "../../values/slug.ts";
import { HEADING_WORDS } from "../schema/heading-words.ts";

/**
 * The entity a heading names: `Llama 4 规格` → `Llama 4`, `DeepSeek-V3` → itself; null for `Overview` or `2024 Q3`.
 * A name is a run of Latin words and numbers that has both a letter and a digit, or shares a word with the page's title.
 */
export function headingName(heading: string, title: string): string | null {
  const run = /[A-Za-z][A-Za-z0-9.+]*(?:[ -][A-Za-z0-9.+]+)*/.exec(heading)?.[0];
  if (run === undefined) return null;
  const words = run.split(" ");
  while (words.length > 0 && HEADING_WORDS.has((words.at(-1) ?? "").toLowerCase())) words.pop();
  while (words.length > 0 && HEADING_WORDS.has((words[0] ?? "").toLowerCase())) words.shift();
  const name = words.join(" ");
  if (!/[A-Za-z]/.test(name)) return null;
  if (/\d/.test(name) && !/^(?:q|h|fy|v|top|part|chapter|phase|step)[ -]?\d/i.test(name)) return name;
  const titleWords = new Set(slug(title).split("-"));
  const shares = slug(name)
    .split("-")
    .some((word) => word.length > 2 && titleWords.has(word));
  return shares ? name : null;
}
