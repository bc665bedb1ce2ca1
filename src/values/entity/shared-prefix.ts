import { isDigit, isSpacedLetter } from "../../text/characters.ts";
import { variantNames } from "../lexicon/variant-names.ts";

/**
 * What the names after the first leave out: `Claude 3 ` in `Claude 3 Opus / Sonnet`, `GPT-4.1 ` in `GPT-4.1 / mini`,
 * `DeepSeek ` in `DeepSeek V3/R1`. Null if they are names of their own.
 */
export function sharedPrefix(first: string, rest: readonly string[]): string | null {
  const at = lastWord(first);
  const last = first.slice(at);
  const tails = rest.map((name) => name.split(" "));
  if (tails.length === 0 || tails.some((words) => words.length > MOST_WORDS)) return null;
  const begin = (kind: (word: string) => boolean) => tails.every(([word = ""]) => kind(word));
  const known = tails.every((words) => words.every((word) => isVersion(word) || isVariant(word)));
  if (at > 0 && begin((word) => word !== last && word.replace(/\+$/, "") === last)) return first.slice(0, at);
  if (!known) return null;
  if (at > 0 && ((isVariant(last) && begin(isVariant)) || (isVersion(last) && begin(isVersion))))
    return first.slice(0, at);
  return isNumbered(last) && begin(isVariant) ? `${first} ` : null;
}

const MOST_WORDS = 2;

/** Where the last word begins: behind a space or a hyphen. */
function lastWord(name: string): number {
  return Math.max(name.lastIndexOf(" "), name.lastIndexOf("-")) + 1;
}

function isVariant(word: string): boolean {
  return variantNames.has(word.toLowerCase());
}

/** `4.5`, `V3`, `R1`, `v0.2`, `70B`, `80GB`. */
function isVersion(word: string): boolean {
  return /^(?:[A-Za-z]?\d+(?:\.\d+)*|\d+(?:\.\d+)?(?:[BMKT]|GB))$/.test(word);
}

function isNumbered(word: string): boolean {
  return isDigit(word.charCodeAt(0)) || (isSpacedLetter(word.charCodeAt(0)) && isDigit(word.charCodeAt(1)));
}
