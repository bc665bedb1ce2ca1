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

/** Lives as long as the process, and knows each file as it was read last, and the time before: two sides of a change. */
export function shortMemory(): Memory {
  const known = new Map<string, ReadonlyMap<string, Remembered>>();
  return {
    find: (key) => known.get(key.path)?.get(keyText(key)),
    keep(key, _bytes, value) {
      const [last] = [...(known.get(key.path) ?? [])].slice(-1);
      known.set(key.path, new Map([...(last === undefined ? [] : [last]), [keyText(key), value]]));
    },
  };
}

function keyText({ path, name, settings, sha256 }: FactKey): string {
  return [sha256, settings, path, name].join("\u0000");
}
