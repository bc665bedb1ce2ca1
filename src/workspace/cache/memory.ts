import type { PageResult } from "../../model/page-facts.ts";
import type { SourceFacts } from "../../model/source-facts.ts";

/** What was read of a page or a source before; pure in its key, so it may come from any run. */
export type Remembered = PageResult | SourceFacts;

export interface Memory {
  find(key: string): Remembered | undefined;
  keep(key: string, value: Remembered): void;
}

export function isPageResult(value: Remembered): value is PageResult {
  return "findings" in value;
}

/** Of the bytes, the path and whatever else the facts hang on. */
export function memoryKey(...parts: readonly string[]): string {
  return parts.join("\u0000");
}

/** Lives as long as the process; forgets what two rounds did not ask for. */
export function shortMemory(): Memory & { readonly nextRound: () => void } {
  let known = new Map<string, Remembered>();
  let before = new Map<string, Remembered>();
  return {
    find(key) {
      const value = known.get(key) ?? before.get(key);
      if (value !== undefined) known.set(key, value);
      return value;
    },
    keep: (key, value) => void known.set(key, value),
    nextRound() {
      before = known;
      known = new Map();
    },
  };
}
