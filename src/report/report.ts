import type { Finding, Problem } from "../model/finding.ts";

export interface Summary {
  readonly pages: number;
  readonly tables: number;
  readonly claims: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly baselined: number;
}

/** What every findings format is made of. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** What is accepted in a config or baseline, and found no more. */
  readonly stale: readonly Problem[];
  readonly summary: Summary;
  textOf(path: string): string | undefined;
}
