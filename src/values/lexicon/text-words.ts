/** One language's phrases for what text cells say, as data. */
export interface TextWords {
  /** Terms of use that no SPDX id names: `仅研究许可` → `research-only`. */
  readonly licenses?: Readonly<Record<string, string>>;
  /** All of a cell that says that a value is not fixed: `动态`, `varies`. */
  readonly varies?: readonly string[];
  /** Words between a name and what it has or is: `支持`, `supports`. */
  readonly has?: readonly string[];
}
