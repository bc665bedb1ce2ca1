import { statSync } from "node:fs";
import { join } from "node:path";

/** How large some files of a folder are together. */
export function bytesOf(folder: string, paths: readonly string[]): number {
  return paths.reduce(
    (sum, path) => sum + (statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
