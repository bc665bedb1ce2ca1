import { foundByPage, knownPages } from "../../check/wiki-base.ts";
import { wikiPhase } from "../../check/wiki-phase.ts";
import { reachSettings, reachTokens } from "../../facts/reach/atoms.ts";
import type { KeptWikis } from "../cache/kept-wikis.ts";
import type { ComparedWiki } from "../read-wiki.ts";

/** Where a wiki that is compared whole is kept. */
export interface KeepAs {
  readonly wikis: KeptWikis;
  readonly key: string;
}

/** Keeps a wiki that was compared whole, so that the next run compares only what a change reaches. */
export function keepWiki(
  { wikis, key }: KeepAs,
  { pages, result: led, side, source, settings, set, sourceHashes, today }: ComparedWiki,
): void {
  const { snapshot, touched } = source;
  const { tree, idOf } = snapshot;
  // What is kept is in the order of paths, whatever led this time.
  const isLed = touched !== null && touched.size > 0;
  const result = isLed ? wikiPhase({ ...side, leading: undefined, pages }) : led;
  const { config, from, text } = settings.loaded;
  const reach = reachSettings(config.entities, config.tables);
  const cards = knownPages(result.wiki);
  wikis.keep({
    index: {
      key,
      files: tree.files,
      ids: tree.files.map(idOf),
      folders: [...tree.folders].sort(),
      links: tree.links,
      pages: pages.flatMap(({ facts }) => {
        const card = cards.get(facts.path);
        if (card === undefined) return [];
        const { sha256, path } = facts;
        return [{ ...card, sha256, settings: settings.pageOf(path).key, ...result.wiki.sizeOf(facts) }];
      }),
      sources: set.sources,
      leftOut: set.leftOut,
      read: [...sourceHashes],
      config: [from, text],
      today: today(),
    },
    tokens: pages.map(({ facts }) => reachTokens(facts, reach)),
    found: foundByPage(result),
  });
}
