import { randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { MOST_ANSWERS } from "../../limits.ts";
import { type Answer, answerFile } from "./answer.ts";
import { writeBound } from "./bound-file.ts";
import type { CacheFolder } from "./cache-folder.ts";
import { makeCacheFolder } from "./make-cache-folder.ts";

/** Keeps an answer for the next run of the same command line, and lets the oldest ones go. */
export function keepAnswer(root: string, folder: CacheFolder, answer: Answer): void {
  if (!makeCacheFolder(root, folder)) return;
  const unique = randomBytes(6).toString("hex");
  if (writeBound(answerFile(folder, answer.key), JSON.stringify(answer), unique)) dropOldest(folder.path);
}

function dropOldest(folder: string): void {
  try {
    const files = readdirSync(folder).filter((name) => name.startsWith("answer-"));
    if (files.length <= MOST_ANSWERS) return;
    const byAge = files
      .map((name) => join(folder, name))
      .map((file) => ({ file, age: statSync(file).mtimeMs }))
      .sort((a, b) => b.age - a.age);
    for (const { file } of byAge.slice(MOST_ANSWERS)) rmSync(file, { force: true });
  } catch {
    // Another run lets them go at the same time.
  }
}
