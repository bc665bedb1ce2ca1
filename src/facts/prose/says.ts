import type { Kind } from "./cues.ts";

/**
 * What the words say that are looked for in prose, a bit each; those of doubt are `values/lexicon/hedging-words`.
 */
export const PROMISES = 1 << 4;
/** That a collection has members. */
export const CONTAINS = 1 << 5;
/** As `CONTAINS`, but a word that stands in every other Chinese sentence. */
export const MAY_CONTAIN = 1 << 6;
export const PRICES = 1 << 7;
export const LICENSES = 1 << 8;

/** A property of a kind. */
export const KINDS: Readonly<Record<Kind, number>> = {
  tokens: 1 << 9,
  size: 1 << 10,
  corpus: 1 << 11,
  date: 1 << 12,
  money: 1 << 13,
  bytes: 1 << 14,
  power: 1 << 15,
  count: 1 << 16,
  score: 1 << 17,
};

export const ANY_KIND = Object.values(KINDS).reduce((all, kind) => all | kind, 0);
