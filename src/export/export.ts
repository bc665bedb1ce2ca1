import type { Finding } from "../model/finding.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";

/** What an export is made of: all of the wiki is known, only the chosen pages are written. */
export interface ExportInput {
  readonly wiki: WikiFacts;
  readonly pages: readonly PageFacts[];
  /** What was found on them: a claim's status follows from it. */
  readonly findings: readonly Finding[];
  /** Folder that a site is served from, with its `/`: `wiki/`, or "" for the root. */
  readonly base: string;
  /** A new hash; the caller has the function. */
  readonly sha256: () => RunningHash;
}

export interface RunningHash {
  update(text: string): unknown;
  digest(encoding: "hex"): string;
}

export interface ExportFile {
  /** Relative to the export's folder, with `/`. */
  readonly path: string;
  /** Its text, made while it is read: that of a large wiki's claims is larger than the wiki in memory. */
  readonly pieces: Iterable<string>;
}

export const EXPORT_SCHEMA_VERSION = 1;
