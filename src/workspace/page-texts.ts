import { decodeUtf8 } from "../text/decode.ts";
import type { ReadText } from "./snapshot/read-text.ts";

/** Texts of pages, by path. */
export type Texts = Pick<ReadonlyMap<string, string>, "get"> &
  Iterable<readonly [path: string, text: string]>;

export class HeldTexts {
  readonly #texts = new Map<string, string>();

  keep({ path, text }: ReadText): void {
    this.#texts.set(path, text);
  }

  get(path: string): string | undefined {
    return this.#texts.get(path);
  }

  [Symbol.iterator]() {
    return this.#texts.entries();
  }
}

/** Bytes that are had from the system at once: those of some hundred pages. */
const CHUNK = 1024 * 1024;

/**
 * Texts of the pages of a large wiki, as the bytes that they were read from: hardly any is asked for again, and as texts all
 * would be looked through whenever memory is, with two bytes for each character where one is Chinese.
 */
export class RestingTexts {
  readonly #bytes = new Map<string, Uint8Array>();
  #free = new Uint8Array(0);

  keep({ path, bytes }: ReadText): void {
    if (this.#free.length < bytes.length) this.#free = new Uint8Array(Math.max(CHUNK, bytes.length));
    this.#free.set(bytes);
    this.#bytes.set(path, this.#free.subarray(0, bytes.length));
    this.#free = this.#free.subarray(bytes.length);
  }

  get(path: string): string | undefined {
    const bytes = this.#bytes.get(path);
    const decoded = bytes === undefined ? null : decodeUtf8(bytes);
    return decoded?.ok ? decoded.text : undefined;
  }

  *[Symbol.iterator](): Generator<readonly [path: string, text: string]> {
    for (const path of this.#bytes.keys()) yield [path, this.get(path) ?? ""];
  }
}

/** Texts, and one that is no page's. */
export function withText(texts: Texts, path: string, text: string): Texts {
  return {
    get: (asked) => (asked === path ? text : texts.get(asked)),
    *[Symbol.iterator]() {
      yield* texts;
      yield [path, text];
    },
  };
}
