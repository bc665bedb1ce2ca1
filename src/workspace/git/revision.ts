import type { Message } from "../../text/message.ts";
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
  if (one === null || other === null) throw new GitError(NO_COMMIT);
  const { ok, out } = await repository.ask(folder, ["merge-base", one.oid, other.oid]);
  const oid = out.toString("utf8").trim();
  if (ok && oid !== "") return { name, oid };
  throw new GitError(
    repository.isShallow
      ? {
          en: `Where ${left} and ${right} parted is not in this clone, which is shallow; ${UNSHALLOW.en}`,
          zh: `${left} 与 ${right} 的分叉处不在这个浅克隆中；${UNSHALLOW.zh}`,
        }
      : {
          en: `${left} and ${right} have no commit in common`,
          zh: `${left} 与 ${right} 没有共同的提交`,
        },
  );
}

async function resolved(repository: Repository, folder: string, name: string): Promise<string | null> {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const { ok, out } = await repository.ask(folder, asked);
  const oid = out.toString("utf8").trim().split("\n").at(-1) ?? "";
  return ok && /^[0-9a-f]{40,64}$/.test(oid) ? oid : null;
}

export const NO_COMMIT: Message = { en: "There is no commit yet", zh: "还没有任何提交" };

const UNSHALLOW: Message = {
  en: "get the whole history with: git fetch --unshallow",
  zh: "用 git fetch --unshallow 取得全部历史",
};

function notHere(name: string, isShallow: boolean): Message {
  return isShallow
    ? {
        en: `“${name}” is not in this clone, which is shallow; ${UNSHALLOW.en}`,
        zh: `“${name}”不在这个浅克隆中；${UNSHALLOW.zh}`,
      }
    : {
        en: `“${name}” is no commit of this repository; if it is a branch of the remote, get it with: git fetch`,
        zh: `“${name}”不是本仓库的提交；如果是远程分支，用 git fetch 取得`,
      };
}
