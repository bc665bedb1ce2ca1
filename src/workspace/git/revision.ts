import type { Repository } from "./repository.ts";
import { GitError } from "./run-git.ts";

/** A commit by its full id: what the user wrote never reaches git again. */
export interface Revision {
  /** As written. */
  readonly name: string;
  readonly oid: string;
}

/** Null for `HEAD` in a repository without a commit. */
export async function findRevision(
  repository: Repository,
  folder: string,
  name: string,
): Promise<Revision | null> {
  const oid = await resolved(repository, folder, name);
  if (oid !== null) return { name, oid };
  if (name === "HEAD") return null;
  throw new GitError(notHere(name, repository.isShallow));
}

/** The commit from which two parted, as `a...b` means it. */
export async function findMergeBase(
  repository: Repository,
  folder: string,
  left: string,
  right: string,
): Promise<Revision> {
  const name = `${left}...${right}`;
  const one = await findRevision(repository, folder, left);
  const other = await findRevision(repository, folder, right);
  if (one === null || other === null) throw new GitError("There is no commit yet");
  const { ok, out } = await repository.ask(folder, ["merge-base", one.oid, other.oid]);
  const oid = out.toString("utf8").trim();
  if (ok && oid !== "") return { name, oid };
  throw new GitError(
    repository.isShallow
      ? `Where ${left} and ${right} parted is not in this clone, which is shallow; ${UNSHALLOW}`
      : `${left} and ${right} have no commit in common`,
  );
}

async function resolved(repository: Repository, folder: string, name: string): Promise<string | null> {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const { ok, out } = await repository.ask(folder, asked);
  const oid = out.toString("utf8").trim().split("\n").at(-1) ?? "";
  return ok && /^[0-9a-f]{40,64}$/.test(oid) ? oid : null;
}

const UNSHALLOW = "get the whole history with: git fetch --unshallow";

function notHere(name: string, isShallow: boolean): string {
  return isShallow
    ? `“${name}” is not in this clone, which is shallow; ${UNSHALLOW}`
    : `“${name}” is no commit of this repository; if it is a branch of the remote, get it with: git fetch`;
}
