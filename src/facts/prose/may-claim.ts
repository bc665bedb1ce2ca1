import { mayMeasure } from "../source/may-measure.ts";
import { COUNTING, PLURAL } from "./count-pairs.ts";
import { mayLicense } from "./licence-pairs.ts";
import { mayPrice } from "./price-pairs.ts";
import { ANY_KIND, CONTAINS, KINDS, LICENSES, MAY_CONTAIN, PRICES } from "./says.ts";

/** What no claim is without. */
const FIGURE = /[0-9０-９一二三四五六七八九]/;

/** Says by itself what it counts, in the bracket after a name: `(17B MoE)`. */
export const SIZE = /\d\s?B/;

/** Without one no date has a year. */
const YEAR = /[0-9０-９]{4}/;

/** What must stand beside the words that say something, cheapest first: most figures are of names, or count nothing that is claimed. */
const NEEDED: readonly (readonly [says: number, isThere: (text: string) => boolean])[] = [
  [KINDS.count, () => true],
  [KINDS.date, (text) => YEAR.test(text)],
  [CONTAINS | MAY_CONTAIN, (text) => COUNTING.test(text) && PLURAL.test(text)],
  [PRICES, mayPrice],
  [LICENSES, mayLicense],
  [ANY_KIND & ~(KINDS.count | KINDS.date), mayMeasure],
];

const NEEDS = NEEDED.reduce((all, [bits]) => all | bits, 0);

/**
 * Whether a text holds a figure, and a word that could say of what: most do not, and are not taken apart.
 * @param says what its telling words say
 */
export function mayClaim(text: string, says: number): boolean {
  if (!FIGURE.test(text)) return false;
  if ((says & NEEDS) === 0) return SIZE.test(text);
  return NEEDED.some(([bits, isThere]) => (says & bits) !== 0 && isThere(text)) || SIZE.test(text);
}

/** In lower case and as long as it was: a few letters change their length. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
