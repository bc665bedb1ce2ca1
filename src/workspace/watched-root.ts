import { statSync } from "node:fs";
import { join } from "node:path";
import type { ResultChange } from "../check/live/live-pages.ts";
import { type LiveWiki, liveWiki } from "../check/live/live-wiki.ts";
import { wikiBase } from "../check/live/wiki-base.ts";
import { reachSettings } from "../facts/reach/ties.ts";
import { MAX_WIKI_SECONDS } from "../limits.ts";
import type { PageResult } from "../model/page-facts.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";
import { lazily } from "../text/lazily.ts";
import { countsOf, finishedWiki } from "./finished-wiki.ts";
import { readPages } from "./read-pages.ts";
import { citedFiles, isText } from "./read-sources.ts";
import type { ComparedWiki } from "./read-wiki.ts";
import type { Request } from "./request.ts";
import { localDay } from "./surroundings.ts";
import type { Counts, Wiki } from "./wiki.ts";
import { withinTime } from "./within-time.ts";

/** A root that a process watches: what it found last, kept up with pages that are saved. */
export interface WatchedRoot {
  /** A file was saved, made or taken away; null where it is not known which. */
  touch(path: string | null): void;
  /** What is found now; null where all has to be read and compared. */
  keptUp(request: Request): Promise<Wiki | null>;
  /** Begins with what was compared in full. */
  begin(compared: ComparedWiki): void;
  /** Makes what the next save needs, while nobody waits. */
  prepare(): void;
}

export function watchedRoot(): WatchedRoot {
  let touched: Set<string> | null = new Set();
  let round: Round | null = null;
  return {
    touch(path) {
      if (path === null) touched = null;
      else touched?.add(path);
    },
    begin(compared) {
      round = canKeepUp(compared) ? beginRound(compared) : null;
    },
    prepare: () => void round?.live(),
    async keptUp(request) {
      const [saved, known] = [touched, round];
      touched = new Set();
      if (saved === null || known === null || !isSameDay(known, request)) return null;
      const paths = savedPages(saved, known);
      const wiki = paths === null ? null : await keepUp(known, paths, request);
      if (wiki === null) round = null;
      return wiki;
    },
  };
}

interface Round {
  readonly compared: Omit<ComparedWiki, "pages" | "texts" | "result">;
  readonly pages: Map<string, PageResult>;
  readonly texts: Map<string, string>;
  readonly hashes: Map<string, string>;
  counts: Counts;
  readonly live: () => LiveWiki;
}

/** Where something could not be read, or git was asked, what was found hangs on more than the pages. */
function canKeepUp({ side, problems, settings, source, askedGit }: ComparedWiki): boolean {
  if (problems.length > 0 || !side.complete || askedGit()) return false;
  return settings.loaded.config.asserts.length === 0 && source.touched === null;
}

function beginRound(compared: ComparedWiki): Round {
  const { pages, texts, result, ...rest } = compared;
  const { settings, set } = rest;
  const { entities, tables } = settings.loaded.config;
  // All facts are here, and of a page that is reached less is needed than it is.
  const most = pages.length;
  const live = lazily(() => {
    const reach = reachSettings(entities, tables);
    return liveWiki(wikiBase(pages, result, reach), reach, most);
  });
  return {
    compared: rest,
    pages: new Map(pages.map((page) => [page.facts.path, page])),
    texts: new Map(texts),
    hashes: new Map(pages.map(({ facts }) => [facts.path, facts.sha256])),
    counts: countsOf(result.wiki, set.reported),
    live,
  };
}

function isSameDay({ compared }: Round, { today = () => localDay(new Date()) }: Request): boolean {
  const day = compared.today();
  return day === null || day === today();
}

/** Null where more than pages changed. What an editor wrote beside a page and took away again is nothing. */
function savedPages(touched: ReadonlySet<string>, { compared, pages }: Round): readonly string[] | null {
  const { target, snapshot } = compared.source;
  const { tree } = snapshot;
  const known = new Set(tree.files);
  const saved: string[] = [];
  for (const path of touched) {
    const stats = statSync(join(target.root, path), { throwIfNoEntry: false });
    if (stats === undefined ? !known.has(path) && !tree.folders.has(path) : isKnownFolder(path)) continue;
    if (!stats?.isFile() || !pages.has(path)) return null;
    saved.push(path);
  }
  return saved;

  function isKnownFolder(path: string): boolean {
    return tree.folders.has(path) && statSync(join(target.root, path)).isDirectory();
  }
}

async function keepUp(round: Round, paths: readonly string[], request: Request): Promise<Wiki | null> {
  const { compared, pages, texts } = round;
  const { source, settings, parser, set, side } = compared;
  const read = await readPages(source, paths, settings.pageOf, parser, settings.rules, request);
  if (read.problems.length > 0) return null;
  const changes = read.pages.map(
    (after): ResultChange => ({ before: pages.get(after.facts.path) ?? null, after }),
  );
  if (changes.some((change) => citesOthers(change, round))) return null;
  const kept = withinTime(MAX_WIKI_SECONDS, () =>
    round.live().change({ changes, before: side, after: side }),
  );
  if (kept.kind === "whole" || compared.askedGit()) return null;
  for (const { before, after } of changes) {
    if (after === null) continue;
    const { path, sha256 } = after.facts;
    pages.set(path, after);
    round.hashes.set(path, sha256);
    if (set.reported.has(path)) round.counts = recounted(round.counts, before, after, kept.wiki);
  }
  for (const [path, text] of read.texts) texts.set(path, text);
  return finishedWiki(source, request, settings, parser, {
    set,
    result: { wiki: kept.wiki, findings: round.live().findings(), found: [], untold: 0, change: null },
    complete: true,
    problems: [],
    texts,
    today: side.surroundings.today,
    counts: round.counts,
    hashes: round.hashes,
  });
}

/** Sources that lie among other files are read because a page cites them. */
function citesOthers({ before, after }: ResultChange, { compared: { side, set }, pages }: Round): boolean {
  const isListed = new Set([...set.sources, ...pages.keys()]);
  const [old, now] = [before, after].map((page) =>
    page === null
      ? []
      : citedFiles(page, side.surroundings).filter((path) => isText(path) && !isListed.has(path)),
  );
  return JSON.stringify(old) !== JSON.stringify(now);
}

function recounted(
  { pages, tables, claims }: Counts,
  before: PageResult | null,
  after: PageResult,
  { sizeOf }: WikiFacts,
): Counts {
  const old = before === null ? { tables: 0, claims: 0 } : sizeOf(before.facts);
  const now = sizeOf(after.facts);
  return { pages, tables: tables - old.tables + now.tables, claims: claims - old.claims + now.claims };
}
