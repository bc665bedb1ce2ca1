import { createHash } from "node:crypto";
import { MAX_PAGE_BYTES, MOST_RENAMES_SOUGHT } from "../../limits.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { NOT_THERE } from "../snapshot/unreadable.ts";
import { type Against, changesSince } from "./changes.ts";
import { revisionSnapshot } from "./git-snapshot.ts";
import type { Repository } from "./repository.ts";
import type { Revision } from "./revision.ts";

/** The wiki as it was in a revision, and what became of its files. */
export interface Before {
  readonly snapshot: Snapshot;
  /** Paths of the new tree: added, changed or renamed. */
  readonly touched: ReadonlySet<string>;
  /** The path that the file of an old path has now; the old one if it was not renamed. */
  readonly nameOf: (path: string) => string;
}

const NOTHING: Snapshot = {
  tree: { files: [], folders: new Set([""]), links: [], problems: [] },
  idOf: () => "",
  bytes: async () => ({ why: NOT_THERE, missing: true }),
};

/** @param revision null where there is no commit yet: all is new */
export async function wikiBefore(
  repository: Repository,
  root: string,
  revision: Revision | null,
  after: Snapshot,
  against: Against,
): Promise<Before> {
  if (revision === null) {
    return { snapshot: NOTHING, touched: new Set(after.tree.files), nameOf: (path) => path };
  }
  const snapshot = await revisionSnapshot(repository, root, revision.oid);
  const { touched, renamed, deleted } = await changesSince(repository, root, revision.oid, against);
  const known = new Set(snapshot.tree.files);
  const added = after.tree.files.filter((path) => !known.has(path));
  const isTaken = new Set(renamed.values());
  const unclaimed = added.filter((path) => !isTaken.has(path));
  const moved = await sameBytes(snapshot, [...deleted], after, unclaimed);
  const nameNow = new Map([...renamed, ...moved]);
  return {
    snapshot,
    touched: new Set([...touched, ...added]),
    nameOf: (path) => nameNow.get(path) ?? path,
  };
}

/** Git sees no renaming to a file that it does not track yet: the same bytes under another name are one. */
async function sameBytes(
  before: Snapshot,
  gone: readonly string[],
  after: Snapshot,
  added: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const renamed = new Map<string, string>();
  if (gone.length === 0 || added.length === 0) return renamed;
  if (gone.length > MOST_RENAMES_SOUGHT || added.length > MOST_RENAMES_SOUGHT) return renamed;
  const byDigest = new Map<string, string>();
  for (const path of gone) {
    const digest = await digestOf(before, path);
    if (digest !== null) byDigest.set(digest, path);
  }
  for (const path of added) {
    const digest = await digestOf(after, path);
    const old = digest === null ? undefined : byDigest.get(digest);
    if (digest === null || old === undefined) continue;
    renamed.set(old, path);
    byDigest.delete(digest);
  }
  return renamed;
}

async function digestOf(snapshot: Snapshot, path: string): Promise<string | null> {
  const bytes = await snapshot.bytes(path, MAX_PAGE_BYTES);
  return "why" in bytes || bytes.length === 0 ? null : createHash("sha256").update(bytes).digest("hex");
}
