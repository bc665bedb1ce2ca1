import { join } from "node:path";
import { NOTHING_FOUND, type PageFound } from "../../check/live/wiki-base.ts";
import type { PagesByPath } from "../../facts/reach/known-pages.ts";
import { MAX_FACTS_BYTES } from "../../limits.ts";
import type { Census, KnownPage } from "../../model/page-card.ts";
import { hashText } from "../../text/hash.ts";
import { lazily } from "../../text/lazily.ts";
import { lowest } from "../../text/lowest.ts";
import type { LeftOut } from "../page-set.ts";
import { sha256 as hashOf } from "../snapshot/sha256.ts";
import type { Tree } from "../snapshot/snapshot.ts";
import type { Counts } from "../wiki.ts";
import { type BoundFile, openBound, type Readable } from "./bound-file.ts";
import type { CacheFolder } from "./cache-folder.ts";
import { type ColumnPlace, openColumn, readNumbers } from "./column.ts";
import { changedWiki, type KeptChange, readKeptChange } from "./kept-change.ts";
import { readTrailing } from "./trailing.ts";

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
  /** The commit that it is; null where it is none. */
  readonly commit: string | null;
  readonly folders: readonly string[];
  readonly links: Tree["links"];
  readonly census: Census;
  readonly counts: Counts;
  readonly sources: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Source files that were read, with the hash of their bytes. */
  readonly read: readonly (readonly [path: string, sha256: string])[];
  /** Name and text of the config. */
  readonly config: readonly [name: string | null, text: string];
  /** ISO day; null where nobody asked for it. */
  readonly today: string | null;
}

export interface KeptWiki {
  /** Tells it from others that were kept whole. */
  readonly name: string;
  /** What changed since. */
  readonly change: KeptChange | null;
  readonly index: WikiIndex;
  readonly tree: Tree;
  /** What told the bytes of each file, in the order of the tree: git's id, or the stamp; "" where nothing did. */
  ids(): readonly string[];
  idOf(path: string): string;
  readonly pages: PagesByPath<KeptPage>;
  /** Of the bytes of each page. */
  hashes(): ReadonlyMap<string, string>;
  foundOn(path: string): PageFound;
  foundPaths(): readonly string[];
  pagesWith(token: number): Iterable<string>;
}

/** What the file holds at its end: whose it is, and where all else lies. Paths are sorted. */
export interface Contents {
  readonly build: string;
  readonly name: string;
  readonly index: WikiIndex;
  readonly columns: Readonly<Record<ColumnName, ColumnPlace>>;
  /** Pairs of token and row of a page, sorted. */
  readonly tokensAt: number;
  readonly pairs: number;
  /** Of all that lies before. */
  readonly sha256: string;
}

/** Bytes of two numbers. */
export const PAIR = 2 * 4;

/** Files with their ids, pages with their cards and hashes, and what is found by path. */
type ColumnName = "files" | "ids" | "pages" | "cards" | "hashes" | "foundPaths" | "found";

/** Answers why, where none is kept that can be believed. */
export function readKeptWiki(folder: CacheFolder, key: string, build: string): KeptWiki | string {
  const bound = openBound(wikiFile(folder, key), MAX_FACTS_BYTES, folder.isUsers);
  if (bound === null) return "no wiki is kept";
  const contents = readTrailing<Contents>(bound);
  const rows = contents === null ? null : rowsOf(contents, bound);
  bound.close();
  if (contents === null) return TORN;
  if (contents.build !== build || contents.index.key !== key) return "the kept wiki is another build's";
  if (rows === null) return TORN;
  const wiki = keptWiki(contents, rows);
  const change = readKeptChange(folder, wiki);
  return change === null ? wiki : changedWiki(wiki, change);
}

const TORN = "the kept wiki is torn";

/** All that lies before the contents, held; null where it is not what was written. */
function rowsOf({ sha256, tokensAt, pairs }: Contents, { start, read }: BoundFile): Readable | null {
  const bytes = read(start, tokensAt + pairs * PAIR - start);
  if (bytes === null || hashOf(bytes) !== sha256) return null;
  return { read: (at, length) => bytes.subarray(at - start, at - start + length) };
}

function keptWiki({ name, index, columns, tokensAt, pairs }: Contents, rows: Readable): KeptWiki {
  const column = (name: ColumnName) => openColumn(rows, columns[name]);
  const [files, ids, pages, cards] = [column("files"), column("ids"), column("pages"), column("cards")];
  const [hashes, foundPaths, found] = [column("hashes"), column("foundPaths"), column("found")];
  const numbers = lazily(() => readNumbers(rows, tokensAt, pairs * 2));
  const idOf = (path: string) => ids.at(files.find(path));
  const known = new Map<string, KeptPage>();
  const cardOf = (path: string): KeptPage | undefined => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const row = pages.find(path);
    if (row < 0) return undefined;
    const card: KeptPage = { ...JSON.parse(cards.at(row)), sha256: hashes.at(row) };
    known.set(path, card);
    return card;
  };
  return {
    name,
    change: null,
    index,
    tree: {
      get files() {
        return files.all();
      },
      folders: new Set(index.folders),
      links: index.links,
      problems: [],
    },
    ids: ids.all,
    idOf,
    pages: { has: (path) => pages.find(path) >= 0, get: cardOf, keys: pages.all },
    hashes: () => new Map(pages.all().map((path, row) => [path, hashes.all()[row] ?? ""])),
    foundPaths: foundPaths.all,
    foundOn(path) {
      const row = foundPaths.find(path);
      return row < 0 ? NOTHING_FOUND : JSON.parse(found.at(row));
    },
    *pagesWith(token: number) {
      const of = numbers();
      const first = lowest(pairs, (pair) => (of[pair * 2] ?? 0) >= token);
      for (let pair = first; of[pair * 2] === token; pair++) yield pages.all()[of[pair * 2 + 1] ?? -1] ?? "";
    },
  };
}

export function wikiFile(folder: CacheFolder, key: string): string {
  return join(folder.path, `wiki-${hashText(key)}.bin`);
}
