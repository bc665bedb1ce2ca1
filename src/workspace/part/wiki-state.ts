import type { KeptWiki } from "../cache/kept-wiki.ts";
import { blobBytes } from "../git/git-snapshot.ts";
import type { Objects } from "../git/objects.ts";
import type { Snapshot, Tree } from "../snapshot/snapshot.ts";
import { IS_LINK, NOT_THERE } from "../snapshot/unreadable.ts";

/** A state of a wiki that was kept. */
export interface WikiState extends Snapshot {
  /** Files whose bytes may differ from what was kept, where none came or went; null where some did. */
  readonly moved: ReadonlySet<string> | null;
}

export function stateOf(snapshot: Snapshot, kept: KeptWiki): WikiState {
  const { tree, idOf } = snapshot;
  if (!isSameTree(tree, kept.tree)) return { ...snapshot, moved: null };
  const ids = kept.ids();
  // Looking at a file of the disk is not free.
  const isRead = new Set([...kept.pages.keys(), ...kept.index.read.map(([path]) => path)]);
  const moved = tree.files.filter((path, at) => {
    const id = isRead.has(path) ? idOf(path) : ids[at];
    return id === "" || id !== ids[at];
  });
  return { ...snapshot, moved: new Set(moved) };
}

/** What was kept, but for files that are other blobs now. */
export function movedState(kept: KeptWiki, moved: ReadonlyMap<string, string>, objects: Objects): WikiState {
  const idOf = (path: string) => moved.get(path) ?? kept.idOf(path);
  return {
    tree: kept.tree,
    moved: new Set(moved.keys()),
    idOf,
    async bytes(path, limit) {
      const oid = idOf(path);
      if (oid !== "") return blobBytes(objects, oid, limit);
      const isLink = kept.index.links.some((link) => link.path === path);
      return isLink ? { why: IS_LINK } : { why: NOT_THERE, missing: true };
    },
  };
}

function isSameTree(a: Tree, b: Tree): boolean {
  return (
    a.problems.length === 0 &&
    isSameList(a.files, b.files) &&
    isSameList([...a.folders].sort(), [...b.folders].sort()) &&
    JSON.stringify(a.links) === JSON.stringify(b.links)
  );
}

export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((one, at) => one === b[at]));
}
