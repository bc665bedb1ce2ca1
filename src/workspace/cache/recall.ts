import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isRacy, readStamp, type Stamp, sameStamp } from "../snapshot/stamp.ts";
import { walk } from "../snapshot/walk.ts";
import { localDay } from "../surroundings.ts";
import { type Answer, type Input, readAnswer, treeText } from "./answer.ts";
import type { CacheFolder } from "./cache-folder.ts";

export type Recalled =
  /** `refreshed`: what was written since was the same; with it the stamps alone will do next time. */
  | { readonly answer: Answer; readonly refreshed: boolean }
  /** Why the run must be made anew. */
  | { readonly miss: string };

/** The answer of an earlier run of one command line, if nothing that it hangs on has changed; reads no page. */
export function recall(root: string, folder: CacheFolder, key: string, now: Date): Recalled {
  const answer = readAnswer(folder, key);
  if (answer === null) return { miss: "no answer is kept for this command line" };
  if (answer.today !== null && answer.today !== localDay(now)) return { miss: "the day has changed" };
  if (treeText(walk(root)) !== answer.tree) return { miss: "files came or went" };
  const inputs: Input[] = [];
  let refreshed = false;
  for (const input of answer.inputs) {
    const file = resolve(root, input.path);
    const stamp = readStamp(file);
    if (stamp !== null && !input.racy && sameStamp(stamp, input.stamp)) {
      inputs.push(input);
      continue;
    }
    if (stamp === null || !holdsTheSame(file, stamp, input)) return { miss: `${input.path} has changed` };
    refreshed = true;
    inputs.push({ ...input, stamp, racy: isRacy(stamp, now.getTime()) });
  }
  return { answer: refreshed ? { ...answer, inputs } : answer, refreshed };
}

function holdsTheSame(file: string, stamp: Stamp, { sha256, stamp: [, , size] }: Input): boolean {
  if (sha256 === null || stamp[2] !== size) return false;
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex") === sha256;
  } catch {
    return false;
  }
}
