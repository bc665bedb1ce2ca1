import { MAX_NEAREST_LENGTH, MOST_NAMES_SEARCHED, MOST_NEAREST_NAMES } from "../../../src/limits.ts";
import { slug } from "../../../src/values/slug.ts";

/** Names that share most of their pairs of letters with a name, best first; none in a wiki too large to look through. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  if (name.length > MAX_NEAREST_LENGTH || known.length > MOST_NAMES_SEARCHED) return [];
  const own = pairsOf(name);
  const scored = known.flatMap((text) => {
    if (text.length > MAX_NEAREST_LENGTH) return [];
    const other = pairsOf(text);
    const shared = [...own].filter((pair) => other.has(pair)).length;
    const likeness = (2 * shared) / Math.max(1, own.size + other.size);
    return likeness >= LEAST_LIKENESS ? [{ text, likeness }] : [];
  });
  scored.sort((a, b) => b.likeness - a.likeness || (a.text < b.text ? -1 : 1));
  return scored.slice(0, MOST_NEAREST_NAMES).map(({ text }) => text);
}

/** `Lama 3` and `Llama 3` share four of five; two models of other families share hardly any. */
const LEAST_LIKENESS = 0.6;

function pairsOf(name: string): ReadonlySet<string> {
  const folded = `^${slug(name)}$`;
  return new Set(Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(at, at + 2)));
}
