import type { Span } from "../../model/place.ts";
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

/** How a score was got. */
const SETTING =
  /(?:\b(?:zero|one|two|few|five|\d+)[- ]shots?|\b(?:pass|maj|cons|best|avg)@\w+|\bbest[- ]of[- ]\d+|\bCoT\b|\bchain[- ]of[- ]thought|\b(?:with|without) (?:tools?|thinking|extended thinking|reasoning|search|python)\b|零样本|少样本|思维链|(?:使用|开启|关闭)(?:工具|思考))/i;

/** What a sentence says of how its benchmark's score was got: in the bracket after the name, or in words of its own. */
export function settingOf(sentence: string, [, end]: Span): string | null {
  const bracket = /^\s*[(（]([^()（）]{1,40})[)）]/.exec(sentence.slice(end, end + 48))?.[1];
  if (bracket !== undefined && !/^[\s~≈约]*[\d.]+\s*%?\s*$/.test(bracket)) return bracket.trim();
  return SETTING.exec(sentence)?.[0] ?? null;
}
