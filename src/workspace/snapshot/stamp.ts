import { lstatSync, type Stats } from "node:fs";
import { RACY_MILLISECONDS } from "../../limits.ts";

/** What the disk says of a file without reading it: times in milliseconds, size in bytes, number of the inode. */
export type Stamp = readonly [modified: number, changed: number, size: number, inode: number];

export function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats): Stamp {
  return [mtimeMs, ctimeMs, size, ino];
}

/** Null where there is no regular file (any more). */
export function readStamp(file: string): Stamp | null {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    return stats?.isFile() ? stampOf(stats) : null;
  } catch {
    return null;
  }
}

export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

/**
 * A file that was written just before it was read may be written again without its stamp changing, since disks count
 * time in steps; git calls such an entry racy. Only its bytes tell.
 */
export function isRacy([modified, changed]: Stamp, readAt: number): boolean {
  return Math.max(modified, changed) > readAt - RACY_MILLISECONDS;
}
