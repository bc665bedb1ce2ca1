import type { PageFacts } from "../../../src/model/page-facts.ts";
import type { WikiFacts } from "../../../src/model/wiki-facts.ts";
import { folderOf } from "../../../src/text/paths.ts";

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
