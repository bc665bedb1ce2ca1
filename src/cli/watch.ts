import { watch as watchFiles } from "node:fs";
import { sep } from "node:path";
import { WATCH_PATIENCE } from "../limits.ts";
import { shortMemory } from "../workspace/cache/memory.ts";
import type { Request } from "../workspace/request.ts";
import type { HeldBytes } from "../workspace/snapshot/held.ts";
import { isLeftAlone } from "../workspace/snapshot/snapshot.ts";
import { watchedRoot } from "../workspace/watched-root.ts";
import type { Io } from "./io.ts";

/** What a round is made with, so that it reads only what changed. */
export type RoundRequest = Pick<Request, "memory" | "held" | "watched">;

const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/**
 * Checks, and checks again after each save, until the process is ended. After the save of a page only that page is read
 * and only what it reaches compared; after any other change all is, as far as it is not known.
 */
export async function watchWiki(
  io: Io,
  roots: readonly string[],
  round: (request: RoundRequest) => Promise<unknown>,
): Promise<never> {
  const held: HeldBytes = new Map();
  const memory = shortMemory();
  const watched = new Map(roots.map((root) => [root, watchedRoot()]));
  const rootAt = (root: string) => {
    const known = watched.get(root) ?? watchedRoot();
    watched.set(root, known);
    return known;
  };
  let wake: (() => void) | null = null;
  let changed = false;
  // Before anything is read, so that no save is missed.
  for (const root of roots) {
    watchFiles(root, { recursive: true }, (_event, name) => {
      const path = name?.split(sep) ?? null;
      if (path?.some(isLeftAlone)) return;
      if (path === null) held.clear();
      else held.delete(path.join("/"));
      rootAt(root).touch(path?.join("/") ?? null);
      changed = true;
      wake?.();
    });
  }
  for (;;) {
    changed = false;
    if (io.stdoutIsTerminal) io.out(CLEAR);
    await round({ memory, held, watched: rootAt });
    for (const root of watched.values()) root.prepare();
    if (!changed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    // An editor saves in several steps.
    await new Promise((resolve) => setTimeout(resolve, WATCH_PATIENCE));
  }
}
