import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { PageFound } from "../../check/live/wiki-base.ts";
import { overlaid } from "../../facts/reach/known-pages.ts";
import { MAX_ANSWER_BYTES } from "../../limits.ts";
import { hashText } from "../../text/hash.ts";
import type { Tree } from "../snapshot/snapshot.ts";
import { readBound, writeBound } from "./bound-file.ts";
import type { CacheFolder } from "./cache-folder.ts";
import type { KeptPage, KeptWiki, WikiIndex } from "./kept-wiki.ts";

/** What changed in a wiki since it was kept whole, so that a run need not find it out anew. */
export interface KeptChange {
  /** Name of the wiki that it is a change of. */
  readonly of: string;
  readonly index: WikiIndex;
  /** Null of what is gone. */
  readonly files: readonly (readonly [path: string, id: string | null])[];
  readonly pages: readonly (readonly [path: string, page: KeptPage | null])[];
  readonly found: readonly (readonly [path: string, found: PageFound])[];
  readonly tokens: readonly (readonly [token: number, paths: readonly string[]])[];
}

/** Null where there is none of that wiki. */
export function readKeptChange(folder: CacheFolder, { index, name }: KeptWiki): KeptChange | null {
  const text = readBound(fileOf(folder, index.key), MAX_ANSWER_BYTES, folder.isUsers);
  try {
    const change: KeptChange | null = JSON.parse(text ?? "null");
    return change?.of === name ? change : null;
  } catch {
    return null;
  }
}

/** A failure is no problem: the next run begins with the wiki that was kept before. */
export function writeKeptChange(folder: CacheFolder, change: KeptChange): void {
  const unique = randomBytes(6).toString("hex");
  writeBound(fileOf(folder, change.index.key), JSON.stringify(change), unique);
}

function fileOf(folder: CacheFolder, key: string): string {
  return join(folder.path, `change-${hashText(key)}.bin`);
}

/** A change on top of another one of the same wiki. */
export function bothChanges(first: KeptChange | null, then: KeptChange): KeptChange {
  if (first === null) return then;
  const tokens = new Map(first.tokens);
  for (const [token, paths] of then.tokens)
    tokens.set(token, [...new Set([...(tokens.get(token) ?? []), ...paths])]);
  return {
    ...then,
    files: [...new Map([...first.files, ...then.files])],
    pages: [...new Map([...first.pages, ...then.pages])],
    found: [...new Map([...first.found, ...then.found])],
    tokens: [...tokens],
  };
}

/** The wiki as it is after a change. */
export function changedWiki(base: KeptWiki, change: KeptChange): KeptWiki {
  const files = new Map(change.files);
  const pages = new Map(change.pages);
  const found = new Map(change.found);
  const tokens = new Map(change.tokens);
  const tree = changedTree(base.tree, files);
  return {
    ...base,
    change,
    index: change.index,
    tree,
    idOf: (path) => (files.has(path) ? (files.get(path) ?? "") : base.idOf(path)),
    ids() {
      const before = base.ids();
      const idOf = new Map(base.tree.files.map((path, at) => [path, before[at] ?? ""]));
      return tree.files.map((path) => files.get(path) ?? idOf.get(path) ?? "");
    },
    pages: overlaid(base.pages, pages),
    hashes() {
      const hashes = new Map(base.hashes());
      for (const [path, page] of pages) {
        if (page === null) hashes.delete(path);
        else hashes.set(path, page.sha256);
      }
      return hashes;
    },
    foundPaths: () => [...new Set([...base.foundPaths(), ...found.keys()])],
    foundOn: (path) => found.get(path) ?? base.foundOn(path),
    *pagesWith(token) {
      yield* base.pagesWith(token);
      yield* tokens.get(token) ?? [];
    },
  };
}

function changedTree(tree: Tree, files: ReadonlyMap<string, string | null>): Tree {
  const known = new Set(tree.files);
  const isSame = [...files].every(([path, id]) => known.has(path) === (id !== null));
  if (isSame) return tree;
  for (const [path, id] of files) {
    if (id === null) known.delete(path);
    else known.add(path);
  }
  return { ...tree, files: [...known].sort() };
}
