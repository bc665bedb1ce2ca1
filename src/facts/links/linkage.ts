import type { Elsewhere, Linkage } from "../../model/page-card.ts";
import type { Link, PageFacts } from "../../model/page-facts.ts";
import type { LinkTarget } from "../../model/wiki-facts.ts";
import { NOBODY } from "../census.ts";

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
  elsewhere: Elsewhere | undefined,
  resolve: Resolve,
): Linkage {
  const linked = new Set<string>();
  for (const page of pages) {
    if (countsLinks(page)) for (const path of linkedFrom(page, resolve)) linked.add(path);
  }
  const isLinked = (path: string) => linked.has(path) || (elsewhere?.linked(path) ?? 0) > 0;
  const stating = pages.filter(({ kind }) => kind === "page");
  const { groups, orphans } = elsewhere?.census ?? NOBODY;
  return {
    pages: groups.reduce((sum, { kind, count }) => sum + (kind === "page" ? count : 0), stating.length),
    orphans:
      stating.filter(({ path }) => !isLinked(path)).length +
      orphans -
      [...linked].filter((path) => elsewhere?.isOrphan(path)).length,
    isLinked,
  };
}
