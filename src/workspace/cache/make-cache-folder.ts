import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isInside } from "../targets.ts";
import { ensureFolder } from "../write-file.ts";
import type { CacheFolder } from "./cache-folder.ts";

/** Makes it, a new one hidden from git; false where it cannot be written or leads out of the wiki. */
export function makeCacheFolder(root: string, { path, isUsers }: CacheFolder): boolean {
  try {
    const isNew = !existsSync(path);
    if (isNew) ensureFolder(path);
    if (!isUsers && !isInside(realpathSync(root), realpathSync(path))) return false;
    if (isNew) writeFileSync(join(path, ".gitignore"), "*\n", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}
