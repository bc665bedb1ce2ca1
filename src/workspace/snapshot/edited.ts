import { join } from "node:path";
import type { Snapshot } from "./snapshot.ts";

/** A snapshot with texts that stand for what some of its files hold, by absolute path. */
export function editedSnapshot(
  snapshot: Snapshot,
  root: string,
  edited: ReadonlyMap<string, string>,
): Snapshot {
  return {
    tree: snapshot.tree,
    idOf: () => "",
    bytes: async (path, limit) => {
      const text = edited.get(join(root, path));
      return text === undefined ? snapshot.bytes(path, limit) : new TextEncoder().encode(text);
    },
  };
}
