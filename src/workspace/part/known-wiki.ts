import type { Side } from "../../check/live/change-phase.ts";
import type { ResultChange } from "../../check/live/live-pages.ts";
import { type LiveWiki, liveWiki } from "../../check/live/live-wiki.ts";
import type { WikiBase } from "../../check/live/wiki-base.ts";
import type { Config } from "../../config/config.ts";
import { reachSettings } from "../../facts/reach/ties.ts";
import { MOST_PAGES_CHANGED, MOST_PAGES_REACHED } from "../../limits.ts";
import type { Parser } from "../../markdown/parse.ts";
import type { Surroundings } from "../../model/surroundings.ts";
import type { KeptWiki } from "../cache/kept-wiki.ts";
import type { KeptWikis } from "../cache/kept-wikis.ts";
import { isPageResult } from "../cache/memory.ts";
import type { LineDays } from "../git/line-days.ts";
import { type PageSet, pageSet } from "../page-set.ts";
import { citedFiles } from "../read-sources.ts";
import type { Request } from "../request.ts";
import type { Tree } from "../snapshot/snapshot.ts";
import { surroundings } from "../surroundings.ts";
import { type WikiSettings, wikiSide } from "../wiki-settings.ts";
import type { WikiSource } from "../wiki-source.ts";
import { differingPages, type PagesIn } from "./differing-pages.ts";
import { keptSources } from "./kept-sources.ts";
import { readKnown } from "./read-known.ts";
import { whyWhole } from "./why-whole.ts";
import type { WikiState } from "./wiki-state.ts";

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
  const { source, wikis, settings, today } = given;
  const { config } = settings.loaded;
  const why = await whyWhole(kept, settings, states, today);
  if (why !== null) return why;
  const live = liveWiki(
    baseOf(kept, wikis),
    reachSettings(config.entities, config.tables),
    MOST_PAGES_REACHED,
  );
  const sources = keptSources(kept, wikis);
  const sets = setsOf(kept, config);
  const history = unknownHistory();
  const known = new Map<Tree, Surroundings>();
  const around = (tree: Tree) => {
    const there = known.get(tree) ?? surroundings(tree, today, new Map(), history);
    known.set(tree, there);
    return there;
  };
  return {
    live,
    setOf: sets,
    sideOf: (state) =>
      wikiSide(source, settings, {
        sources,
        surroundings: around(state?.tree ?? kept.tree),
        complete: true,
      }),
    // That hangs on HEAD, and is nothing that can be kept.
    lacks: () => (history.asked() ? "a rule asks since when lines stand" : sources.lacking()),
    async changes(from, to) {
      const pagesIn: PagesIn = (state) => sets(state).reported;
      const differing = differingPages(kept, from, to, pagesIn);
      if (typeof differing === "string") return differing;
      const { gone, changed } = differing;
      if (gone.length + changed.length > MOST_PAGES_CHANGED)
        return `${gone.length + changed.length} pages changed`;
      const now = await readKnown(to, changed, given);
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
}

function baseOf({ pages, index, pagesWith, foundOn, foundPaths }: KeptWiki, wikis: KeptWikis): WikiBase {
  return {
    cards: pages,
    census: index.census,
    page: (path) => {
      const page = pages.get(path);
      const facts = page && wikis.facts.find({ ...page, name: path });
      return facts !== undefined && isPageResult(facts) ? facts : undefined;
    },
    pagesWith,
    foundOn,
    foundPaths,
  };
}

/** The files of a state; null, and a state in which none came or went, stand for what was kept. */
function setsOf({ pages, index }: KeptWiki, config: Config): (state: WikiState | null) => PageSet {
  const { sources, leftOut } = index;
  const keptSet: PageSet = { pages: [...pages.keys()], reported: new Set(pages.keys()), sources, leftOut };
  const sets = new Map<WikiState, PageSet>();
  return (state) => {
    if (state === null || state.moved !== null) return keptSet;
    const set = sets.get(state) ?? pageSet(state.tree, config, []);
    sets.set(state, set);
    return set;
  };
}

/** Answers nothing, and knows whether it was asked. */
function unknownHistory(): LineDays {
  let isAsked = false;
  return {
    dayOf: () => {
      isAsked = true;
      return null;
    },
    asked: () => isAsked,
  };
}
