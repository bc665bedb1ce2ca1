import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reader, Snapshot, Unread } from "./snapshot.ts";
import { errorCode, walk } from "./walk.ts";

export function diskSnapshot(root: string): Snapshot {
  return { tree: walk(root), ...diskReader(root) };
}

export function diskReader(folder: string): Reader {
  return { bytes: async (path, limit) => readBytes(join(folder, path), limit) };
}

const SAYS: Readonly<Record<string, string>> = {
  EACCES: "May not be read: no permission",
  EPERM: "May not be read: no permission",
  ELOOP: "Is a symbolic link, which is not followed",
  ENAMETOOLONG: "Has a name that is too long",
};

/** The size is asked of the open file, so that it cannot change in between. */
function readBytes(file: string, limit: number): Uint8Array | Unread {
  try {
    const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory()) return { why: "Is a folder, not a file" };
      if (!stat.isFile()) return { why: "Is not a regular file" };
      return stat.size > limit ? tooLarge(stat.size, limit) : readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { why: "Is not there (any more)", missing: true };
    return { why: SAYS[code] ?? `Cannot be read (${code})` };
  }
}

export function tooLarge(size: number, limit: number): Unread {
  return { why: `Is larger than ${megabytes(limit)} (${megabytes(size)})` };
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
