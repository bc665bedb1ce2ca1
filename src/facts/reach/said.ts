import type { PageFacts } from "../../model/page-facts.ts";
import type { Site } from "./known-wiki.ts";

/** What other pages find a page by. */
export function namesOf(page: PageFacts | null): unknown {
  return page === null ? null : [page.path, page.kind, page.title.text, page.aliases];
}

/** What an index lists. */
export function listingOf(page: PageFacts | null): unknown {
  if (page?.kind !== "index") return null;
  const { links, listItems, statedCounts, tables, sections } = page;
  return [
    links.map(({ target, section }) => [target, section]),
    listItems.map(({ text, section, depth }) => [text, section, depth]),
    statedCounts.map(({ count, of, section }) => [count, of, section]),
    tables.map(({ rows, section }) => [rows.length, section]),
    sections.map(({ parent }) => parent),
  ];
}

export function isSited(span: readonly [number, number] | undefined, sites: readonly Site[]): boolean {
  return span !== undefined && sites.some(({ offset }) => span[0] <= offset && offset <= span[1]);
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
