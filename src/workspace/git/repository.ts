import { isAbsolute, resolve } from "node:path";
import { type GitAnswer, GitError, type GitPlace, runGit } from "./run-git.ts";

export interface Repository {
  readonly isShallow: boolean;
  /** Asks git in a folder of the work tree: paths are relative to it. */
  run(folder: string, args: readonly string[], input?: string): Promise<Buffer>;
  /** As `run`, for what may fail in peace. */
  ask(folder: string, args: readonly string[]): Promise<GitAnswer>;
  /** Where a long-lived process is started. */
  place(folder: string): GitPlace;
}

/** Set for hooks, relative to the top of the work tree or the folder that git was called in. */
const PATHS = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"];

/** Where git finds by itself the repository that it is called in, or that it names in the environment. */
export function placeOf(folder: string, cwd: string, given: GitPlace["env"]): GitPlace {
  const env: Record<string, string | undefined> = { ...given };
  for (const name of PATHS) {
    const path = env[name];
    if (path !== undefined && path !== "" && !isAbsolute(path)) env[name] = resolve(cwd, path);
  }
  return { cwd: folder, env };
}

/** The repository of a folder. In a hook git says by the environment which index and repository it means. */
export async function openRepository(
  folder: string,
  cwd: string,
  given: GitPlace["env"],
): Promise<Repository> {
  const { env } = placeOf(folder, cwd, given);
  const asked = ["rev-parse", "--absolute-git-dir", "--is-shallow-repository", "--show-toplevel"];
  const { ok, out, why } = await runGit({ cwd: folder, env }, asked);
  if (!ok)
    throw new GitError({
      en: `No git repository can be read here: ${why}`,
      zh: `此处没有可读的 git 仓库：${why}`,
    });
  const [gitDir = "", shallow, top = ""] = out.toString("utf8").split("\n");
  const known = { ...env, GIT_DIR: gitDir, GIT_WORK_TREE: top };
  const place = (at: string): GitPlace => ({ cwd: at, env: known });
  return {
    isShallow: shallow === "true",
    place,
    ask: (at, args) => runGit(place(at), args),
    run: async (at, args, input) => {
      const answer = await runGit(place(at), args, input);
      if (!answer.ok) {
        const command = `git ${args[0] ?? ""}`;
        throw new GitError({ en: `${command} failed: ${answer.why}`, zh: `${command} 失败：${answer.why}` });
      }
      return answer.out;
    },
  };
}
