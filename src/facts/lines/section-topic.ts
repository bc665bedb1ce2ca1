import type { Section } from "../../model/page-facts.ts";
import { withoutNumber } from "../heading-number.ts";
import { isNameLike, withoutBracket } from "../prose/known-names.ts";
import { isPeriod } from "../table/period.ts";
import { gatheredOf, onlyGathers } from "./gathering-words.ts";
import type { Titled, Topic } from "./topic.ts";

/** The heading's entity; under headings that only gather facts, the page's; null under any other, which speaks of something else. */
export function sectionTopic(sections: readonly Section[], section: number, title: Titled): Topic | null {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null) {
    const heading = sections[at];
    if (heading === undefined || heading.level <= 1) break;
    const name = withoutNumber(heading, sections);
    const own = gatheredOf(name);
    if (namesModel(own) || isOfTitle(own, title.text)) return headed(heading, name, title.text);
    if (!onlyGathers(withoutBracket(name))) return null;
  }
  return { text: title.text, span: title.span, via: "title" };
}

/** What the nearest heading names: `The dataset` in the text under it. */
export function headingTopic(
  sections: readonly Section[],
  section: number,
  title: Pick<Titled, "text">,
): Topic | null {
  const heading = sections[section];
  if (heading === undefined || heading.level === 0) return null;
  const name = withoutNumber(heading, sections);
  return isNameLike(name) ? headed(heading, name, title.text) : null;
}

/** Reads like a name, and has a number as versions do: `Qwen3`, `o3-mini`. */
export function namesModel(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return (isNameLike(text) || SHORT.test(text) || isRelease(text)) && !isPeriod(text) && !COUNTED.test(text);
}

/** As repositories and interfaces call it: `gpt-oss-120b`. */
function isRelease(text: string): boolean {
  return /^[a-z][a-z0-9.]+(?:-[a-z0-9.]+)+$/.test(text) && !PARTED.test(text);
}

/** `Gemini Ultra` on the page Gemini: a name without a number, told by its family. */
export function isOfTitle(text: string, title: string): boolean {
  const [family] = text.split(" ");
  return text !== family && family === title.split(" ")[0] && isNameLike(text);
}

const SHORT = /^(?![vqh]\d|fy)[a-z]{1,2}\d[\w.]*(?:-[\w.]+)*$/;

const PARTED =
  /^(?:fy|top|part|chapter|phase|step|stage|tier|level|day|week|pre|post|mid|sub|multi|option|plan|table|figure|appendix)-?\d/;

/** What has a number and no name of its own. */
const COUNTED = /^(?:Version|Phase|Step|Stage|Tier|Table|Figure|Part|Chapter|Level|Option|Plan|Day|Week) \d/;

/** Without the bracket or the colon that follows the name. */
function headed({ text, span }: Section, unnumbered: string, title: string): Topic {
  const name = gatheredOf(withoutBracket(unnumbered).replace(/\s*[:：]$/, ""));
  const start = span[0] + text.length - unnumbered.length;
  const topic = { text: name, span: [start, start + name.length], via: "heading" } as const;
  return /^\d/.test(name) ? { ...topic, family: title } : topic;
}
