import type { KeptWiki } from "../cache/kept-wiki.ts";
import { isSameList, type WikiState } from "./wiki-state.ts";

/** Pages that are there in a state. */
export type PagesIn = (state: WikiState | null) => { has(path: string): boolean } & Iterable<string>;

export interface Differing {
  readonly gone: readonly string[];
  /** Other bytes, or new. */
  readonly changed: readonly string[];
}

/**
 * Pages that differ between two states of a kept wiki, null being what was kept; or why that is not all that differs.
 * What has the same bytes after all is found out when it is read.
 */
export function differingPages(
  kept: KeptWiki,
  from: WikiState | null,
  to: WikiState,
  pagesIn: PagesIn,
): Differing | string {
  const idBefore = from?.idOf ?? kept.idOf;
  const isOther = (path: string) => to.idOf(path) === "" || to.idOf(path) !== idBefore(path);
  const moved = movedIn(from, to);
  if (moved !== null)
    return { gone: [], changed: moved.filter((path) => kept.pages.has(path) && isOther(path)) };
  const [before, after] = [pagesIn(from), pagesIn(to)];
  const stray = filesOfOne(from?.tree.files ?? kept.tree.files, to.tree.files).find(
    (path) => !before.has(path) && !after.has(path),
  );
  if (stray !== undefined) return `${stray} came or went`;
  return {
    gone: [...before].filter((path) => !after.has(path)),
    changed: [...after].filter((path) => !before.has(path) || isOther(path)),
  };
}

/** Files that may differ between two states that have the same; null where they have not. */
function movedIn(from: WikiState | null, to: WikiState): readonly string[] | null {
  if (to.moved === null || from?.moved === null) return null;
  return [...new Set([...(from?.moved ?? []), ...to.moved])].sort();
}

/** Files that are there on one side only. */
function filesOfOne(before: readonly string[], after: readonly string[]): readonly string[] {
  if (isSameList(before, after)) return [];
  const [old, now] = [new Set(before), new Set(after)];
  return [...before.filter((path) => !now.has(path)), ...after.filter((path) => !old.has(path))];
}
