import { recounted } from "../facts/census.ts";
import type { PathIndex } from "../facts/links/index.ts";
import { type ReachSettings, reachTokens, token } from "../facts/reach/atoms.ts";
import { overlaid } from "../facts/reach/known-pages.ts";
import type { KnownWiki, Reached, Site } from "../facts/reach/known-wiki.ts";
import { reachOf } from "../facts/reach/reach-of.ts";
import type { Change } from "../model/change.ts";
import type { Finding } from "../model/finding.ts";
import type { Census, KnownPage } from "../model/page-card.ts";
import type { PageFacts, PageResult } from "../model/page-facts.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";
import { changePhase, type Side } from "./change-phase.ts";
import { applied, type Difference, difference } from "./difference.ts";
import { movedCards } from "./moved-cards.ts";
import { type PageFound, sitesOf, type WikiBase } from "./wiki-base.ts";
import { type Compared, settleFindings } from "./wiki-phase.ts";

/** A page on both sides of a change; null where it is not there. */
export interface ResultChange {
  readonly before: PageResult | null;
  readonly after: PageResult | null;
}

export type Kept =
  | { readonly kind: "part"; readonly wiki: WikiFacts }
  | { readonly kind: "whole"; readonly why: string };
/** Both sides of a change: the pages that it reaches, and what is found on all that it touches. */
export interface PartCompared {
  readonly before: Part;
  readonly after: Part;
  readonly change: Change | null;
}

export interface Part {
  readonly wiki: WikiFacts;
  readonly findings: readonly Finding[];
}

/** What became of a wiki that was compared whole, by path. */
export interface LiveMoves {
  readonly census: Census;
  /** Null for a page that is gone. */
  readonly cards: ReadonlyMap<string, KnownPage | null>;
  readonly found: ReadonlyMap<string, PageFound>;
  /** What they can be brought together by now. */
  readonly tokens: ReadonlyMap<number, ReadonlySet<string>>;
}

/** A wiki whose findings are kept up with its pages; of each change only what it reaches is looked at. */
export interface LiveWiki {
  findings(): readonly Finding[];
  page(path: string): PageResult | undefined;
  /** What changes made of what was known of its pages. */
  moves(): LiveMoves;
  /** The pages that were looked at; or why all have to be compared anew, and then it knows no more than before. */
  change(changes: readonly ResultChange[], before: Side, after: Side): Kept;
  /** What a change would do; or why all has to be compared. */
  compare(
    changes: readonly ResultChange[],
    before: Side,
    after: Side,
    nameOf: (path: string) => string,
  ): PartCompared | string;
}

