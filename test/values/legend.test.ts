import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legendDenominator, meaningOf, readLegend } from "../../src/values/legend.ts";
import { definitionIn, MAY_MARK } from "../../src/values/legend-line.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";

const context = { lexicon: defaultLexicon };

describe("readLegend", () => {
  it.each([
    ["`~` prefix = unverified estimate. `—` = not offered or not published.", "~", "unverified estimate"],
    [
      "`~` prefix = unverified estimate. `—` = not offered or not published.",
      "—",
      "not offered or not published",
    ],
    ["\\* only evaluated on STS-B", "*", "only evaluated on STS-B"],
    ['(+) Obtained from results in the paper "X"', "+", 'obtained from results in the paper "X"'],
    ["注：带 * 为估算", "*", "估算"],
    ["Results with a * indicate that the mean test score is used", "*", "the mean test score is used"],
    [
      '<a name="footnote">*</a>: It uses external lexical resources …',
      "*",
      "uses external lexical resources",
    ],
    ['* [1] denotes that scores are reported in "ETNLP"', "[1]", 'scores are reported in "ETNLP"'],
    ["♦ used both splits for training", "♦", "used both splits for training"],
    ["- † 表示使用了额外数据", "†", "使用了额外数据"],
  ])("explains %s", (text, mark, means) => {
    expect(meaningOf(readLegend(text, context), mark)?.means).toBe(means);
  });

  it.each([
    ["All prices per 1M tokens, USD", "USD"],
    ["Prices (per million tokens, in EUR), list", "EUR"],
    ["价格均为每百万 token，美元", "USD"],
  ])("finds what prices are per where their currency comes last: %s", (text, currency) => {
    expect(readLegend(text, context).unit).toMatchObject({ currency, denominator: "10*6.{token}" });
  });

  it("knows the doubt a mark stands for", () => {
    expect(meaningOf(readLegend("`~` = unverified estimate", context), "~")?.certainty).toEqual([
      "estimated",
      "uncertain",
    ]);
    expect(meaningOf(readLegend("注：带 * 为估算", context), "*")?.certainty).toEqual(["estimated"]);
  });

  it.each([
    ["价格单位:每百万 tokens", 6],
    ["All prices are in USD per 1M tokens.", 6],
    ["单位：元/千 tokens", 3],
  ])("reads the unit of %s", (legend, power) => {
    expect(legendDenominator({ ...context, legend })).toEqual({ power, unit: "{token}" });
  });

  it("finds nothing in plain text", () => {
    expect(readLegend("Llama 3 was released in April. It has 8B parameters.", context)).toEqual({
      marks: [],
      unit: null,
    });
  });
});

it("passes over no line that explains a mark", () => {
  const sign = fc.constantFrom(
    ...[
      "*",
      "†",
      "~",
      "?",
      "-",
      "—",
      "🟢",
      "✓",
      "]",
      "^",
      "\\",
      "[1]",
      "(+)",
      "[est]",
      "“~”",
      "`*`",
      "e",
      "星",
    ],
  );
  const verb = fc.constantFrom(
    ...["=", ":", " means ", " denotes ", "表示", "为", "是", " → ", " with a ", "带", "标注"],
  );
  const rest = fc.constantFrom("estimated", "估计", "Note: ", "注：", "- ", " ", "Results", ".");
  let passed = 0;
  let explained = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(sign, verb, rest), { minLength: 2, maxLength: 6 }),
      fc.boolean(),
      (pieces, strict) => {
        const line = pieces.join("");
        const definition = definitionIn(line, strict);
        if (definition !== null) explained++;
        if (MAY_MARK.test(line)) return;
        passed++;
        expect(definition).toBe(null);
      },
    ),
    { numRuns: 3000 },
  );
  expect(Math.min(passed, explained)).toBeGreaterThan(100);
});
