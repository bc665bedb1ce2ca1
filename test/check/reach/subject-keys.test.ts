import fc from "fast-check";
import { expect, it } from "vitest";
import { subjectKeys } from "../../../src/facts/reach/subject-keys.ts";

const words = fc
  .array(
    fc.constantFrom(
      ..."GPT 4. -mini (8B) （小） — : | - + C# R+ 模型 、 Ａ Å Σ . _ K ́ .5 5 x é ...".split(" "),
      "",
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(" "));

it("files a name in a family as it would the two written as one", () => {
  const { own } = subjectKeys([]);
  fc.assert(
    fc.property(words, words, (family, text) => {
      const whole = own({ text: `${family} ${text}` });
      expect(own({ text, family, via: "row" })).toEqual(expect.arrayContaining([...whole]));
    }),
    { numRuns: 2_000 },
  );
});
