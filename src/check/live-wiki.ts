import { countsLinks, linkedFrom, type PathIndex } from "../facts/links/index.ts";
import { type ReachSettings, reachTokens } from "../facts/reach/atoms.ts";
import { cardOf } from "../facts/reach/card.ts";
import type { KnownWiki, Reach, Site } from "../facts/reach/known-wiki.ts";
import { reachOf } from "../facts/reach/reach-of.ts";
import type { Finding } from "../model/finding.ts";
import type { KnownPage } from "../model/page-card.ts";
import type { PageFacts, PageResult } from "../model/page-facts.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";
import { changePhase, type Side } from "./change-phase.ts";
import { applied, type Difference, difference } from "./difference.ts";
import { settleFindings, type WikiResult } from "./wiki-phase.ts";

/** A page on both sides of a change; null where it is not there. */
export interface ResultChange {
  readonly before: PageResult | null;
  readonly after: PageResult | null;
}

export type Kept =
  | { readonly kind: "part"; readonly wiki: WikiFacts }
  | { readonly kind: "whole"; readonly why: string };

/** A wiki whose findings are kept up with its pages; of each change only what it reaches is looked at. */
export interface LiveWiki {
  findings(): readonly Finding[];
  /** The pages that were looked at; or why all have to be compared anew, and then it knows no more than before. */
  change(changes: readonly ResultChange[], before: Side, after: Side): Kept;
}

/** @param most pages that may be reached before comparing all is as fast */
export function liveWiki(
  pages: readonly PageResult[],
  { wiki, found, findings }: WikiResult,
  settings: ReachSettings,
  most: number,
): LiveWiki {
  const results = new Map(pages.map((page) => [page.facts.path, page]));
  const cards = knownPages(wiki);
  const tokens = new Map<number, Set<string>>();
  const file = (page: PageFacts) => {
    for (const each of reachTokens(page, settings)) {
      const same = tokens.get(each);
      if (same === undefined) tokens.set(each, new Set([page.path]));
      else same.add(page.path);
    }
  };
  for (const { facts } of pages) file(facts);
  const raw = byPath(found);
  const settled = byPath(findings);
  let paths: PathIndex | undefined;
  const known: KnownWiki = {
    pages: cards,
    get paths() {
      return paths;
    },
    pagesWith: (each) => tokens.get(each) ?? [],
    sitesOn: (path) => [...raw.values()].flatMap((all) => all.flatMap((finding) => sitesOf(finding, path))),
  };
  let sorted: readonly Finding[] | null = findings;
  return {
    findings: () => {
      sorted ??= [...settled.keys()].sort().flatMap((path) => settled.get(path) ?? []);
      return sorted;
    },
    change(changes, before, after) {
      const facts = changes.map((each) => ({
        before: each.before?.facts ?? null,
        after: each.after?.facts ?? null,
      }));
      const { surroundings, leading } = before;
      const sides = {
        surroundings: { before: surroundings, after: after.surroundings },
        leading:
          leading === undefined || after.leading === undefined
            ? undefined
            : { before: leading, after: after.leading },
      };
      const reached: Reach = reachOf({ changes: facts, known, settings, ...sides, most });
      if (reached.kind === "whole") return reached;
      const around = [...reached.paths].flatMap((path) => results.get(path)?.facts ?? []);
      const phase = changePhase({ changes: facts, reached, around, known, before, after });
      if (phase.kind === "whole") return phase;
      const differing = difference(phase.before.found, phase.after.found);
      if (!apply(raw, differing)) return { kind: "whole", why: "what is found no more was not known" };
      for (const { before: old, after: now } of changes) {
        if (old !== null) results.delete(old.facts.path);
        if (now !== null) results.set(now.facts.path, now);
        for (const each of old === null ? [] : reachTokens(old.facts, settings))
          tokens.get(each)?.delete(old?.facts.path ?? "");
        if (now !== null) file(now.facts);
      }
      paths = reached.indexes.after;
      recard(cards, phase.before.wiki, phase.after.wiki, reached.named);
      const touched = new Set([
        ...facts.flatMap(({ before: old, after: now }) => [old?.path ?? [], now?.path ?? []].flat()),
        ...differing.gone.map(({ path }) => path),
        ...differing.come.map(({ path }) => path),
      ]);
      settle(touched, after);
      return { kind: "part", wiki: phase.after.wiki };
    },
  };

  function settle(touched: ReadonlySet<string>, side: Side): void {
    const here = [...touched].flatMap((path) => results.get(path) ?? []);
    const all = [
      ...here.flatMap((page) => page.findings),
      ...[...touched].flatMap((path) => raw.get(path) ?? []),
    ];
    const now = byPath(
      settleFindings(
        all,
        here.map((page) => page.facts),
        side,
      ),
    );
    for (const path of touched) {
      const own = now.get(path);
      if (own === undefined) settled.delete(path);
      else settled.set(path, own);
    }
    sorted = null;
  }
}

