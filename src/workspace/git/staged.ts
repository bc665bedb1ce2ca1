import { MAX_PAGE_BYTES } from "../../limits.ts";
import { type GitEntry, indexEntries } from "./entries.ts";
import type { Objects } from "./objects.ts";
import { type RawChange, rawChanges } from "./raw-changes.ts";
import { GitError, type GitPlace, runGit } from "./run-git.ts";

/** What HEAD is, and how the next commit differs from it. */
export interface Staged {
  readonly head: string;
  readonly changes: readonly RawChange[];
}

/** Answers why not, where that cannot be told file by file: no repository or no commit yet, something unmerged or renamed. */
export async function readStaged(place: GitPlace, objects: Objects): Promise<Staged | string> {
  const [compared, head] = await Promise.all([
    runGit(place, ["diff-index", "--cached", "-M", ...LISTED, "HEAD", "--", "."]),
    // Of which only the id is asked for.
    objects.object("HEAD", MAX_PAGE_BYTES).catch(nothingOf),
  ]);
  if (!compared.ok || head === null) return "there is no commit yet";
  const changes = rawChanges(compared.out);
  return typeof changes === "string" ? changes : { head: head.oid, changes };
}

function nothingOf(error: unknown): null {
  if (error instanceof GitError) return null;
  throw error;
}

/** What is between two commits; or why that cannot be told. */
export async function changesBetween(
  place: GitPlace,
  from: string,
  to: string,
): Promise<readonly RawChange[] | string> {
  if (from === to) return [];
  const { ok, out } = await runGit(place, [
    "diff-tree",
    "-r",
    "--no-renames",
    ...LISTED,
    from,
    to,
    "--",
    ".",
  ]);
  return ok ? rawChanges(out) : "the commit that was kept is not here";
}

const LISTED = ["-z", "--relative", "--ignore-submodules=none"];

/** All files of the next commit, and of HEAD. */
export async function listStaged(
  place: GitPlace,
  changes: readonly RawChange[],
): Promise<Readonly<Record<"head" | "index", readonly GitEntry[]>> | string> {
  const { ok, out } = await runGit(place, ["ls-files", "--stage", "-z"]);
  if (!ok) return "the index cannot be read";
  const { entries } = indexEntries(out);
  const head = new Map(entries.map((entry) => [entry.path, entry]));
  for (const { path, before } of changes) {
    if (before === null) head.delete(path);
    else head.set(path, before);
  }
  return { index: entries, head: [...head.values()] };
}
