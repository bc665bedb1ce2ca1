import type { Snapshot } from "./snapshot.ts";

/** Bytes of files that are known not to have changed since they were read. */
export type HeldBytes = Map<string, Uint8Array>;

/** A snapshot that reads each file once, until it is taken out of `held`. */
export function heldSnapshot(snapshot: Snapshot, held: HeldBytes): Snapshot {
  return {
    tree: snapshot.tree,
    idOf: () => "",
    bytes: async (path, limit) => {
      const known = held.get(path);
      if (known !== undefined) return known;
      const bytes = await snapshot.bytes(path, limit);
      if (!("why" in bytes)) held.set(path, bytes);
      return bytes;
    },
  };
}
