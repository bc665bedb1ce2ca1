import { foundByPage, hasMissing, pageKnower } from "../../check/live/wiki-base.ts";
import { wikiPhase } from "../../check/wiki-phase.ts";
import { NOBODY, recounted } from "../../facts/census.ts";
import { reachSettings } from "../../facts/reach/ties.ts";
import { wikiTokens } from "../../facts/reach/wiki-tokens.ts";
import { eachOf } from "../cache/column.ts";
import type { KeptWikis } from "../cache/kept-wikis.ts";
import { countsOf } from "../finished-wiki.ts";
import type { ComparedWiki } from "../read-wiki.ts";

/** Where a wiki that is compared whole is kept. */
export interface KeepAs {
  readonly wikis: KeptWikis;
  readonly key: string;
  /** That it is read of; null where it is none. */
  readonly commit: string | null;
}

/** Keeps a wiki that was compared whole, so that the next run compares only what a change reaches. */
export function keepWiki(
  { wikis, key, commit }: KeepAs,
  { pages, result: led, side, source, settings, set, sourceHashes, today }: ComparedWiki,
): void {
  const { snapshot, touched } = source;
  const { tree, idOf } = snapshot;
  // What is kept is in the order of paths, whatever led this time.
  const isLed = touched !== null && touched.size > 0;
  const result = isLed ? wikiPhase({ ...side, leading: undefined, pages }) : led;
  const { config, from, text } = settings.loaded;
  const reach = reachSettings(config.entities, config.tables);
  const know = pageKnower(result.wiki);
  const { pages: all, sizeOf } = result.wiki;
  const missing = new Set(all.filter((page) => hasMissing(page, result.wiki)).map(({ path }) => path));
  wikis.keep({
    index: {
      key,
      commit,
      folders: [...tree.folders].sort(),
      links: tree.links,
      census: recounted(NOBODY, [], eachOf(all, know)),
      counts: countsOf(result.wiki, new Set(all.map(({ path }) => path))),
      sources: set.sources,
      leftOut: set.leftOut,
      read: [...sourceHashes],
      config: [from, text],
      today: today(),
    },
    files: tree.files,
    idOf,
    pages: all,
    cardOf: (page) => ({ ...know(page), settings: settings.pageOf(page.path).key, ...sizeOf(page) }),
    found: foundByPage(result),
    tokens: () => wikiTokens(all, (path) => missing.has(path), reach),
  });
}
