import type { ParserName } from "../markdown/parse.ts";
import type { Language } from "../model/page-facts.ts";
import type { BaselineMode } from "./baseline.ts";
import type { Budget } from "./budget.ts";
import type { KeptWikis } from "./cache/kept-wikis.ts";
import type { Memory } from "./cache/memory.ts";
import type { Scope } from "./scope.ts";
import type { HeldBytes } from "./snapshot/held.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { WatchedRoot } from "./watched-root.ts";

/** What a face asks of a session. */
export interface Request {
  readonly cwd: string;
  /** As named by the user; none means the whole wiki. */
  readonly paths: readonly string[];
  readonly configFile?: string | undefined;
  /** Wins over the config's. */
  readonly language?: Language | undefined;
  /** What a terminal speaks, if the config does not say. */
  readonly locale?: Language | undefined;
  readonly parser?: ParserName | undefined;
  /** Named by hand; else what the config names is read. */
  readonly baselineFile?: string | undefined;
  readonly baselineMode?: BaselineMode | undefined;
  /** All of the wiki as it lies on the disk, if left out. */
  readonly scope?: Scope | undefined;
  /** Revision that config, schemas, baseline and suppressions are taken from. */
  readonly configFrom?: string | undefined;
  /** For git: in a hook it says which index is meant. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Texts that stand for what pages hold on the disk, by absolute path. */
  readonly edited?: ReadonlyMap<string, string> | undefined;
  /** ISO day; the local day if left out. */
  readonly today?: (() => string) | undefined;
  /** Facts are not asked for: pages of a large wiki need not be held. */
  readonly findingsOnly?: boolean | undefined;
  /** Bytes of a wiki that is held all the same, and characters of pages of a larger one. */
  readonly mostHeld?: readonly [bytes: number, citing: number] | undefined;
  /** What the pages may have together, if not what those of every wiki may. */
  readonly budget?: Budget | undefined;
  /** Files that need not be read again. */
  readonly held?: HeldBytes | undefined;
  /** What earlier rounds of a process that watches found under a root. */
  readonly watched?: ((root: string) => WatchedRoot) | undefined;
  /** What earlier runs read. */
  readonly memory?: Memory | undefined;
  /** Findings are all that is wanted, and nothing is kept: then nobody asks what the bytes of a page hash to. */
  readonly unhashed?: boolean | undefined;
  /** Wikis as earlier runs left them; what is asked for can then be told by the pages that a change reaches. */
  readonly kept?: KeptWikis | undefined;
  readonly stopwatch?: Stopwatch | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}
