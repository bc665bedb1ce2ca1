import type { Elsewhere, Linkage, PageCard } from "../../model/page-card.ts";
import type { Link, PageFacts } from "../../model/page-facts.ts";
import type { LinkTarget } from "../../model/wiki-facts.ts";

type Resolve = (page: PageFacts, link: Link) => LinkTarget;

/** The pages that a page's links lead to, itself left out. */
export function linkedFrom(page: PageFacts, resolve: Resolve): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const link of page.links) {
    const target = resolve(page, link);
    if (target.kind === "page" && target.path !== page.path) linked.add(target.path);
  }
  return linked;
}

/** A log names every page that was touched: its links say nothing of where a page belongs. */
export function countsLinks({ kind }: Pick<PageFacts, "kind">): boolean {
  return kind !== "log";
}

export function linkageOf(
  pages: readonly PageFacts[],
  cards: readonly PageCard[],
  elsewhere: Elsewhere | undefined,
  resolve: Resolve,
): Linkage {
  const linked = new Set(elsewhere?.linked.keys());
  for (const page of pages) {
    if (countsLinks(page)) for (const path of linkedFrom(page, resolve)) linked.add(path);
  }
  const stating = cards.filter(({ kind }) => kind === "page");
  return {
    pages: stating.length,
    orphans: stating.filter(({ path }) => !linked.has(path)).length,
    isLinked: (path) => linked.has(path),
  };
}
