import type { LiveMoves, ResultChange } from "../../check/live/live-pages.ts";
import { MOST_PAGES_CAUGHT_UP } from "../../limits.ts";
import type { PageSize } from "../../model/wiki-facts.ts";
import { bothChanges, changedWiki, type KeptChange } from "../cache/kept-change.ts";
import type { KeptPage, KeptWiki } from "../cache/kept-wiki.ts";
import type { KeptWikis } from "../cache/kept-wikis.ts";
import type { Counts } from "../wiki.ts";
import type { WikiSettings } from "../wiki-settings.ts";
import type { WikiState } from "./wiki-state.ts";

/** What became of a kept wiki. */
export interface Moved {
  readonly state: WikiState;
  /** The commit that the state is; null where it is none. */
  readonly commit: string | null;
  readonly changes: readonly ResultChange[];
  /** What the changes made of what is known of all pages. */
  readonly moves: LiveMoves;
  sizeOf(page: ResultChange["after"] & object): PageSize;
  /** The day that was asked for; null where nobody asked. */
  readonly today: string | null;
}

/** The kept wiki in its new state, which the next run begins with. */
export function keepChange(
  wikis: KeptWikis,
  kept: KeptWiki,
  settings: WikiSettings,
  { state, commit, changes, moves, sizeOf, today }: Moved,
): KeptWiki {
  const after = new Map(
    changes.flatMap((change) => (change.after ? [[change.after.facts.path, change.after]] : [])),
  );
  const gone = changes.flatMap(({ before }) => kept.pages.get(before?.facts.path ?? "") ?? []);
  const pages = [...moves.cards].map(([path, card]): readonly [string, KeptPage | null] => {
    const [before, now] = [kept.pages.get(path), after.get(path)];
    if (card === null) return [path, null];
    if (now !== undefined) {
      const { sha256 } = now.facts;
      return [path, { ...card, sha256, settings: settings.pageOf(path).key, ...sizeOf(now) }];
    }
    return [path, before === undefined ? null : { ...before, ...card }];
  });
  const change: KeptChange = {
    of: kept.name,
    index: {
      ...kept.index,
      commit,
      today: kept.index.today ?? today,
      census: moves.census,
      counts: recounted(kept.index.counts, gone, [...after.values()].map(sizeOf)),
    },
    files: changedFiles(state, changes),
    pages,
    found: [...moves.found],
    tokens: [...moves.tokens].map(([token, paths]) => [token, [...paths]]),
  };
  const both = bothChanges(kept.change, change);
  const isNew = change.files.length > 0 || commit !== kept.index.commit;
  if (isNew && both.pages.length <= MOST_PAGES_CAUGHT_UP) wikis.keepChange(both);
  return changedWiki(kept, change);
}

/** Of all that was read, and of pages that are gone. */
function changedFiles({ moved, idOf }: WikiState, changes: readonly ResultChange[]): KeptChange["files"] {
  const paths = changes.flatMap(({ before, after }) =>
    [before?.facts.path ?? [], after?.facts.path ?? []].flat(),
  );
  const isGone = new Set(
    changes.flatMap(({ before, after }) => (after === null ? (before?.facts.path ?? []) : [])),
  );
  return [...new Set([...(moved ?? []), ...paths])].map((path) => [
    path,
    isGone.has(path) ? null : idOf(path),
  ]);
}

/** What there is of the pages once some went and others came. */
function recounted(
  { pages, tables, claims }: Counts,
  gone: readonly PageSize[],
  come: readonly PageSize[],
): Counts {
  const sum = (sizes: readonly PageSize[], of: keyof PageSize) =>
    sizes.reduce((all, size) => all + size[of], 0);
  return {
    pages: pages - gone.length + come.length,
    tables: tables - sum(gone, "tables") + sum(come, "tables"),
    claims: claims - sum(gone, "claims") + sum(come, "claims"),
  };
}
