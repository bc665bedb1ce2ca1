import fc from "fast-check";
import { expect, it } from "vitest";
import { COUNT_WORDS } from "../../src/facts/prose/count-pairs.ts";
import { CUES } from "../../src/facts/prose/cues.ts";
import { pairsOf } from "../../src/facts/prose/pairs-of.ts";
import { SCORE_CUES } from "../../src/facts/prose/score-cues.frozen.ts";
import { readSentence, sentenceOf } from "../../src/facts/prose/sentence.ts";
import { tellingWords } from "../../src/facts/telling-words.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";
import { allSaid } from "../../src/values/lexicon/word-finder.ts";
import { scan } from "../../src/values/scan.ts";

const telling = tellingWords(defaultLexicon);
const cues = [...CUES, ...SCORE_CUES].flatMap(({ before, after }) => [...before, ...after]);
const cue = fc.constantFrom(...cues, ...COUNT_WORDS, "licensed under", " license", "许可证", "采用");
const name = fc.constantFrom(
  "Nimbus 4",
  "Breeze-2",
  "It",
  "the dataset",
  "Nimbus 4 (17B)",
  "Breeze-2（17 B）",
  "",
);
const figure = fc.constantFrom(
  ...["128K", "15T tokens", "87.3%", "2024-07", "July 2024", "$5B", "80 GB", "seven billion", "700W"],
  ...["12,000 questions", "37 events", "32", "４０５B", "MIT", "Apache 2.0", "$3 per 1M input tokens"],
  ...[
    "seven percent",
    "三点五",
    "5 万亿",
    "twenty-one billion",
    "USD 5",
    "1,000 tokens",
    "5-10%",
    "１２．５％",
  ],
);
const glue = fc.constantFrom(
  " ",
  " of ",
  " is ",
  " was ",
  "为",
  " （",
  " (",
  "于",
  "**",
  "K",
  ": ",
  "-",
  " → ",
);
const rest = fc.oneof(fc.constantFrom("", ".", ") ", "; "), fc.string({ maxLength: 3 }));
const sentence = fc
  .oneof(
    fc.tuple(name, glue, cue, glue, figure, rest),
    fc.tuple(name, glue, figure, glue, cue, rest),
    fc.array(fc.oneof(name, cue, figure, glue, rest), { maxLength: 12 }),
  )
  .map((parts) => parts.join(""));

it("passes over no sentence that claims something", () => {
  let claiming = 0;
  fc.assert(
    fc.property(sentence, (text) => {
      const shown = scan(text);
      const known = () => new Map([["nimbus", [["nimbus", "4"]]]]);
      const spoken = () => null;
      const { length } = shown.text;
      const whole = sentenceOf(shown, 0, length, known, spoken);
      const pairs = whole === null ? [] : pairsOf(whole);
      // `seven billion parameters` in a sentence without any digit is left alone
      if (pairs.length === 0 || !/[\d０-９一二三四五六七八九]/.test(text)) return;
      claiming++;
      const says = allSaid(telling.find(shown.text));
      expect(readSentence(shown, 0, length, says, known, spoken)).toEqual(whole);
    }),
    { numRuns: 5000 },
  );
  expect(claiming).toBeGreaterThan(100);
});
