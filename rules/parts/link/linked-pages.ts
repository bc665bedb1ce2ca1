import type { PageFacts } from "../../../src/model/page-facts.ts";
import type { WikiFacts } from "../../../src/model/wiki-facts.ts";

/** The pages that a page links to, itself left out; within a section and those below it where one is given. */
export function linkedPages(wiki: WikiFacts, page: PageFacts, section?: number): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const link of page.links) {
    if (section !== undefined && !isInSection(page, link.section, section)) continue;
    const target = wiki.linkTarget(page, link);
    if (target.kind === "page" && target.path !== page.path) linked.add(target.path);
  }
  return linked;
}

export function isInSection({ sections }: PageFacts, inner: number, outer: number): boolean {
  for (let at: number | null = inner; at !== null; at = sections[at]?.parent ?? null)
    if (at === outer) return true;
  return false;
}
