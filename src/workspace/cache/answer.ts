import { join } from "node:path";
import { MAX_ANSWER_BYTES } from "../../limits.ts";
import { hashText } from "../../text/hash.ts";
import type { Tree } from "../snapshot/snapshot.ts";
import type { Stamp } from "../snapshot/stamp.ts";
import { readBound } from "./bound-file.ts";
import type { CacheFolder } from "./cache-folder.ts";

/** A file that an answer hangs on. */
export interface Input {
  /** Relative to the root, or absolute. */
  readonly path: string;
  readonly stamp: Stamp;
  /** Of its bytes; null where only the stamp tells whether it is the same. */
  readonly sha256: string | null;
  /** The stamp alone is not to be trusted. */
  readonly racy: boolean;
}

/** What one command line printed, and what of the disk it hangs on: nothing of the wiki is in it but what was said. */
export interface Answer {
  readonly key: string;
  readonly tree: string;
  readonly inputs: readonly Input[];
  /** ISO day; null where the run did not ask for it. */
  readonly today: string | null;
  /** What it wrote to the screen. */
  readonly text: string;
  readonly code: number;
}

/** All that is there under the root, as one text to compare. */
export function treeText({ files, folders, links, problems }: Tree): string {
  return JSON.stringify([files, [...folders].sort(), links, problems]);
}

export function answerFile(folder: CacheFolder, key: string): string {
  return join(folder.path, `answer-${hashText(key)}.json`);
}

/** Null where there is none that can be believed. */
export function readAnswer(folder: CacheFolder, key: string): Answer | null {
  const text = readBound(answerFile(folder, key), MAX_ANSWER_BYTES, folder.isUsers);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isAnswer(value) && value.key === key ? value : null;
  } catch {
    return null;
  }
}

function isAnswer(value: unknown): value is Answer {
  const { key, tree, inputs, today, text, code } = Object(value);
  const isText = [key, tree, text, today ?? ""].every((one) => typeof one === "string");
  return isText && typeof code === "number" && Array.isArray(inputs) && inputs.every(isInput);
}

function isInput(value: unknown): value is Input {
  const { path, stamp, sha256, racy } = Object(value);
  const isStamp = Array.isArray(stamp) && stamp.length === 4 && stamp.every((one) => typeof one === "number");
  const isHash = sha256 === null || typeof sha256 === "string";
  return typeof path === "string" && isStamp && isHash && typeof racy === "boolean";
}
