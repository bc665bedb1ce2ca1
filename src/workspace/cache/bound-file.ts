import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";

/**
 * A file of the cache starts with a line that holds the number of its own inode. A cache that was checked out with the
 * wiki, or copied from elsewhere, has another number and is not believed: what a pull request brings must not be able
 * to say that it was checked. A folder that the user named is theirs to fill.
 */
export function readBound(file: string, limit: number, isUsers: boolean): string | null {
  return readBoundBytes(file, limit, isUsers)?.toString("utf8") ?? null;
}

export function readBoundBytes(file: string, limit: number, isUsers: boolean): Buffer | null {
  try {
    const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile() || stats.size > limit) return null;
      const bytes = readFileSync(handle);
      const end = bytes.indexOf("\n");
      const isOwn = bytes.toString("latin1", 0, end) === String(stats.ino);
      return end > 0 && (isOwn || isUsers) ? bytes.subarray(end + 1) : null;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

/**
 * Written beside and renamed, so that a run that reads meanwhile sees the old file or the new one. Not synced: after a
 * crash it may be torn, which its reader finds out. A failure is no problem: the next run is slower.
 * @param unique tells the temporary file from those of other runs
 */
export function writeBound(file: string, content: string | Buffer, unique: string): boolean {
  const temporary = `${file}.${unique}.tmp`;
  try {
    const handle = openSync(temporary, "wx", 0o600);
    try {
      writeSync(handle, `${fstatSync(handle).ino}\n`);
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    return true;
  } catch {
    rmSync(temporary, { force: true });
    return false;
  }
}
