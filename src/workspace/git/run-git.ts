import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { MAX_GIT_OUTPUT, MAX_GIT_SECONDS } from "../../limits.ts";
import type { Message } from "../../text/message.ts";
import { ToldError } from "../../text/told-error.ts";

/** What git could not do, in words for the user. */
export class GitError extends ToldError {}

/** A repository as git is asked about it: all is named in full, so that any folder may be the current one. */
export interface GitPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * No setting of the repository or its user may run a program, wait for one or write: no file-system monitor, no hooks,
 * no external diff, no pager, no fetching of missing objects, no locks.
 */
const SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "protocol.allow=never",
  "submodule.recurse=false",
].flatMap((setting) => ["-c", setting]);

const ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_EXTERNAL_DIFF: undefined,
  GIT_PAGER: "cat",
  LC_ALL: "C",
} as const;

const OPTIONS = ["--no-pager", "--literal-pathspecs", ...SETTINGS];

/** Starts git without a shell. */
export function startGit({ cwd, env }: GitPlace, args: readonly string[]): ChildProcess {
  return spawn("git", [...OPTIONS, ...args], {
    cwd,
    env: { ...env, ...ENVIRONMENT },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
}

export interface GitAnswer {
  readonly ok: boolean;
  readonly out: Buffer;
  /** What git said of what went wrong. */
  readonly why: string;
}

/** Runs git to its end. Output and time are bounded; what is beyond them is a GitError. */
export function runGit(place: GitPlace, args: readonly string[], input = ""): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = startGit(place, args);
    const out: Buffer[] = [];
    let size = 0;
    let why = "";
    const fail = (message: Message) => {
      child.kill();
      reject(new GitError(message));
    };
    const late = setTimeout(() => {
      fail({
        en: `git ${args[0] ?? ""} did not answer within ${MAX_GIT_SECONDS} seconds`,
        zh: `git ${args[0] ?? ""} 在 ${MAX_GIT_SECONDS} 秒内没有回答`,
      });
    }, MAX_GIT_SECONDS * 1000);
    child.stdout?.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_GIT_OUTPUT) out.push(chunk);
      else
        fail({
          en: `git ${args[0] ?? ""} lists more than this can be: too many files`,
          zh: `git ${args[0] ?? ""} 列出的内容过多：文件太多`,
        });
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      if (why.length < LONGEST_COMPLAINT) why += chunk.toString("utf8");
    });
    child.on("error", (error) => {
      clearTimeout(late);
      reject(new GitError(notStarted(error)));
    });
    child.on("close", (code) => {
      clearTimeout(late);
      resolve({ ok: code === 0, out: Buffer.concat(out), why: why.trim().replace(/^fatal: /, "") });
    });
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

/** As `runGit`, for what a rule asks while it runs; what is beyond the bounds is no answer. */
export function runGitNow({ cwd, env }: GitPlace, args: readonly string[], input = ""): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync("git", [...OPTIONS, ...args], {
    cwd,
    env: { ...env, ...ENVIRONMENT },
    input,
    maxBuffer: MAX_GIT_OUTPUT,
    timeout: MAX_GIT_SECONDS * 1000,
    windowsHide: true,
  });
  if (error !== undefined) return { ok: false, out: Buffer.alloc(0), why: error.message };
  return { ok: status === 0, out: stdout, why: stderr.toString("utf8").trim() };
}

export function notStarted({ message }: Error): Message {
  return { en: `git could not be started: ${message}`, zh: `无法启动 git：${message}` };
}

const LONGEST_COMPLAINT = 2_000;

/** Each name ends with a NUL, since a name may hold whatever else there is. */
export function splitNul(out: Buffer): string[] {
  const parts = out.toString("utf8").split("\0");
  if (parts.at(-1) === "") parts.pop();
  return parts;
}
