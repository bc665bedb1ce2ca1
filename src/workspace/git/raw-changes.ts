import { type GitEntry, kindOf } from "./entries.ts";
import { splitNul } from "./run-git.ts";

/** A file on both sides of a change; null where it is not there. */
export interface RawChange {
  readonly path: string;
  readonly before: GitEntry | null;
  readonly after: GitEntry | null;
}

/**
 * `:<mode> <mode> <id> <id> <status> NUL <path>`, as `git diff-index -z` and `git diff-tree -z` list them. Answers why
 * not, where that does not say all.
 */
export function rawChanges(out: Buffer): readonly RawChange[] | string {
  const fields = splitNul(out);
  const changes: RawChange[] = [];
  for (let at = 0; at < fields.length; at += 2) {
    const [old = "", now = "", oldId = "", nowId = "", status = ""] = (fields[at] ?? "").slice(1).split(" ");
    const path = fields[at + 1] ?? "";
    if (status === "U") return "not all is merged";
    if (!/^[AMDT]$/.test(status)) return "a file was renamed";
    changes.push({ path, before: entryOf(path, old, oldId), after: entryOf(path, now, nowId) });
  }
  return changes;
}

function entryOf(path: string, mode: string, oid: string): GitEntry | null {
  return mode === NOTHING ? null : { path, oid, kind: kindOf(mode) };
}

const NOTHING = "000000";