/** @param most pages that may be reached before comparing all is as fast */
export function liveWiki(base: WikiBase, settings: ReachSettings, most: number): LiveWiki {
  /** What changed since; null for a page that is gone. */
  const results = new Map<string, PageResult | null>();
  const cards = new Map<string, KnownPage | null>();
  let { census } = base;
  const found = new Map<string, Live>();
  /** Of pages that changed; the base's stay, and can only make the reach larger. */
  const tokens = new Map<number, Set<string>>();
  const page = (path: string) => {
    const now = results.get(path);
    return now === undefined ? base.page(path) : (now ?? undefined);
  };
  const foundOn = (path: string): PageFound => found.get(path) ?? base.foundOn(path);
  let paths: PathIndex | undefined;
  /** The pages that lead in it. */
  let order: Side["leading"];
  const known: KnownWiki = {
    pages: overlaid(base.cards, cards),
    get census() {
      return census;
    },
    get paths() {
      return paths;
    },
    *pagesWith(each) {
      yield* base.pagesWith(each);
      yield* tokens.get(each) ?? [];
    },
    sitesOn: (path) => foundOn(path).sites,
  };
  const live = (path: string): Live => {
    const own = found.get(path) ?? { ...base.foundOn(path) };
    found.set(path, own);
    return own;
  };
  const file = (path: string, under: readonly number[]) => {
    for (const each of under) tokens.set(each, new Set([...(tokens.get(each) ?? []), path]));
  };
  return {
    findings: () =>
      [...new Set([...base.foundPaths(), ...found.keys()])].sort().flatMap((path) => foundOn(path).settled),
    page,
    moves: () => ({ census, cards, found, tokens }),
    change(changes, before, after) {
      const phase = phaseOf(changes, before, after);
      if (typeof phase === "string") return { kind: "whole", why: phase };
      const differing = difference(phase.before.found, phase.after.found);
      const raw = applyTo((path) => foundOn(path).found, differing);
      if (raw === null) return { kind: "whole", why: UNKNOWN };
      for (const [path, now] of raw) live(path).found = now;
      moveSites(differing, live);
      for (const { before: old, after: now } of changes) {
        if (old !== null) results.set(old.facts.path, null);
        if (now === null) continue;
        results.set(now.facts.path, now);
        file(now.facts.path, reachTokens(now.facts, settings));
      }
      paths = phase.paths;
      order = after.leading;
      const moved = movedCards(known.pages, phase.before.wiki, phase.after.wiki, phase.linking);
      census = recounted(
        census,
        [...moved.keys()].flatMap((path) => known.pages.get(path) ?? []),
        [...moved.values()].filter((card) => card !== null),
      );
      for (const [path, card] of moved) {
        cards.set(path, card);
        if (card?.hasMissing) file(path, [token("missing")]);
      }
      for (const [key, path] of phase.split) file(path, [token("spelled", key)]);
      const touched = new Set([...pathsOf(changes), ...raw.keys()]);
      const here = [...touched].flatMap((path) => page(path) ?? []);
      const settled = settle(here, touched, (path) => foundOn(path).found, after);
      for (const path of touched) live(path).settled = settled.filter((finding) => finding.path === path);
      return { kind: "part", wiki: phase.after.wiki };
    },
    compare(changes, before, after, nameOf) {
      const phase = phaseOf(changes, before, after, nameOf);
      if (typeof phase === "string") return phase;
      const changed = pathsOf(changes);
      const concerns = ({ path, related }: Finding) =>
        changed.has(path) || related.some((each) => changed.has(each.path));
      // Changed pages lead, so that what is said of several stands on them, not where it stood: of these all is here.
      const ofChanged = phase.before.found.filter(concerns);
      const old = (path: string) => [
        ...foundOn(path).found.filter((finding) => !concerns(finding)),
        ...ofChanged.filter((finding) => finding.path === path),
      ];
      const raw = applyTo(old, difference(phase.before.found, phase.after.found));
      if (raw === null) return UNKNOWN;
      const touched = new Set([...changed, ...raw.keys(), ...ofChanged.map(({ path }) => path)]);
      const around = [...touched].flatMap((path) => (changed.has(path) ? [] : (page(path) ?? [])));
      const [was, is] = [
        changes.flatMap((one) => one.before ?? []),
        changes.flatMap((one) => one.after ?? []),
      ];
      const now = (path: string) => raw.get(path) ?? old(path);
      return {
        before: { wiki: phase.before.wiki, findings: settle([...was, ...around], touched, old, before) },
        after: { wiki: phase.after.wiki, findings: settle([...is, ...around], touched, now, after) },
        change: phase.after.change,
      };
    },
  };

  function phaseOf(
    results: readonly ResultChange[],
    before: Side,
    after: Side,
    nameOf?: (path: string) => string,
  ): Phase | string {
    const changes = results.map((each) => ({
      before: each.before?.facts ?? null,
      after: each.after?.facts ?? null,
    }));
    const leading =
      before.leading === undefined || after.leading === undefined
        ? undefined
        : { before: before.leading, after: after.leading };
    const surroundings = { before: before.surroundings, after: after.surroundings };
    // Which page of a name is meant hangs on their order.
    const inOrder = before.leading === order ? known : { ...known, paths: undefined };
    const reached = reachOf({ changes, known: inOrder, settings, surroundings, leading, most });
    if (reached.kind === "whole") return reached.why;
    const around: PageFacts[] = [];
    for (const path of reached.paths) {
      const facts = page(path)?.facts;
      if (facts === undefined) return `what ${path} holds is not kept`;
      around.push(facts);
    }
    const phase = changePhase({ changes, reached, around, known, before, after, nameOf });
    return phase.kind === "whole"
      ? phase.why
      : {
          ...phase,
          linking: new Set([...reached.linking, ...reached.intact, ...pathsOf(results)]),
          paths: reached.indexes.after,
          split: reached.split,
        };
  }
}

interface Phase {
  readonly before: Compared;
  readonly after: Compared;
  readonly linking: ReadonlySet<string>;
  readonly paths: PathIndex;
  readonly split: Reached["split"];
}

const UNKNOWN = "what is found no more was not known";

type Live = { -readonly [Key in keyof PageFound]: PageFound[Key] };

function pathsOf(changes: readonly ResultChange[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ before, after }) => [before, after].flatMap((page) => page?.facts.path ?? [])),
  );
}

/** Each page by itself. */
function settle(
  pages: readonly PageResult[],
  paths: ReadonlySet<string>,
  foundOn: (path: string) => readonly Finding[],
  side: Side,
): readonly Finding[] {
  const all = [...pages.flatMap((page) => page.findings), ...[...paths].flatMap(foundOn)];
  return settleFindings(
    all,
    pages.map((page) => page.facts),
    side,
  );
}

/** By page, what is found of each that differs; null where one that is to go is not there. */
function applyTo(
  foundOn: (path: string) => readonly Finding[],
  { gone, come }: Difference,
): ReadonlyMap<string, readonly Finding[]> | null {
  const on = (findings: readonly Finding[], path: string) => findings.filter((one) => one.path === path);
  const fresh = new Map<string, readonly Finding[]>();
  for (const path of new Set([...gone, ...come].map((finding) => finding.path))) {
    const now = applied(foundOn(path), { gone: on(gone, path), come: on(come, path) });
    if (now === null) return null;
    fresh.set(path, now);
  }
  return fresh;
}

function moveSites({ gone, come }: Difference, live: (path: string) => Live): void {
  for (const [path, site] of gone.flatMap(sitesOf)) {
    const own = live(path);
    const at = own.sites.findIndex((one) => isSame(one, site));
    own.sites = own.sites.filter((_, index) => index !== at);
  }
  for (const [path, site] of come.flatMap(sitesOf)) live(path).sites = [...live(path).sites, site];
}

function isSame(a: Site, b: Site): boolean {
  return a.offset === b.offset && a.fingerprint === b.fingerprint;
}
