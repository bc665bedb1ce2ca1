import type { PageResult } from "../../model/page-facts.ts";
import type { SourceFacts } from "../../model/source-facts.ts";

/** What was read of a page or a source before; pure in its key, so it may come from any run. */
export type Remembered = PageResult | SourceFacts;

/** What the facts of a page or a source are found by. */
export interface FactKey {
  readonly path: string;
  /** What fingerprints call it, where it was renamed since. */
  readonly name: string;
  /** Of all that it was read with. */
  readonly settings: string;
  /** Of its bytes. */
  readonly sha256: string;
}

export interface Memory {
  find(key: FactKey): Remembered | undefined;
  keep(key: FactKey, bytes: Uint8Array, value: Remembered): void;
}

export function isPageResult(value: Remembered): value is PageResult {
  return "findings" in value;
}

/** Lives as long as the process; forgets what two rounds did not ask for. */
export function shortMemory(): Memory & { readonly nextRound: () => void } {
  let known = new Map<string, Remembered>();
  let before = new Map<string, Remembered>();
  return {
    find(key) {
      const text = keyText(key);
      const value = known.get(text) ?? before.get(text);
      if (value !== undefined) known.set(text, value);
      return value;
    },
    keep: (key, _bytes, value) => void known.set(keyText(key), value),
    nextRound() {
      before = known;
      known = new Map();
    },
  };
}

function keyText({ path, name, settings, sha256 }: FactKey): string {
  return [sha256, settings, path, name].join("\u0000");
}
