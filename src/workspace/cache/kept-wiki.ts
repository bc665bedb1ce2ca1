import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { NOTHING_FOUND, type PageFound } from "../../check/wiki-base.ts";
import { MAX_FACTS_BYTES } from "../../limits.ts";
import type { KnownPage } from "../../model/page-card.ts";
import { hashText } from "../../text/hash.ts";
import type { LeftOut } from "../page-set.ts";
import type { Tree } from "../snapshot/snapshot.ts";
import { type BoundFile, createBound, openBound } from "./bound-file.ts";
import type { CacheFolder } from "./cache-folder.ts";
import { makeCacheFolder } from "./make-cache-folder.ts";
import { readTrailing, writeTrailing } from "./trailing.ts";

/** A page as the run that keeps a wiki read it. */
export interface KeptPage extends KnownPage {
  /** Of its bytes. */
  readonly sha256: string;
  /** Of all that it was read with. */
  readonly settings: string;
  readonly tables: number;
  readonly claims: number;
}

/** A wiki as a run left it: enough to tell what another state of some pages changes in it. */
export interface WikiIndex {
  /** All that the run hangs on but files. */
  readonly key: string;
  /** All files, in the order of the tree, and what told their bytes: git's id, or the stamp; "" where nothing did. */
  readonly files: readonly string[];
  readonly ids: readonly string[];
  readonly folders: readonly string[];
  readonly links: Tree["links"];
  readonly pages: readonly KeptPage[];
  readonly sources: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Source files that were read, with the hash of their bytes. */
  readonly read: readonly (readonly [path: string, sha256: string])[];
  /** Name and text of the config. */
  readonly config: readonly [name: string | null, text: string];
  /** ISO day; null where nobody asked for it. */
  readonly today: string | null;
}

export interface KeptWiki extends WikiIndex {
  foundOn(path: string): PageFound;
  readonly foundPaths: readonly string[];
  pagesWith(token: number): Iterable<string>;
}

/** In the file, findings lie behind each other, then pairs of token and page, then the index and where all that is. */
interface Contents {
  readonly build: string;
  readonly index: WikiIndex;
  /** Length of what is found of each page, by path. */
  readonly found: readonly (readonly [path: string, length: number])[];
  readonly tokensAt: number;
  readonly pairs: number;
}

/** Answers why, where none is kept that can be believed. */
export function readKeptWiki(folder: CacheFolder, key: string, build: string): KeptWiki | string {
  const bound = openBound(fileOf(folder, key), MAX_FACTS_BYTES, folder.isUsers);
  if (bound === null) return "no wiki is kept";
  const contents = readTrailing<Contents>(bound);
  if (contents?.build === build && contents.index.key === key) return keptWiki(contents, bound);
  bound.close();
  return contents === null ? "the kept wiki is torn" : "the kept wiki is another build's";
}

function keptWiki({ index, found, tokensAt, pairs }: Contents, bound: BoundFile): KeptWiki {
  const placeOf = new Map<string, readonly [number, number]>();
  let at = bound.start;
  for (const [path, length] of found) {
    placeOf.set(path, [at, length]);
    at += length;
  }
  let numbers: Uint32Array | null = null;
  return {
    ...index,
    foundPaths: found.map(([path]) => path),
    foundOn: (path) => {
      const place = placeOf.get(path);
      const bytes = place === undefined ? null : bound.read(...place);
      return bytes === null ? NOTHING_FOUND : JSON.parse(bytes.toString("utf8"));
    },
    *pagesWith(token: number) {
      numbers ??= toNumbers(bound.read(tokensAt, pairs * PAIR));
      for (let pair = firstPair(numbers, token); numbers[pair * 2] === token; pair++) {
        const page = index.pages[numbers[pair * 2 + 1] ?? -1];
        if (page !== undefined) yield page.path;
      }
    },
  };
}

const PAIR = 2 * 4;

/** Bytes of a buffer need not begin at a multiple of four. */
function toNumbers(bytes: Buffer | null): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes ?? []).buffer);
}

/** By bisection. */
function firstPair(numbers: Uint32Array, token: number): number {
  let low = 0;
  let high = numbers.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle * 2] ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface WikiToKeep {
  readonly index: WikiIndex;
  /** Of each page of the index, in its order. */
  readonly tokens: readonly (readonly number[])[];
  /** By path; what is not there has nothing. */
  readonly found: ReadonlyMap<string, PageFound>;
}

/** A failure is no problem: the next run reads the wiki whole. */
export function writeKeptWiki(
  root: string,
  folder: CacheFolder,
  build: string,
  { index, tokens, found }: WikiToKeep,
): void {
  if (!makeCacheFolder(root, folder)) return;
  const writer = createBound(fileOf(folder, index.key), randomBytes(6).toString("hex"));
  const lengths = [...found].map(([path, one]): [string, number] => {
    const bytes = Buffer.from(JSON.stringify(one));
    writer.write(bytes);
    return [path, bytes.length];
  });
  const tokensAt = writer.at;
  const pairs = tokens.flatMap((ofPage, page) => ofPage.map((token): [number, number] => [token, page]));
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  writer.write(Buffer.from(Uint32Array.from(pairs.flat()).buffer));
  const contents: Contents = { build, index, found: lengths, tokensAt, pairs: pairs.length };
  writeTrailing(writer, contents);
  writer.finish();
}

function fileOf(folder: CacheFolder, key: string): string {
  return join(folder.path, `wiki-${hashText(key)}.bin`);
}
