import type { Language } from "../model/page-facts.ts";

/** How findings are to be shown. */
export interface View {
  readonly language: Language;
  readonly color: boolean;
  /** Characters in a line. */
  readonly columns: number;
  /** Every finding, not the first of each group. */
  readonly all: boolean;
  /** Errors only. */
  readonly quiet: boolean;
  /** What was not read as a page, in one line; null when there is nothing to say. */
  readonly leftOut: string | null;
}
