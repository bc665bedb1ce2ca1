import { promisesEn } from "../values/lexicon/en/promises.ts";
import { type FrozenFinder, type SoughtWord, WordFinder } from "../values/lexicon/word-finder.ts";
import { promisesZh } from "../values/lexicon/zh/promises.ts";
import { COUNT_WORDS } from "./prose/count-pairs.ts";
import { CUES } from "./prose/cues.ts";
import { LICENCE_WORDS } from "./prose/licence-pairs.ts";
import { PRICE_WORDS } from "./prose/price-pairs.ts";
import { CONTAINS, KINDS, LICENSES, MAY_CONTAIN, PRICES, PROMISES } from "./prose/says.ts";
import { SCORE_CUES } from "./prose/score-cues.frozen.ts";

/** Words of which one stands in every claim and every promise; most of them say it too inside a longer word. */
export const TELLING_WORDS: FrozenFinder = WordFinder.of([
  ...[...CUES, ...SCORE_CUES].flatMap(({ kind, before, after }) =>
    [...before, ...after].map((text) => anywhere(text, KINDS[kind])),
  ),
  ...COUNT_WORDS.map((text) => anywhere(text, text.length === 1 ? MAY_CONTAIN : CONTAINS)),
  ...PRICE_WORDS.map((text) => anywhere(text, PRICES)),
  ...LICENCE_WORDS.map((text) => anywhere(text, LICENSES)),
  ...[promisesEn, promisesZh]
    .flatMap(({ before, after }) => [...before, ...after])
    .map((text) => anywhere(text, PROMISES)),
]).freeze();

function anywhere(text: string, says: number): SoughtWord {
  return { text, says, whole: false };
}
