import { compareText } from "../../check/run-rules.ts";
import { MAX_FACTS_BYTES } from "../../limits.ts";
import { type BoundFile, createBound, openBound } from "./bound-file.ts";
import { type ColumnPlace, eachOf, openColumn, writeColumn } from "./column.ts";
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
  /** All under a path, each time the same. */
  of(path: string): readonly Entry[];
  entries(): readonly Entry[];
  close(): void;
}

/** What the file holds at its end: whose it is, and where its index lies. */
interface Contents {
  readonly build: string;
  readonly settings: readonly string[];
  /** Sorted. */
  readonly paths: ColumnPlace;
  /** Of each path a `Row`. */
  readonly rows: ColumnPlace;
}

/** As JSON: place among the settings, where its facts lie, the hashes, and the name where it is not the path. */
type Row = readonly [under: number, at: number, length: number, sha256: string, oid: string, name?: string];

/** Why a segment is not believed. */
export type Refusal = "foreign" | "torn" | "older";

/** @param build tells this program from others: what another one read is not believed */
export function openSegment(file: string, build: string, isUsers: boolean): Segment | Refusal {
  const bound = openBound(file, MAX_FACTS_BYTES, isUsers);
  if (bound === null) return "foreign";
  const contents = readTrailing<Contents>(bound);
  if (contents?.build === build) return segmentOf(file, contents, bound);
  bound.close();
  return contents === null ? "torn" : "older";
}

/** A run asks for some pages, or for all: an entry is made when it is asked for. */
function segmentOf(file: string, contents: Contents, bound: BoundFile): Segment {
  const paths = openColumn(bound, contents.paths);
  const rows = openColumn(bound, contents.rows);
  const known = new Map<number, Entry>();
  const entryAt = (row: number): Entry => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const path = paths.all()[row] ?? "";
    const [under, start, length, sha256, oid, name = path] = parsedRow(rows.at(row));
    const settings = contents.settings[under] ?? "";
    const entry = { path, name, settings, sha256, oid, length, read: () => bound.read(start, length) };
    known.set(row, entry);
    return entry;
  };
  return {
    file,
    size: bound.size,
    of(path) {
      const all = paths.all();
      const found: Entry[] = [];
      for (let row = paths.find(path); row >= 0 && all[row] === path; row++) found.push(entryAt(row));
      return found;
    },
    entries() {
      rows.all();
      return paths.all().map((_, row) => entryAt(row));
    },
    close: bound.close,
  };
}

/** One that cannot be read (any more) is nobody's. */
function parsedRow(text: string): Row {
  try {
    return JSON.parse(text);
  } catch {
    return [0, 0, -1, "", ""];
  }
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
  const entries: (Entry & { readonly start: number })[] = [];
  return {
    get size() {
      return writer.at;
    },
    add({ path, name, settings, sha256, oid }, facts) {
      const start = writer.at;
      const { length } = facts;
      const read = () => writer.read(start, length);
      const entry = { path, name, settings, sha256, oid, start, length, read };
      entries.push(entry);
      writer.write(facts);
      return entry;
    },
    finish(build) {
      const settings = [...new Set(entries.map((entry) => entry.settings))];
      const under = new Map(settings.map((key, at) => [key, at]));
      const sorted = [...entries].sort((a, b) => compareText(a.path, b.path));
      const contents: Contents = {
        build,
        settings,
        paths: writeColumn(
          writer,
          eachOf(sorted, ({ path }) => path),
        ),
        rows: writeColumn(
          writer,
          eachOf(sorted, ({ path, name, start, length, sha256, oid, ...entry }) => {
            const row: Row = [under.get(entry.settings) ?? 0, start, length, sha256, oid];
            return JSON.stringify(name === path ? row : [...row, name]);
          }),
        ),
      };
      writeTrailing(writer, contents);
      return writer.finish();
    },
  };
}
