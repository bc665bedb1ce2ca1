import { PLURAL } from "./count-pairs.ts";
import { ANY_KIND, CONTAINS, LICENSES, MAY_CONTAIN, PRICES } from "./says.ts";

/** What no claim is without. */
const FIGURE = /[0-9０-９一二三四五六七八九]/;

/** Says by itself what it counts, in the bracket after a name: `(17B MoE)`. */
export const SIZE = /\d\s?B/;

const CLAIMING = ANY_KIND | CONTAINS | PRICES | LICENSES;

/**
 * Whether a text holds a figure and a word that could say of what: most do not, and are not taken apart.
 * @param says what its telling words say
 */
export function mayClaim(text: string, says: number): boolean {
  const isSaid = (says & CLAIMING) !== 0 || ((says & MAY_CONTAIN) !== 0 && PLURAL.test(text));
  return isSaid ? FIGURE.test(text) : SIZE.test(text);
}

/** In lower case and as long as it was: a few letters change their length. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
