import { watch as watchFiles } from "node:fs";
import { sep } from "node:path";
import { WATCH_PATIENCE } from "../limits.ts";
import { shortMemory } from "../workspace/cache/memory.ts";
import type { Request } from "../workspace/request.ts";
import type { HeldBytes } from "../workspace/snapshot/held.ts";
import { isLeftAlone } from "../workspace/snapshot/snapshot.ts";
import type { Io } from "./io.ts";

/** What a round is made with, so that it reads only what changed. */
export type RoundRequest = Pick<Request, "memory" | "held">;

const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/**
 * Checks, and checks again after each save, until the process is ended. Files are read once and pages once a change; the
 * whole wiki is compared each time.
 */
export async function watchWiki(
  io: Io,
  roots: readonly string[],
  round: (request: RoundRequest) => Promise<unknown>,
): Promise<never> {
  const held: HeldBytes = new Map();
  const memory = shortMemory();
  let wake: (() => void) | null = null;
  let changed = false;
  // Before anything is read, so that no save is missed.
  for (const root of roots) {
    watchFiles(root, { recursive: true }, (_event, name) => {
      const path = name?.split(sep) ?? null;
      if (path?.some(isLeftAlone)) return;
      if (path === null) held.clear();
      else held.delete(path.join("/"));
      changed = true;
      wake?.();
    });
  }
  for (;;) {
    changed = false;
    if (io.stdoutIsTerminal) io.out(CLEAR);
    await round({ memory, held });
    memory.nextRound();
    if (!changed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    // An editor saves in several steps.
    await new Promise((resolve) => setTimeout(resolve, WATCH_PATIENCE));
  }
}
