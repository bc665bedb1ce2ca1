import { MOST_TEXTS_OWNED } from "../limits.ts";
import { ownTexts } from "../text/own-texts.ts";

/** Holds for long what pages at rest are made of. */
export interface Holder {
  /** Equal texts as one, none of them cut from a page's, which it would keep. */
  own(text: string): string;
  keep(numbers: Int32Array): Int32Array;
}

/** Numbers that are had from the system at once: those of some thousand pages. */
const CHUNK = 256 * 1024;

/** Numbers lie in few arrays: one for each page would leave holes where what the page was read with lay. */
export function newHolder(): Holder {
  let free = new Int32Array(0);
  return {
    own: ownTexts(MOST_TEXTS_OWNED),
    keep(numbers) {
      const { length } = numbers;
      if (free.length < length) free = new Int32Array(Math.max(CHUNK, length));
      const kept = free.subarray(0, length);
      kept.set(numbers);
      free = free.subarray(length);
      return kept;
    },
  };
}
