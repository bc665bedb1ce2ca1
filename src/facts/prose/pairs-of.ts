import { countPairs } from "./count-pairs.ts";
import { cuePairs } from "./cue-pairs.ts";
import { ellipticPairs } from "./elliptic-pairs.ts";
import { leadPairs } from "./lead-pairs.ts";
import { licencePairs } from "./licence-pairs.ts";
import type { Pair } from "./pair.ts";
import { pricePairs } from "./price-pairs.ts";
import type { Sentence } from "./sentence.ts";
import { sequencePairs } from "./sequence-pairs.ts";
import { sizePairs } from "./size-pairs.ts";

/** A chain says all its sentence says; otherwise each value is read once, by the first reader that knows it. */
export function pairsOf(sentence: Sentence): readonly Pair[] {
  if (sentence.names.length === 0) return [...leadPairs(sentence), ...countPairs(sentence)];
  const chain = sequencePairs(sentence);
  if (chain.length > 0) return chain;
  const cued = cuePairs(sentence);
  const pairs = [
    ...pricePairs(sentence),
    ...licencePairs(sentence),
    ...cued,
    ...ellipticPairs(sentence, cued),
    ...sizePairs(sentence),
    ...leadPairs(sentence),
    ...countPairs(sentence),
  ];
  return pairs.filter((pair, at) => pairs.findIndex(({ value }) => value[0] === pair.value[0]) === at);
}
