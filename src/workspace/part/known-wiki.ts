import type { Side } from "../../check/change-phase.ts";
import { type LiveWiki, liveWiki, type ResultChange } from "../../check/live-wiki.ts";
import { reachSettings } from "../../facts/reach/atoms.ts";
import { MAX_SOURCE_BYTES, MOST_PAGES_CHANGED, MOST_PAGES_REACHED } from "../../limits.ts";
import type { Parser } from "../../markdown/parse.ts";
import type { PageResult } from "../../model/page-facts.ts";
import type { Surroundings } from "../../model/surroundings.ts";
import type { KeptWiki } from "../cache/kept-wiki.ts";
import type { KeptWikis } from "../cache/kept-wikis.ts";
import { isPageResult } from "../cache/memory.ts";
import type { Entry } from "../cache/segment.ts";
import type { LineDays } from "../git/line-days.ts";
import { type PageSet, pageSet } from "../page-set.ts";
import { readPages } from "../read-pages.ts";
import { citedFiles } from "../read-sources.ts";
import type { Request } from "../request.ts";
import { sha256 as hashOf } from "../snapshot/sha256.ts";
import type { Snapshot, Tree } from "../snapshot/snapshot.ts";
import { surroundings } from "../surroundings.ts";
import { type WikiSettings, wikiSide } from "../wiki-settings.ts";
import type { WikiSource } from "../wiki-source.ts";
import { differingPages, type PagesIn } from "./differing-pages.ts";
import { keptSources } from "./kept-sources.ts";
import { isSameList, type WikiState } from "./wiki-state.ts";

/** A wiki as it was kept, on its way to another state. */
export interface KnownWiki {
  readonly live: LiveWiki;
  setOf(state: WikiState): PageSet;
  /** @param state null stands for what was kept */
  sideOf(state: WikiState | null): Side;
  /** Pages that differ between two states, read; or why they cannot be told. Null stands for what was kept. */
  changes(from: WikiState | null, to: WikiState): Promise<readonly ResultChange[] | string>;
  /** What a rule asked that cannot be answered from what is kept; null where there is nothing. */
  lacks(): string | null;
}

interface Given {
  readonly source: WikiSource;
  readonly request: Request;
  readonly wikis: KeptWikis;
  readonly settings: WikiSettings;
  readonly parser: Parser;
  readonly today: () => string;
}

