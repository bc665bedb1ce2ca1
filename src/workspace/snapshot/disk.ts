import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../text/message.ts";
import { sha256 } from "./sha256.ts";
import type { Reader, SeenFile, Snapshot, Unread } from "./snapshot.ts";
import { isRacy, readStamp, type Stamp, stampOf } from "./stamp.ts";
import { GONE, IS_FOLDER, IS_LINK, IS_ODD, LONG_NAME, NO_PERMISSION, unreadable } from "./unreadable.ts";
import { errorCode, walk } from "./walk.ts";

/** @param unhashed nobody asks later whether what was written just now is still the same */
export function diskSnapshot(root: string, unhashed = false): Snapshot {
  const seen = new Map<string, SeenFile>();
  return {
    tree: walk(root),
    seen,
    idOf: (path) => {
      const read = seen.get(path);
      const stamp = read?.stamp ?? readStamp(join(root, path));
      return stamp === null || (read?.racy ?? isRacy(stamp, Date.now())) ? "" : stamp.join(" ");
    },
    bytes: async (path, limit) => {
      const now = Date.now();
      const { stamp, bytes } = readBytes(join(root, path), limit);
      if (stamp === null || "why" in bytes) return bytes;
      const racy = isRacy(stamp, now);
      seen.set(path, { stamp, racy, sha256: racy && !unhashed ? sha256(bytes) : null });
      return bytes;
    },
  };
}

export function diskReader(folder: string): Reader {
  return { bytes: async (path, limit) => readBytes(join(folder, path), limit).bytes };
}

const SAYS: Readonly<Record<string, Message>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ELOOP: IS_LINK,
  ENAMETOOLONG: LONG_NAME,
};

interface ReadBytes {
  readonly bytes: Uint8Array | Unread;
  /** Of a regular file. */
  readonly stamp: Stamp | null;
}

/** The stamp is asked of the open file, before it is read: what is written meanwhile makes it another one. */
function readBytes(file: string, limit: number): ReadBytes {
  try {
    const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory()) return unread(IS_FOLDER);
      if (!stat.isFile()) return unread(IS_ODD);
      const bytes = stat.size > limit ? tooLarge(stat.size, limit) : readFileSync(handle);
      return { bytes, stamp: stampOf(stat) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { bytes: { why: GONE, missing: true }, stamp: null };
    return unread(SAYS[code] ?? unreadable(code));
  }
}

function unread(why: Message): ReadBytes {
  return { bytes: { why }, stamp: null };
}

export function tooLarge(size: number, limit: number): Unread {
  const [most, found] = [megabytes(limit), megabytes(size)];
  return { why: { en: `Is larger than ${most} (${found})`, zh: `大于 ${most}（${found}）` } };
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
