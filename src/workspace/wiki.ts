import type { Config } from "../config/config.ts";
import type { Change } from "../model/change.ts";
import type { Finding, UntoldProblem } from "../model/finding.ts";
import type { Language, PageFacts } from "../model/page-facts.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";
import type { Baseline } from "./baseline.ts";
import type { LoadedConfig } from "./load-config.ts";
import type { LeftOut } from "./page-set.ts";
import type { Texts } from "./page-texts.ts";
import type { SeenFile, Tree } from "./snapshot/snapshot.ts";

/** What of the disk, and of the world, a run hangs on. */
export interface Seen {
  readonly tree: Tree;
  readonly files: ReadonlyMap<string, SeenFile>;
  /** ISO day; null where nobody asked for it. */
  readonly today: string | null;
}

/** How much there is of a wiki. */
export interface Counts {
  readonly pages: number;
  readonly tables: number;
  readonly claims: number;
}

/** One root, read and checked. */
export interface Wiki {
  readonly root: string;
  readonly config: Config;
  /** Null where there is none. */
  readonly configName: string | null;
  /** Where a key of the config is written. */
  readonly configPlace: LoadedConfig["placeOf"];
  /** Globs of its pages. */
  readonly patterns: readonly string[];
  readonly language: Language;
  /** Paths of the pages that are reported and exported; all others are only compared. */
  readonly reported: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
  readonly sources: readonly string[];
  /** Of all pages; of those a change reaches, where `Request.kept` spared reading the others. */
  readonly facts: WikiFacts;
  /** Of the reported pages. */
  readonly counts: Counts;
  /** Hash of the bytes of each page, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Null where nothing is said of a time before. */
  readonly change: Change | null;
  /** Clashes that were there before the change and are no more. */
  readonly settled: readonly Finding[];
  /** Of the reported pages only. */
  readonly findings: readonly Finding[];
  /** `unread`: it could not be read, or not all that it is of; a problem says why. */
  readonly baseline: Baseline | "none" | "unread";
  /** What is accepted in the config or the baseline, and found no more. */
  readonly stale: readonly UntoldProblem[];
  readonly problems: readonly UntoldProblem[];
  /** Those of them that say what could not be read of pages and sources. */
  readonly unread: readonly UntoldProblem[];
  /** Text of each page that could be read, for code frames. */
  readonly texts: Texts;
  /** Null where it was not the disk as it lies, and alone. */
  readonly seen: Seen | null;
  /** Reads an edited text as the page of this path was read. */
  readonly read: (path: string, text: string) => PageFacts;
}