function byPath(findings: readonly Finding[]): Map<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = groups.get(finding.path);
    if (same === undefined) groups.set(finding.path, [finding]);
    else same.push(finding);
  }
  return new Map<string, readonly Finding[]>(groups);
}

function sitesOf({ path, start, fingerprint, related }: Finding, page: string): readonly Site[] {
  const here = path === page ? [{ offset: start.offset, fingerprint }] : [];
  const there = related.filter((each) => each.path === page);
  return there.length === 0
    ? here
    : [...here, ...there.map((each) => ({ offset: each.start.offset, fingerprint }))];
}

/** False, and nothing done, where one that is to go is not there. */
function apply(raw: Map<string, readonly Finding[]>, { gone, come }: Difference): boolean {
  const [away, here] = [byPath(gone), byPath(come)];
  const fresh: [string, readonly Finding[]][] = [];
  for (const path of new Set([...away.keys(), ...here.keys()])) {
    const now = applied(raw.get(path) ?? [], { gone: away.get(path) ?? [], come: here.get(path) ?? [] });
    if (now === null) return false;
    fresh.push([path, now]);
  }
  for (const [path, now] of fresh) raw.set(path, now);
  return true;
}

/** What is known of each page of a whole wiki. */
export function knownPages(wiki: WikiFacts): Map<string, KnownPage> {
  const counts = new Map<string, number>();
  for (const page of wiki.pages) {
    if (!countsLinks(page)) continue;
    for (const path of linkedFrom(page, wiki.linkTarget)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return new Map(
    wiki.pages.map((page) => [
      page.path,
      { ...cardOf(page), linked: counts.get(page.path) ?? 0, hasMissing: hasMissing(page, wiki) },
    ]),
  );
}

function hasMissing(page: PageFacts, { linkTarget }: WikiFacts): boolean {
  return page.links.some((link) => linkTarget(page, link).kind === "missing");
}

/** Brings what is known of pages up to what a change made of the pages that it reached. */
function recard(
  cards: Map<string, KnownPage>,
  before: WikiFacts,
  after: WikiFacts,
  stubs: ReadonlySet<string>,
): void {
  const moved = new Map<string, number>();
  const count = (wiki: WikiFacts, by: number) => {
    for (const page of wiki.pages) {
      if (!countsLinks(page) || stubs.has(page.path)) continue;
      for (const path of linkedFrom(page, wiki.linkTarget)) moved.set(path, (moved.get(path) ?? 0) + by);
    }
  };
  count(before, -1);
  count(after, 1);
  for (const { path } of before.pages) if (!after.byPath.has(path)) cards.delete(path);
  for (const page of after.pages) {
    if (stubs.has(page.path)) continue;
    const linked = cards.get(page.path)?.linked ?? 0;
    cards.set(page.path, { ...cardOf(page), linked, hasMissing: hasMissing(page, after) });
  }
  for (const [path, by] of moved) {
    const card = cards.get(path);
    if (card !== undefined && by !== 0) cards.set(path, { ...card, linked: card.linked + by });
  }
}
