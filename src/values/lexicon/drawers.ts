import { asciiJson } from "../../text/json.ts";

/** What is looked up by its key: a map, or one in drawers. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, "get" | "has"> & Iterable<readonly [string, T]>;

/** Drawers as text: a line of JSON each, as many as a power of two. */
export type FrozenDrawers = string;

/** A map whose entries lie as text, a few in a drawer, and are parsed when their drawer is opened: a page asks for few of all. */
export class Drawers<T> implements Lookup<T> {
  readonly #drawers: (ReadonlyMap<string, T> | string)[];

  constructor(frozen: FrozenDrawers) {
    this.#drawers = frozen.split("\n");
  }

  static freeze<T>(entries: Lookup<T>): FrozenDrawers {
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    const count = 2 ** Math.max(0, Math.ceil(Math.log2(sorted.length / 3)));
    const drawers = Array.from({ length: count }, (): (readonly [string, T])[] => []);
    for (const entry of sorted) drawers[drawerOf(entry[0], count)]?.push(entry);
    return drawers.map(asciiJson).join("\n");
  }

  get(key: string): T | undefined {
    return this.#open(drawerOf(key, this.#drawers.length)).get(key);
  }

  has(key: string): boolean {
    return this.#open(drawerOf(key, this.#drawers.length)).has(key);
  }

  *[Symbol.iterator](): Generator<readonly [string, T]> {
    for (let at = 0; at < this.#drawers.length; at++) yield* this.#open(at);
  }

  #open(at: number): ReadonlyMap<string, T> {
    const drawer = this.#drawers[at];
    if (typeof drawer === "object") return drawer;
    const opened: ReadonlyMap<string, T> = new Map(JSON.parse(drawer ?? "[]"));
    this.#drawers[at] = opened;
    return opened;
  }
}

/** Told by three characters and the length, however long the key is. */
function drawerOf(key: string, count: number): number {
  const { length } = key;
  const middle = key.charCodeAt(length >> 1) * 31;
  return (length * 7 + key.charCodeAt(0) * 13 + middle + key.charCodeAt(length - 1) * 5) & (count - 1);
}
