import { existsSync } from "node:fs";
import { join } from "node:path";

export interface CacheFolder {
  /** Absolute. */
  readonly path: string;
  /** Named on the command line. Any other lies in the wiki, whose author must not be able to put answers into it. */
  readonly isUsers: boolean;
}

/**
 * @param named absolute, from the command line
 * @param configured relative to the root, from the config
 */
export function cacheFolder(root: string, named?: string, configured?: string): CacheFolder {
  if (named !== undefined) return { path: named, isUsers: true };
  if (configured !== undefined) return { path: join(root, configured), isUsers: false };
  const modules = join(root, "node_modules");
  const path = existsSync(modules) ? join(modules, ".cache/wikiproof") : join(root, ".wikiproof");
  return { path, isUsers: false };
}
