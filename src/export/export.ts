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
  /** In hex; the caller has the hash function. */
  readonly sha256: (text: string) => string;
}

export interface ExportFile {
  /** Relative to the export's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export const EXPORT_SCHEMA_VERSION = 1;
