import fc from "fast-check";
import { expect, it } from "vitest";
import { COUNT_WORDS } from "../../src/facts/prose/count-pairs.ts";
import { CUES } from "../../src/facts/prose/cues.ts";
import { pairsOf } from "../../src/facts/prose/pairs-of.ts";
import { SCORE_CUES } from "../../src/facts/prose/score-cues.frozen.ts";
import { readSentence, sentenceOf } from "../../src/facts/prose/sentence.ts";
import { scan } from "../../src/values/scan.ts";

const cues = [...CUES, ...SCORE_CUES].flatMap(({ before, after }) => [...before, ...after]);
const cue = fc.constantFrom(...cues, ...COUNT_WORDS);
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
  ...["12,000 questions", "37 events", "32", "４０５B"],
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
      const read = (how: typeof sentenceOf | typeof readSentence) =>
        how(
          shown,
          0,
          shown.text.length,
          () => new Map([["nimbus", [["nimbus", "4"]]]]),
          () => null,
        );
      const whole = read(sentenceOf);
      const pairs = whole === null ? [] : pairsOf(whole);
      if (pairs.length === 0) return;
      claiming++;
      expect(read(readSentence)).toEqual(whole);
    }),
    { numRuns: 5000 },
  );
  expect(claiming).toBeGreaterThan(100);
});
