import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { join, resolve } from "node:path";
import { writeFileWhole } from "./write-file.ts";

export type HookWritten =
  | { readonly done: "written" | "there"; readonly file: string }
  /** Somebody else's hook: it stays. */
  | { readonly done: "foreign"; readonly file: string }
  | { readonly done: "no-repository"; readonly why: string };

/** Writes the pre-commit hook where git looks for it (`core.hooksPath`, worktrees); never over another's. */
export async function writeGitHook(cwd: string, text: string): Promise<HookWritten> {
  const asked = spawnSync("git", ["rev-parse", "--git-path", "hooks"], { cwd, encoding: "utf8" });
  if (asked.status !== 0) return { done: "no-repository", why: (asked.stderr ?? "").trim() };
  const file = join(resolve(cwd, asked.stdout.replace(/\r?\n$/, "")), "pre-commit");
  if (existsSync(file) && readFileSync(file, "utf8") !== text) return { done: "foreign", file };
  const written = await writeFileWhole(file, text);
  await chmod(file, 0o755);
  return { done: written ? "written" : "there", file };
}
