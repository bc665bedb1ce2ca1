import { randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { MAX_FACTS_BYTES } from "../../limits.ts";
import { blobId } from "../snapshot/blob-id.ts";
import type { CacheFolder } from "./cache-folder.ts";
import { makeCacheFolder } from "./make-cache-folder.ts";
import type { FactKey, Memory, Remembered } from "./memory.ts";
import { mergeInto, wasted } from "./merge.ts";
import {
  createSegment,
  type Entry,
  openSegment,
  type Refusal,
  type Segment,
  type SegmentWriter,
} from "./segment.ts";

export interface KeptFacts extends Memory {
  /** Why nothing was kept from before; null where something was. */
  readonly miss: string | null;
  /** How many were found and how many were not. */
  counts(): { readonly found: number; readonly missed: number };
  /** All that is kept under a path. */
  of(path: string): readonly Entry[];
  load(entry: Entry): Remembered | undefined;
  /**
   * Keeps what this run read anew.
   * @param whole all of the wiki was asked for: what was not may go
   */
  save(whole: boolean): void;
}

/**
 * The facts of pages and sources, in files that are written once: a run that reads something anew adds one, small ones
 * are merged, and all are written together when half of them is of no more use. Nothing is ever changed in place, so
 * runs at the same time see what was there or what is new; if one takes a file away that another has in hand, that one
 * reads some pages again.
 */
export function keptFacts(root: string, folder: CacheFolder, build: string): KeptFacts {
  const { segments, refused, miss } = openSegments(folder, build);
  /** Read anew in this run, by path. */
  const added = new Map<string, Entry[]>();
  const of = (path: string) => [
    ...segments.flatMap((segment) => segment.of(path)),
    ...(added.get(path) ?? []),
  ];
  const used = new Set<Entry>();
  const fresh = new Set<Entry>();
  const writer = once(() => (makeCacheFolder(root, folder) ? newSegment(folder) : null));
  const load = (entry: Entry): Remembered | undefined => {
    const value = revived(entry.read());
    if (value !== undefined && !fresh.has(entry)) used.add(entry);
    return value;
  };
  return {
    miss,
    counts: () => ({ found: used.size, missed: fresh.size }),
    of,
    load,
    find(key) {
      const entry = of(key.path).find((one) => isOf(one, key));
      return entry === undefined ? undefined : load(entry);
    },
    keep(key, bytes, value) {
      if ((writer()?.size ?? 0) > MAX_FACTS_BYTES) return;
      const entry = writer()?.add({ ...key, oid: blobId(bytes) }, serialize(value));
      if (entry === undefined) return;
      fresh.add(entry);
      added.set(key.path, [...(added.get(key.path) ?? []), entry]);
    },
    save(whole) {
      const isWasted = whole && wasted(segments, used);
      const to = fresh.size > 0 || isWasted ? writer() : null;
      if (to !== null) {
        const merged = mergeInto(to, segments, isWasted ? used : null);
        if (to.finish(build)) for (const file of [...merged, ...refused]) rmSync(file, { force: true });
      }
      for (const segment of segments) segment.close();
    },
  };
}

interface Opened {
  readonly segments: readonly Segment[];
  /** Files that are of no use to anybody. */
  readonly refused: readonly string[];
  readonly miss: string | null;
}

function openSegments({ path, isUsers }: CacheFolder, build: string): Opened {
  const segments: Segment[] = [];
  const refused = new Map<string, Refusal>();
  for (const name of namesIn(path)) {
    const file = join(path, name);
    const opened = openSegment(file, build, isUsers);
    if (typeof opened === "string") refused.set(file, opened);
    else segments.push(opened);
  }
  const [why = "none"] = refused.values();
  return { segments, refused: [...refused.keys()], miss: segments.length > 0 ? null : MISSES[why] };
}

const MISSES = {
  none: "no facts are kept",
  foreign: "the facts came from elsewhere",
  torn: "the file of facts is torn",
  older: "the facts are another build's",
} as const;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^facts-\w+\.bin$/.test(name));
  } catch {
    return [];
  }
}

function newSegment(folder: CacheFolder): SegmentWriter {
  const unique = randomBytes(6).toString("hex");
  return createSegment(join(folder.path, `facts-${unique}.bin`), unique);
}

function isOf(entry: Entry, { path, name, settings, sha256 }: FactKey): boolean {
  return entry.sha256 === sha256 && entry.settings === settings && entry.path === path && entry.name === name;
}

function revived(bytes: Buffer | null): Remembered | undefined {
  try {
    const value: unknown = bytes === null ? null : deserialize(bytes);
    return isRemembered(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRemembered(value: unknown): value is Remembered {
  const { facts, findings, schemaVersion, numbers } = Object(value);
  return Array.isArray(findings)
    ? Object(facts).schemaVersion === 1
    : schemaVersion === 1 && Array.isArray(numbers);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
