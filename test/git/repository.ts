import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Files, folderWith } from "../workspace/folder.ts";

const ENVIRONMENT = {
  PATH: process.env.PATH ?? "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@example.org",
};

export interface TestRepository {
  readonly root: string;
  git(...args: readonly string[]): string;
  /** Writes files of the work tree; null takes one away. */
  write(files: Readonly<Record<string, string | null>>): void;
  /** Commits all of the work tree; answers its id. */
  commit(files?: Readonly<Record<string, string | null>>): string;
}

/** A git repository of its own, without a commit. */
export function repositoryWith(files: Files = {}): TestRepository {
  const root = folderWith(files);
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, { cwd: root, env: ENVIRONMENT, encoding: "utf8", stdio: "pipe" });
  git("init", "--quiet", "--initial-branch=main");
  const write: TestRepository["write"] = (changes) => {
    for (const [path, text] of Object.entries(changes)) {
      const file = join(root, path);
      if (text === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  };
  return {
    root,
    git,
    write,
    commit(changes = {}) {
      write(changes);
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message=change");
      return git("rev-parse", "HEAD").trim();
    },
  };
}
