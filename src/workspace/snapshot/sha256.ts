import { createHash } from "node:crypto";

const known = new WeakMap<Uint8Array, string>();

/** In hex. The same bytes object is hashed once, whoever asks. */
export function sha256(bytes: Uint8Array): string {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const digest = createHash("sha256").update(bytes).digest("hex");
  known.set(bytes, digest);
  return digest;
}
