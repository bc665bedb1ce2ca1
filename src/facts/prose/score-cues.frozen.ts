import { benchmarks } from "../../values/lexicon/benchmarks.ts";
import { slug } from "../../values/slug.ts";
import type { Cue } from "./cues.ts";

/** Benchmarks whose name is a common word as well: they count only as the lexicon's headers, not in a sentence. */
const ALSO_WORDS: ReadonlySet<string> = new Set([
  "math",
  "code",
  "race",
  "arc",
  "drop",
  "copa",
  "winner",
  "safety",
]);

/** `87.3% on MMLU`, `MMLU score of 87.3%`. */
export const SCORE_CUES: readonly Cue[] = benchmarks.flatMap((names): Cue[] => {
  const words = names.map((name) => name.toLowerCase()).filter((name) => !ALSO_WORDS.has(name));
  const before = words.flatMap((name) => [`${name} score`, `${name} accuracy`, name]);
  return words.length === 0 ? [] : [{ property: slug(names[0]), kind: "score", before, after: words }];
});
