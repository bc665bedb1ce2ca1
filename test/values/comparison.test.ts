import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparePolicy } from "../../src/model/page-facts.ts";
import { compareReadings } from "../../src/values/comparison/index.ts";
import { defaultLexicon, readCell } from "../../src/values/index.ts";

const ROUNDED: ComparePolicy = { precision: "rounded", cardinality: "single", change: "stable" };
const EXACT: ComparePolicy = { precision: "exact", cardinality: "single", change: "volatile" };
const NOMINAL: ComparePolicy = {
  precision: "nominal",
  tolerance: 0.05,
  cardinality: "single",
  change: "stable",
};

function compare(a: string, b: string, type: string, policy: ComparePolicy) {
  const context = { language: "en" as const, lexicon: defaultLexicon, type };
  return compareReadings(readCell(a, context), readCell(b, context), policy);
}

const TOKENS = "quantity:token";

/** The examples of the design's "When two statements conflict". */
const CASES: readonly (readonly [
  a: string,
  b: string,
  type: string,
  policy: ComparePolicy,
  agreement: string,
])[] = [
  ["128K", "128000", TOKENS, ROUNDED, "agree"],
  ["128K", "131072", TOKENS, ROUNDED, "agree"],
  ["262K", "262144", TOKENS, ROUNDED, "agree"],
  ["1M", "512K", TOKENS, ROUNDED, "conflict"],
  ["256K", "1M", TOKENS, ROUNDED, "conflict"],
  ["2024-04", "2024-04-18", "date", EXACT, "agree"],
  ["2024-04", "2024-07", "date", EXACT, "conflict"],
  ["~2024-07", "2024-08", "date", EXACT, "agree"],
  ["~2024-07", "2024-10", "date", EXACT, "conflict"],
  ["c. 2021", "2023-01", "date", EXACT, "conflict"],
  ["30T+", "36T", TOKENS, ROUNDED, "agree"],
  ["30T+", "15T", TOKENS, ROUNDED, "conflict"],
  ["82.0%", "82%", "quantity:ratio", ROUNDED, "agree"],
  ["82.0%", "82.3%", "quantity:ratio", ROUNDED, "conflict"],
  ["120 ms", "0.12 s", "quantity:s", ROUNDED, "agree"],
  ["120 ms", "0.2 s", "quantity:s", ROUNDED, "conflict"],
  ["2.6 kWh", "2600 Wh", "quantity", ROUNDED, "agree"],
  ["2.6 kWh", "260 Wh", "quantity", ROUNDED, "conflict"],
  ["80 GB", "80 W", "quantity", ROUNDED, "incomparable"],
  ["82.0%", "0.82", "quantity:ratio", ROUNDED, "agree"],
  ["82.0", "0.82", "quantity:ratio", ROUNDED, "agree"],
  ["82.0", "0.85", "quantity:ratio", ROUNDED, "conflict"],
  ["0.82", "0.0082", "quantity:ratio", ROUNDED, "conflict"],
  ["82.0%", "82.0", "quantity:ratio", ROUNDED, "agree"],
  ["$5", "$5.25", "money", EXACT, "conflict"],
  ["$5", "$5.00", "money", EXACT, "agree"],
  ["$5", "35 元", "money", EXACT, "incomparable"],
  ["70B", "70.6B", "quantity:parameter", NOMINAL, "agree"],
  ["70B", "405B", "quantity:parameter", NOMINAL, "conflict"],
  ["70B", "65B", "quantity:parameter", NOMINAL, "conflict"],
  ["13B", "14B", "quantity:parameter", NOMINAL, "conflict"],
  ["120B", "117B", "quantity:parameter", NOMINAL, "agree"],
  ["1B", "1.24B", "quantity:parameter", NOMINAL, "agree"],
  ["1B", "2B", "quantity:parameter", NOMINAL, "conflict"],
  ["7B", "7.61B", "quantity:parameter", NOMINAL, "agree"],
  ["7B", "8B", "quantity:parameter", NOMINAL, "conflict"],
  ["8B, 70B", "70B", "quantity-list:parameter", NOMINAL, "agree"],
  ["8B, 70B", "8B, 90B", "quantity-list:parameter", NOMINAL, "conflict"],
  ["8K (后扩展至 128K)", "128K", TOKENS, ROUNDED, "agree"],
  ["8K (后扩展至 128K)", "32K", TOKENS, ROUNDED, "conflict"],
  ["~$3.00", "$3.10", "money", EXACT, "agree"],
  ["~$3.00", "$5.00", "money", EXACT, "conflict"],
  ["-", "128K", TOKENS, ROUNDED, "incomparable"],
  ["?", "128K", TOKENS, ROUNDED, "incomparable"],
];

describe("two readings of one property", () => {
  it.each(CASES)("%s and %s (%s)", (a, b, type, policy, agreement) => {
    expect(compare(a, b, type, policy)).toBe(agreement);
    expect(compare(b, a, type, policy)).toBe(agreement);
  });

  const cell = fc.oneof(
    fc.constantFrom(...CASES.flatMap(([a, b]) => [a, b])),
    fc.string({ maxLength: 24 }),
    fc
      .tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom("", "K", "M", "B", "%", "+", "万", " GB"))
      .map((parts) => parts.join("")),
  );
  const policy = fc.constantFrom(ROUNDED, EXACT, NOMINAL);
  const type = fc.constantFrom(
    TOKENS,
    "quantity",
    "quantity:ratio",
    "money",
    "date",
    "quantity-list:parameter",
  );

  it("is judged the same from either side", () => {
    fc.assert(
      fc.property(cell, cell, type, policy, (a, b, t, p) => {
        expect(compare(a, b, t, p)).toBe(compare(b, a, t, p));
      }),
    );
  });

  it("never conflicts with itself", () => {
    fc.assert(
      fc.property(cell, type, policy, (a, t, p) => {
        expect(compare(a, a, t, p)).not.toBe("conflict");
      }),
    );
  });
});
