import { createHash, randomBytes } from "node:crypto";
import { NOTHING_FOUND, type PageFound } from "../../check/live/wiki-base.ts";
import { compareText } from "../../check/run-rules.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import { type Appending, createBound } from "./bound-file.ts";
import type { CacheFolder } from "./cache-folder.ts";
import { eachOf, writeColumn } from "./column.ts";
import { type Contents, type KeptPage, type WikiIndex, wikiFile } from "./kept-wiki.ts";
import { makeCacheFolder } from "./make-cache-folder.ts";
import { writePairs } from "./pairs.ts";
import { writeTrailing } from "./trailing.ts";

/** Paths are sorted; of each page what is kept is made when it is written, and then let go. */
export interface WikiToKeep {
  readonly index: WikiIndex;
  readonly files: readonly string[];
  idOf(path: string): string;
  readonly pages: readonly PageFacts[];
  cardOf(page: PageFacts): Omit<KeptPage, "sha256">;
  /** By path; what is not there has nothing. */
  readonly found: ReadonlyMap<string, PageFound>;
  /** Of each page, in as many parts as it may be. */
  tokens(): Iterable<readonly [path: string, tokens: readonly number[]]>;
}

/** A failure is no problem: the next run reads the wiki whole. */
export function writeKeptWiki(
  root: string,
  folder: CacheFolder,
  build: string,
  { index, files, idOf, pages, cardOf, found, tokens }: WikiToKeep,
): void {
  if (!makeCacheFolder(root, folder)) return;
  const name = randomBytes(6).toString("hex");
  const bound = createBound(wikiFile(folder, index.key), name);
  const hash = createHash("sha256");
  const writer: Appending = {
    get at() {
      return bound.at;
    },
    write(bytes) {
      hash.update(bytes);
      bound.write(bytes);
    },
  };
  const withFindings = [...found.keys()].sort(compareText);
  const columns: Contents["columns"] = {
    files: writeColumn(writer, files),
    ids: writeColumn(writer, eachOf(files, idOf)),
    pages: writeColumn(
      writer,
      eachOf(pages, ({ path }) => path),
    ),
    cards: writeColumn(
      writer,
      eachOf(pages, (page) => JSON.stringify(cardOf(page))),
    ),
    hashes: writeColumn(
      writer,
      eachOf(pages, ({ sha256 }) => sha256),
    ),
    foundPaths: writeColumn(writer, withFindings),
    found: writeColumn(
      writer,
      eachOf(withFindings, (path) => JSON.stringify(found.get(path) ?? NOTHING_FOUND)),
    ),
  };
  const tokensAt = writer.at;
  const pairs = writePairs(writer, pages, tokens());
  writeTrailing(bound, { build, name, index, columns, tokensAt, pairs, sha256: hash.digest("hex") });
  bound.finish();
}
