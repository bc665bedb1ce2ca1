import { NOBODY, recounted } from "../../facts/census.ts";
import { countsLinks, linkedFrom } from "../../facts/links/index.ts";
import { cardOf } from "../../facts/reach/card.ts";
import type { PagesByPath } from "../../facts/reach/known-pages.ts";
import type { Site } from "../../facts/reach/known-wiki.ts";
import type { ReachSettings } from "../../facts/reach/ties.ts";
import { wikiTokens } from "../../facts/reach/wiki-tokens.ts";
import type { Finding } from "../../model/finding.ts";
import type { Census, KnownPage } from "../../model/page-card.ts";
import type { PageFacts, PageResult } from "../../model/page-facts.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import { addTo } from "../../text/group-by.ts";
import type { WikiResult } from "../wiki-phase.ts";

/** What is found of one page. */
export interface PageFound {
  /** As rules on the whole wiki found it, accepted by nothing yet. */
  readonly found: readonly Finding[];
  /** Of all rules, as they are reported. */
  readonly settled: readonly Finding[];
  /** Where findings of the whole wiki stand on it, or point to it. */
  readonly sites: readonly Site[];
}

/** A wiki that was compared whole: all but what is counted when it is asked for. */
export interface WikiBase {
  readonly cards: PagesByPath<KnownPage>;
  readonly census: Census;
  /** Undefined where it is not there (any more). */
  page(path: string): PageResult | undefined;
  pagesWith(token: number): Iterable<string>;
  foundOn(path: string): PageFound;
  /** Paths of which something is found. */
  foundPaths(): readonly string[];
}

export const NOTHING_FOUND: PageFound = { found: [], settled: [], sites: [] };

/** What is found, by page. */
export function foundByPage({ found, findings }: Pick<WikiResult, "found" | "findings">) {
  const byPage = new Map<string, { found: Finding[]; settled: Finding[]; sites: Site[] }>();
  const of = (path: string) => {
    const known = byPage.get(path) ?? { found: [], settled: [], sites: [] };
    byPage.set(path, known);
    return known;
  };
  for (const finding of found) {
    of(finding.path).found.push(finding);
    for (const [path, site] of sitesOf(finding)) of(path).sites.push(site);
  }
  for (const finding of findings) of(finding.path).settled.push(finding);
  return byPage;
}

/** The pages where a finding stands and to which it points. */
export function sitesOf({
  path,
  start,
  fingerprint,
  related,
}: Finding): readonly (readonly [path: string, site: Site])[] {
  return [{ path, start }, ...related].map((at) => [at.path, { offset: at.start.offset, fingerprint }]);
}

/** A base of what is in memory. */
export function wikiBase(
  pages: readonly PageResult[],
  result: WikiResult,
  settings: ReachSettings,
): WikiBase {
  const results = new Map(pages.map((page) => [page.facts.path, page]));
  const cards = knownPages(result.wiki);
  const tokens = new Map<number, string[]>();
  const isMissing = (path: string) => cards.get(path)?.hasMissing === true;
  for (const [path, under] of wikiTokens(result.wiki.pages, isMissing, settings)) {
    for (const each of under) {
      addTo(tokens, each, path);
    }
  }
  const found = foundByPage(result);
  return {
    cards,
    census: recounted(NOBODY, [], cards.values()),
    page: (path) => results.get(path),
    pagesWith: (each) => tokens.get(each) ?? [],
    foundOn: (path) => found.get(path) ?? NOTHING_FOUND,
    foundPaths: () => [...found.keys()],
  };
}

/** What is known of each page of a whole wiki. */
export function knownPages(wiki: WikiFacts): Map<string, KnownPage> {
  const know = pageKnower(wiki);
  return new Map(wiki.pages.map((page) => [page.path, know(page)]));
}

/** Tells what is known of a page of a whole wiki. */
export function pageKnower(wiki: WikiFacts): (page: PageFacts) => KnownPage {
  const counts = new Map<string, number>();
  for (const page of wiki.pages) {
    if (!countsLinks(page)) continue;
    for (const path of linkedFrom(page, wiki.linkTarget)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return (page) => ({
    ...cardOf(page),
    linked: counts.get(page.path) ?? 0,
    hasMissing: hasMissing(page, wiki),
  });
}

export function hasMissing(page: PageFacts, { linkTarget }: WikiFacts): boolean {
  return page.links.some((link) => linkTarget(page, link).kind === "missing");
}
