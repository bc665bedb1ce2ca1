import type { FrontMatter } from "../model/front-matter.ts";
import type { Json } from "../model/json.ts";
import type { PageFacts, Section } from "../model/page-facts.ts";

type Title = PageFacts["title"];

/** The page's name: front matter, else its first heading of the highest level near the top, else its file name. */
export function pageTitle(
  path: string,
  frontMatter: FrontMatter | null,
  sections: readonly Section[],
): Title {
  const entry = frontMatter?.entries.find((candidate) => candidate.key.toLowerCase() === "title");
  if (entry !== undefined && typeof entry.value === "string" && entry.value.trim() !== "") {
    return { text: entry.value.trim(), span: entry.valueSpan };
  }
  const heading = sections.find((section) => section.level === 1);
  if (heading !== undefined && heading.text !== "") return { text: heading.text, span: heading.span };
  return { text: nameOfFile(path), span: [0, 0] };
}

function nameOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Other names of the page: they resolve links, they merge no subjects. */
export function pageAliases(frontMatter: FrontMatter | null): readonly string[] {
  const entry = frontMatter?.entries.find((candidate) => /^alias(es)?$/i.test(candidate.key));
  return entry === undefined ? [] : strings(entry.value);
}

function strings(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === "string");
}
