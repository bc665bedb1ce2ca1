import type { PageFacts } from "../../../src/model/page-facts.ts";
import type { WikiFacts } from "../../../src/model/wiki-facts.ts";

/** The pages that a page links to, itself left out; within a section and those below it where one is given. */
export function linkedPages(wiki: WikiFacts, page: PageFacts, section?: number): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const link of page.links) {
    if (section !== undefined && !isWithin(page, link.section, section)) continue;
    const target = wiki.linkTarget(page, link);
    if (target.kind === "page" && target.path !== page.path) linked.add(target.path);
  }
  return linked;
}

export function isWithin({ sections }: PageFacts, inner: number, outer: number): boolean {
  for (let at: number | null = inner; at !== null; at = sections[at]?.parent ?? null)
    if (at === outer) return true;
  return false;
}

/** For each index, the pages in its folder and below. */
export function pagesByIndex(wiki: WikiFacts): ReadonlyMap<PageFacts, readonly PageFacts[]> {
  const byFolder = new Map<string, PageFacts>();
  for (const page of wiki.pages) if (page.kind === "index") byFolder.set(folderOf(page.path), page);
  const covered = new Map<PageFacts, PageFacts[]>([...byFolder.values()].map((index) => [index, []]));
  for (const page of wiki.pages) {
    if (page.kind !== "page") continue;
    for (const index of indexesAbove(page, byFolder)) covered.get(index)?.push(page);
  }
  return covered;
}

function indexesAbove(page: PageFacts, byFolder: ReadonlyMap<string, PageFacts>): PageFacts[] {
  const found: PageFacts[] = [];
  for (let folder: string | null = folderOf(page.path); folder !== null; folder = above(folder)) {
    const index = byFolder.get(folder);
    if (index !== undefined) found.push(index);
  }
  return found;
}

function above(folder: string): string | null {
  return folder === "" ? null : folderOf(folder);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
