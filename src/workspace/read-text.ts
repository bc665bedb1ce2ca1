import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/finding.ts";
import { decodeUtf8 } from "../text/decode.ts";
import { errorCode } from "./walk.ts";

export interface ReadText {
  readonly path: string;
  /** Without byte-order mark. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

export type ReadResult =
  | { readonly read: ReadText; readonly problem?: undefined }
  | { readonly problem: Problem; readonly read?: undefined };

const SAYS: Readonly<Record<string, string>> = {
  ENOENT: "Is not there (any more)",
  EACCES: "May not be read: no permission",
  EPERM: "May not be read: no permission",
  EISDIR: "Is a folder, not a file",
  ELOOP: "Is a symbolic link, which is not followed",
  ENAMETOOLONG: "Has a name that is too long",
};

/** Reads one file whole, never through a link, never more than `limit` bytes. */
export function readText(root: string, path: string, limit: number): ReadResult {
  const bytes = readBytes(join(root, path), limit);
  if (typeof bytes === "string") return { problem: { path, message: bytes } };
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    return {
      problem: {
        path,
        start: { line: decoded.line, column: decoded.column, offset: decoded.offset },
        message: `Is not UTF-8: byte ${decoded.byte} on line ${decoded.line} cannot be read`,
      },
    };
  }
  return { read: { path, text: decoded.text, bytes } };
}

/** Bytes, or why there are none. The size is asked of the open file, so that it cannot change in between. */
function readBytes(file: string, limit: number): Uint8Array | string {
  try {
    const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory()) return SAYS.EISDIR ?? "";
      if (!stat.isFile()) return "Is not a regular file";
      if (stat.size > limit) return `Is larger than ${megabytes(limit)} (${megabytes(stat.size)})`;
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = errorCode(error);
    return SAYS[code] ?? `Cannot be read (${code})`;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