/** Why not, where what is kept is of no use for these states. */
export async function knownWiki(
  kept: KeptWiki,
  given: Given,
  states: readonly WikiState[],
): Promise<KnownWiki | string> {
  const { source, request, wikis, settings, parser, today } = given;
  const { config, problems, from: configName, text } = settings.loaded;
  if (config.asserts.length > 0) return "asserts ask all pages";
  if (problems.length > 0) return "the config has errors";
  if (kept.index.today !== null && kept.index.today !== today()) return "the day has changed";
  if (configName !== kept.index.config[0] || text !== kept.index.config[1]) return "the config has changed";
  for (const state of states) {
    const moved = (state.moved === null ? movedFolders(state, kept) : null) ?? (await movedSource(state));
    if (moved !== null) return moved;
  }
  const sources = keptSources(kept, wikis);
  const live = liveWiki(
    {
      cards: kept.pages,
      census: kept.index.census,
      page: (path) => {
        const page = kept.pages.get(path);
        const facts = page && wikis.facts.find({ ...page, name: path });
        return facts !== undefined && isPageResult(facts) ? facts : undefined;
      },
      pagesWith: kept.pagesWith,
      foundOn: kept.foundOn,
      foundPaths: kept.foundPaths,
    },
    reachSettings(config.entities, config.tables),
    MOST_PAGES_REACHED,
  );
  const keptSet: PageSet = {
    pages: [...kept.pages.keys()],
    reported: new Set(kept.pages.keys()),
    sources: kept.index.sources,
    leftOut: kept.index.leftOut,
  };
  const sets = new Map<WikiState, PageSet>();
  const setOf = (state: WikiState): PageSet => {
    if (state.moved !== null) return keptSet;
    const set = sets.get(state) ?? pageSet(state.tree, config, []);
    sets.set(state, set);
    return set;
  };
  const pagesIn: PagesIn = (state) => (state === null ? keptSet : setOf(state)).reported;
  let isHistoryAsked = false;
  const history: LineDays = {
    dayOf: () => {
      isHistoryAsked = true;
      return null;
    },
    asked: () => isHistoryAsked,
  };
  const known = new Map<Tree, Surroundings>();
  const around = (tree: Tree) => {
    const there = known.get(tree) ?? surroundings(tree, today, new Map(), history);
    known.set(tree, there);
    return there;
  };
  return {
    live,
    setOf,
    sideOf: (state) =>
      wikiSide(source, settings, {
        sources,
        surroundings: around(state?.tree ?? kept.tree),
        complete: true,
      }),
    // That hangs on HEAD, and is nothing that can be kept.
    lacks: () => (isHistoryAsked ? "a rule asks since when lines stand" : sources.lacking()),
    async changes(from, to) {
      const differing = differingPages(kept, from, to, pagesIn);
      if (typeof differing === "string") return differing;
      const { gone, changed } = differing;
      if (gone.length + changed.length > MOST_PAGES_CHANGED)
        return `${gone.length + changed.length} pages changed`;
      const now = await read(to, changed);
      if (typeof now === "string") return now;
      const there = around(to.tree);
      for (const page of now.values()) {
        for (const path of citedFiles(page, there))
          if (!sources.has(path) && !pagesIn(to).has(path)) return `${path} is cited and was not read`;
      }
      const sides: ResultChange[] = [];
      for (const path of [...gone, ...changed]) {
        const old = pagesIn(from).has(path) ? live.page(path) : null;
        if (old === undefined) return `what ${path} held is not kept`;
        const page = now.get(path) ?? null;
        if (old?.facts.sha256 !== page?.facts.sha256) sides.push({ before: old, after: page });
      }
      return sides;
    },
  };

  /** A file that was read and is no page. */
  async function movedSource({ moved, idOf, bytes }: WikiState): Promise<string | null> {
    for (const [path, sha256] of kept.index.read) {
      const id = kept.idOf(path);
      if (id !== "" && (moved === null ? id === idOf(path) : !moved.has(path))) continue;
      const now = await bytes(path, MAX_SOURCE_BYTES);
      if ("why" in now || hashOf(now) !== sha256) return `${path} has changed`;
    }
    return null;
  }

  /** What is kept of the same bytes needs not even be read. */
  async function read(
    snapshot: Snapshot,
    paths: readonly string[],
  ): Promise<ReadonlyMap<string, PageResult> | string> {
    const results = new Map<string, PageResult>();
    for (const path of paths) {
      const { key: under } = settings.pageOf(path);
      const isOf = (entry: Entry) =>
        entry.oid === snapshot.idOf(path) && entry.settings === under && entry.name === path;
      const entry = wikis.facts.of(path).find(isOf);
      const facts = entry === undefined ? undefined : wikis.facts.load(entry);
      if (facts !== undefined && isPageResult(facts)) results.set(path, facts);
    }
    const unknown = paths.filter((path) => !results.has(path));
    if (unknown.length === 0) return results;
    const { pages: fresh, problems: unread } = await readPages(
      { snapshot },
      unknown,
      settings.pageOf,
      parser,
      settings.rules,
      request,
    );
    const [problem] = unread;
    if (problem !== undefined) return `${problem.path ?? ""}: ${problem.message}`;
    for (const page of fresh) results.set(page.facts.path, page);
    return results;
  }
}

/** Folders or links that a state has and another has not. */
function movedFolders({ tree }: WikiState, kept: KeptWiki): string | null {
  if (tree.problems.length > 0) return "not all can be read";
  if (JSON.stringify(tree.links) !== JSON.stringify(kept.index.links)) return "links came or went";
  return isSameList([...tree.folders].sort(), kept.index.folders) ? null : "folders came or went";
}
