/** What speaks of something to come, and what says that it came, or never was promised. */
export interface PromiseWords {
  /** Before a date: `expected in July`, `预计 2025 年 7 月`. */
  readonly before: readonly string[];
  /** Right after a date: `July 2025 (planned)`, `2025 年底预计推出`. */
  readonly after: readonly string[];
  /** May stand between such a word and its date, right before the date. */
  readonly leads: readonly string[];
  /** Right before such a word: it tells what was promised once. */
  readonly past: readonly string[];
  /** In a header or a row's key: `Expected release`. */
  readonly heads: readonly string[];
  /** Anywhere in the sentence: it is told how it ended. */
  readonly told: readonly string[];
}
