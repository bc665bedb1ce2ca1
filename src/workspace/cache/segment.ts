import { MAX_FACTS_BYTES } from "../../limits.ts";
import { type BoundFile, createBound, openBound } from "./bound-file.ts";
import type { FactKey } from "./memory.ts";
import { readTrailing, writeTrailing } from "./trailing.ts";

/** What is kept of one page or source, and where its facts lie. */
export interface Entry extends FactKey {
  /** What git calls its bytes. */
  readonly oid: string;
  readonly length: number;
  /** Null where its facts cannot be read (any more). */
  read(): Buffer | null;
}

/** A file of facts, written once. */
export interface Segment {
  readonly file: string;
  readonly size: number;
  readonly entries: readonly Entry[];
  close(): void;
}

/** The index as JSON, a column a field: it is read whole each time, its facts are not. */
interface Columns {
  readonly build: string;
  readonly settings: readonly string[];
  readonly paths: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  /** Place among the settings, of each. */
  readonly under: readonly number[];
  /** One behind the other, since all are equally long. */
  readonly sha256s: string;
  readonly oids: string;
  readonly lengths: readonly number[];
}

const SHA256 = 64;
const SHA1 = 40;

/** Why a segment is not believed. */
export type Refusal = "foreign" | "torn" | "older";

/** @param build tells this program from others: what another one read is not believed */
export function openSegment(file: string, build: string, isUsers: boolean): Segment | Refusal {
  const bound = openBound(file, MAX_FACTS_BYTES, isUsers);
  if (bound === null) return "foreign";
  const columns = readTrailing<Columns>(bound);
  if (columns?.build === build) {
    return { file, size: bound.size, entries: entriesOf(columns, bound), close: bound.close };
  }
  bound.close();
  return columns === null ? "torn" : "older";
}

function entriesOf(columns: Columns, bound: BoundFile): readonly Entry[] {
  let next = bound.start;
  return columns.paths.map((path, at) => {
    const start = next;
    const length = columns.lengths[at] ?? 0;
    next += length;
    return {
      path,
      name: columns.names[at] ?? path,
      settings: columns.settings[columns.under[at] ?? 0] ?? "",
      sha256: columns.sha256s.slice(at * SHA256, (at + 1) * SHA256),
      oid: columns.oids.slice(at * SHA1, (at + 1) * SHA1),
      length,
      read: () => bound.read(start, length),
    };
  });
}

export interface SegmentWriter {
  readonly size: number;
  /** Answers with what can be read again at once. */
  add(key: FactKey & Pick<Entry, "oid">, facts: Buffer): Entry;
  /** False where it could not be written. */
  finish(build: string): boolean;
}

export function createSegment(file: string, unique: string): SegmentWriter {
  const writer = createBound(file, unique);
  const entries: Entry[] = [];
  return {
    get size() {
      return writer.at;
    },
    add({ path, name, settings, sha256, oid }, facts) {
      const start = writer.at;
      const { length } = facts;
      const entry = { path, name, settings, sha256, oid, length, read: () => writer.read(start, length) };
      entries.push(entry);
      writer.write(facts);
      return entry;
    },
    finish(build) {
      writeTrailing(writer, columnsOf(build, entries));
      return writer.finish();
    },
  };
}

function columnsOf(build: string, entries: readonly Entry[]): Columns {
  const settings = [...new Set(entries.map((entry) => entry.settings))];
  const placeOf = new Map(settings.map((key, at) => [key, at]));
  return {
    build,
    settings,
    paths: entries.map(({ path }) => path),
    names: Object.fromEntries(
      entries.flatMap(({ path, name }, at) => (name === path ? [] : [[String(at), name]])),
    ),
    under: entries.map((entry) => placeOf.get(entry.settings) ?? 0),
    sha256s: entries.map(({ sha256 }) => sha256).join(""),
    oids: entries.map(({ oid }) => oid).join(""),
    lengths: entries.map(({ length }) => length),
  };
}
