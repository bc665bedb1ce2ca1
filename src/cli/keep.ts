import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Input } from "../workspace/cache/answer.ts";
import type { Session } from "../workspace/session.ts";
import { isRacy, readStamp } from "../workspace/snapshot/stamp.ts";
import { answerPlace } from "./answer-place.ts";
import type { ExitCode } from "./exit.ts";
import type { Io } from "./io.ts";

export interface Said {
  readonly session: Session;
  readonly paths: readonly string[];
  /** Files named by hand, that no snapshot has read. */
  readonly named: readonly string[];
  readonly text: string;
  readonly code: ExitCode;
}

/** Keeps what a check said, where it hangs on nothing but files that can be looked at again. */
export async function keepSaid(io: Io, { session, paths, named, text, code }: Said): Promise<void> {
  const [wiki, ...others] = session.wikis;
  const place = await answerPlace(io);
  if (place === null || wiki === undefined || others.length > 0 || session.problems.length > 0) return;
  const { seen, hashes } = wiki;
  if (seen === null || wiki.root !== place.root || paths.some((path) => isThroughLink(io.cwd, path))) return;
  const began = io.today().getTime() - io.now();
  const inputs: Input[] = [...seen.files].map(([path, { stamp, racy, sha256 }]) => {
    return { path, stamp, racy, sha256: sha256 ?? hashes.get(path) ?? null };
  });
  for (const path of named) {
    const stamp = readStamp(resolve(io.cwd, path));
    // Written while the run went on: nobody knows which of both it read.
    if (stamp === null || isRacy(stamp, began)) return;
    inputs.push({ path: resolve(io.cwd, path), stamp, racy: false, sha256: null });
  }
  const { treeText } = await import("../workspace/cache/answer.ts");
  const { keepAnswer } = await import("../workspace/cache/keep-answer.ts");
  const { key, root, folder } = place;
  keepAnswer(root, folder, { key, tree: treeText(seen.tree), inputs, today: seen.today, text, code });
}

/** Which page a link names may change without any file changing. */
function isThroughLink(cwd: string, path: string): boolean {
  try {
    const written = resolve(cwd, path);
    return realpathSync(written) !== written;
  } catch {
    return true;
  }
}
