import { type GitEntry, indexEntries, kindOf } from "./entries.ts";
import { type GitPlace, runGit, splitNul } from "./run-git.ts";

/** What the next commit holds, and what HEAD does. */
export interface Staged {
  readonly index: readonly GitEntry[];
  readonly head: readonly GitEntry[];
  /** Paths of the new tree: added or changed. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Both sides of what is staged, from git's index and how it differs from HEAD: two processes at once. Answers why not,
 * where that does not say all: no commit yet, something unmerged or renamed.
 */
export async function readStaged(place: GitPlace): Promise<Staged | string> {
  const [listed, compared] = await Promise.all([
    runGit(place, ["ls-files", "--stage", "-z"]),
    runGit(place, ["diff-index", "--cached", "-z", "-M", "--relative", "HEAD", "--", "."]),
  ]);
  if (!listed.ok || !compared.ok) return "there is no commit yet";
  const { entries, unmerged } = indexEntries(listed.out);
  if (unmerged.length > 0) return "not all is merged";
  const head = new Map(entries.map((entry) => [entry.path, entry]));
  const touched = new Set<string>();
  const fields = splitNul(compared.out);
  for (let at = 0; at < fields.length; at += 2) {
    const [mode = "", , oid = "", , status = ""] = (fields[at] ?? "").slice(1).split(" ");
    const path = fields[at + 1] ?? "";
    if (!/^[AMDT]$/.test(status)) return "a file was renamed";
    if (status !== "D") touched.add(path);
    if (status === "A") head.delete(path);
    else head.set(path, { path, oid, kind: kindOf(mode) });
  }
  return { index: entries, head: [...head.values()], touched };
}
