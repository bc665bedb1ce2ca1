import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { MAX_FACTS_BYTES } from "../../limits.ts";
import { readBoundBytes, writeBound } from "./bound-file.ts";
import type { CacheFolder } from "./cache-folder.ts";
import { makeCacheFolder } from "./make-cache-folder.ts";
import type { Memory, Remembered } from "./memory.ts";

export interface KeptFacts extends Memory {
  /** Why nothing was kept from before; null where something was. */
  readonly miss: string | null;
  /** How many were found and how many were not. */
  counts(): { readonly found: number; readonly missed: number };
  /** Writes what this run asked for, if that is not what is written already. */
  save(root: string): Promise<void>;
}

/** Where the facts of one key lie in the file. */
type Index = ReadonlyMap<string, readonly [start: number, end: number]>;

interface Loaded {
  readonly bytes: Buffer;
  readonly index: Index;
  readonly miss: string | null;
}

/**
 * The facts of pages and sources in one file: a line of JSON that says what lies where, then each as V8 writes it, so
 * that one is read when it is asked for, and what did not change is written again without having been read.
 * @param build tells this program from others: what another one read is not believed
 */
export function keptFacts(folder: CacheFolder, build: string): KeptFacts {
  const file = join(folder.path, "facts.bin");
  const { bytes, index, miss } = load(file, folder, build);
  const used = new Map<string, Buffer>();
  const fresh = new Map<string, Remembered>();
  return {
    miss,
    counts: () => ({ found: used.size, missed: fresh.size }),
    find(key) {
      const place = index.get(key);
      if (place === undefined) return undefined;
      const slice = bytes.subarray(...place);
      try {
        const value: unknown = deserialize(slice);
        if (!isRemembered(value)) return undefined;
        used.set(key, slice);
        return value;
      } catch {
        return undefined;
      }
    },
    keep: (key, value) => void fresh.set(key, value),
    async save(root) {
      if (fresh.size === 0 && used.size === index.size) return;
      if (!(await makeCacheFolder(root, folder))) return;
      const parts = [...used, ...[...fresh].map(([key, value]) => [key, serialize(value)] as const)];
      const entries = parts.map(([key, part]) => [key, part.length] as const);
      const head = Buffer.from(`${JSON.stringify({ build, entries })}\n`);
      const whole = Buffer.concat([head, ...parts.map(([, part]) => part)]);
      if (whole.length <= MAX_FACTS_BYTES) writeBound(file, whole, randomBytes(6).toString("hex"));
    },
  };
}

const NOTHING = { bytes: Buffer.alloc(0), index: new Map() } as const;

function load(file: string, folder: CacheFolder, build: string): Loaded {
  const bytes = readBoundBytes(file, MAX_FACTS_BYTES, folder.isUsers);
  if (bytes === null) return { ...NOTHING, miss: "no facts are kept" };
  const end = bytes.indexOf("\n");
  try {
    const head: unknown = JSON.parse(bytes.toString("utf8", 0, end));
    const { build: by, entries } = Object(head);
    if (by !== build) return { ...NOTHING, miss: "the facts are another build's" };
    const index = new Map<string, readonly [number, number]>();
    let at = end + 1;
    for (const [key, length] of entries) {
      index.set(String(key), [at, at + Number(length)]);
      at += Number(length);
    }
    if (at === bytes.length) return { bytes, index, miss: null };
  } catch {
    // Not what was written, as a length that does not add up is not.
  }
  return { ...NOTHING, miss: "the file of facts is torn" };
}

function isRemembered(value: unknown): value is Remembered {
  const { facts, findings, schemaVersion, numbers } = Object(value);
  return Array.isArray(findings)
    ? Object(facts).schemaVersion === 1
    : schemaVersion === 1 && Array.isArray(numbers);
}
