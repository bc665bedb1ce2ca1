import { createHash } from "node:crypto";

/** What git calls these bytes (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects), where it counts in SHA-1. */
export function blobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
