import type { CacheFolder } from "./cache-folder.ts";
import { type KeptChange, writeKeptChange } from "./kept-change.ts";
import type { KeptFacts } from "./kept-facts.ts";
import { type KeptWiki, readKeptWiki } from "./kept-wiki.ts";
import { type WikiToKeep, writeKeptWiki } from "./write-kept-wiki.ts";

/** Wikis as earlier runs left them, and where a run says why it could not begin there. */
export interface KeptWikis {
  readonly facts: KeptFacts;
  /** Answers why, where there is none to begin with. */
  open(key: string): KeptWiki | string;
  keep(wiki: WikiToKeep): void;
  /** All that changed since a wiki was kept. */
  keepChange(change: KeptChange): void;
  /** Told why all pages are compared; null where only those are that a change reaches. */
  readonly explain: (why: string | null) => void;
}

export function keptWikis(
  root: string,
  folder: CacheFolder,
  build: string,
  facts: KeptFacts,
  explain: KeptWikis["explain"],
): KeptWikis {
  return {
    facts,
    open: (key) => readKeptWiki(folder, key, build),
    keep: (wiki) => writeKeptWiki(root, folder, build, wiki),
    keepChange: (change) => writeKeptChange(folder, change),
    explain,
  };
}
