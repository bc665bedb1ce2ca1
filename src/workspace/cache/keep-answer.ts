import { randomBytes } from "node:crypto";
import { MOST_ANSWERS } from "../../limits.ts";
import { type Answer, answerFile } from "./answer.ts";
import { writeBound } from "./bound-file.ts";
import type { CacheFolder } from "./cache-folder.ts";
import { dropOldest } from "./drop-oldest.ts";
import { makeCacheFolder } from "./make-cache-folder.ts";

/** Keeps an answer for the next run of the same command line, and lets the oldest ones go. */
export function keepAnswer(root: string, folder: CacheFolder, answer: Answer): void {
  if (!makeCacheFolder(root, folder)) return;
  const unique = randomBytes(6).toString("hex");
  if (writeBound(answerFile(folder, answer.key), JSON.stringify(answer), unique))
    dropOldest(folder.path, "answer-", MOST_ANSWERS);
}
