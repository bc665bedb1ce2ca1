import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanFigures } from "../../src/facts/source/scan-figures.ts";

const amounts = (text: string) => scanFigures(text).numbers.map(({ amount, unit }) => amount + (unit ?? ""));
const days = (text: string) =>
  scanFigures(text).dates.map(({ min, max }) => (min === max ? min : `${min}/${max}`));

describe("numbers of a source", () => {
  it.each([
    ["405 billion", ["405000000000"]],
    ["405B and 405,000,000,000", ["405000000000", "405000000000"]],
    ["131,072 tokens", ["131072{token}"]],
    ["192 GB, 192GB", ["192000000000By", "192000000000By"]],
    ["１２．５％", ["12.5%"]],
    [
      "四千零五十亿 三亿五千万 一万二千亿 一点八万亿",
      ["405000000000", "350000000", "1200000000000", "1800000000000"],
    ],
    ["1.8万亿参数", ["1800000000000{parameter}"]],
    ["US$600 billion, $5m, 3.5万美元, 12.5元", ["600000000000USD", "5000000USD", "35000USD", "12.5CNY"]],
    ["12.4 billion dollars", ["12400000000USD"]],
    ["seven billion parameters, twenty-one", ["7000000000{parameter}", "21"]],
    ["10-trillion-parameter", ["10000000000000{parameter}"]],
    ["15.7B–236B", ["15700000000", "236000000000"]],
    ["10-20%", ["10%", "20%"]],
    ["v3.2.1, H800, FY2024, https://example.org/2203.15556", []],
    ["2025-02-30", []],
  ])("%s", (text, expected) => expect(amounts(text)).toEqual(expected));

  it("gives a range's first number the second's magnitude, and K its binary reading", () => {
    expect(scanFigures("5 to 500 billion").numbers[0]).toMatchObject({
      amount: "5",
      alternatives: ["5000000000"],
    });
    expect(scanFigures("128K").numbers[0]).toMatchObject({ amount: "128000", alternatives: ["131072"] });
  });

  it.each(["Llama 3 ", "GPT-4", "[3]", "1. first", "in 2024,", "o3"])("has no bare figure in %s", (text) => {
    expect(scanFigures(text).numbers.filter(({ label }) => label !== true)).toEqual([]);
  });
});

describe("dates of a source", () => {
  it.each([
    ["July 23, 2024; 23 July 2024; 2024年7月23日; 2024/07/23; Jul. 23rd, 2024", Array(5).fill("2024-07-23")],
    ["2024-07, Jul 2024, 2024 年 7 月", Array(3).fill("2024-07-01/2024-07-31")],
    [
      "Q2 2024 and 2024Q2, second quarter of 2024, 2024 年第二季度, 2024年二季度",
      Array(5).fill("2024-04-01/2024-06-30"),
    ],
    ["the first half of 2024, 2024年上半年", Array(2).fill("2024-01-01/2024-06-30")],
    ["03/2025, 3/2025", Array(2).fill("2025-03-01/2025-03-31")],
    ["in 2024", ["2024-01-01/2024-12-31"]],
    ["July 23–25, 2024", ["2024-07-23/2024-07-25"]],
    ["Falcon 4 February 3, 2026; Kestrel 1 June 17th, 2025", ["2026-02-03", "2025-06-17"]],
    ["By 27 January", ["--01-27"]],
    ["2024-13-01 and 2024-02-30", []],
  ])("%s", (text, expected) => expect(days(text)).toEqual(expected));
});

const figureText = fc.string({
  unit: fc.constantFrom(..."0123456789.,-% $KBT四亿万年月日 JulyQ[](|\n/".split("")),
});

it("is total, in order, and its spans slice the text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), figureText), (text) => {
      const { numbers, dates } = scanFigures(text);
      for (const found of [numbers, dates]) {
        let end = 0;
        for (const { span } of found) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }
      for (const { amount, step } of numbers) {
        expect(amount).toMatch(/^\d+(\.\d*[1-9])?$/);
        expect(step).toMatch(/^(10*|0\.0*1)$/);
      }
    }),
  );
});

it.each([
  "1",
  "1,000",
  "一",
  "July ",
  "2024-",
  "[",
  "(",
  "|",
  "a",
  "$",
  ".",
  "1-",
  "Q2 ",
  "http://",
  "twenty-",
])("takes time linear in a run of %j", (unit) => {
  const started = performance.now();
  scanFigures(unit.repeat(Math.ceil(200_000 / unit.length)));
  expect(performance.now() - started).toBeLessThan(2000);
});
