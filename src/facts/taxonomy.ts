import type { MarkdownPage } from "../markdown/page.ts";
import { foldTag } from "../values/fold-tag.ts";

const HEADING = /\btags?\b|\btaxonomy\b|标签/i;

/**
 * The tags that a schema page lists under its heading for them. Where none is quoted, lists say both `- model: what it
 * means` and `- Models: model, benchmark`, so both sides of a colon are taken: a tag too many reports nothing false.
 */
export function taxonomyOf(page: MarkdownPage): readonly string[] {
  const within = page.sections.map((_, section) => isUnder(page.sections, section));
  const texts = [
    ...page.paragraphs.filter(({ section }) => within[section]).map(({ text }) => text),
    ...page.grids
      .filter(({ section }) => within[section])
      .flatMap((grid) => grid.rows.flatMap((row) => row.cells.map((cell) => cell.text))),
  ];
  return [...new Set(texts.flatMap(tagsIn))].sort();
}

function isUnder(sections: MarkdownPage["sections"], section: number): boolean {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null)
    if (HEADING.test(sections[at]?.text ?? "")) return true;
  return false;
}

function tagsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]{1,64})`/g)].map((match) => match[1] ?? "");
  if (quoted.length > 0) return quoted.map(foldTag);
  const named = text
    .split(/[:：,，、;；|/\n]|\s[-–—]+\s/)
    .map((part) => part.replace(/[`*_[\]]/g, " ").trim());
  return named.map(foldTag).filter((tag) => tag !== "" && tag.length <= 64);
}
