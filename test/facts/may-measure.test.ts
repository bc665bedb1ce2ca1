import fc from "fast-check";
import { expect, it } from "vitest";
import type { Kind } from "../../src/facts/prose/cues.ts";
import { numberFits } from "../../src/facts/prose/fits.ts";
import { mayMeasure } from "../../src/facts/source/may-measure.ts";
import {
  CURRENCY_SIGNS,
  HAN_MAGNITUDES,
  HAN_UNITS,
  MAGNITUDES,
  SPELLED,
  UNITS,
} from "../../src/facts/source/number-words.ts";
import { scanFigures } from "../../src/facts/source/scan-figures.ts";

const words = [...UNITS.keys(), ...MAGNITUDES.keys()];
const piece = fc.oneof(
  fc.constantFrom(..."0123456789０５", "12", "405", "1000", "2024", ...SPELLED.keys()),
  fc.constantFrom(..."零〇一二两三九十百千万亿点第个"),
  fc.constantFrom(...words, ...words.map((word) => word.toUpperCase())),
  fc.constantFrom(...[...HAN_MAGNITUDES, ...HAN_UNITS].map(([word]) => word), ...CURRENCY_SIGNS.keys()),
  fc.constantFrom(..." \u00a0\u202f\u2009\t\n-–~,，_.．%％‰", " to ", "至", " "),
  fc.constantFrom("Llama", "the", "模型", "Q", "(", "）", "a"),
);

it("passes over no number that is measured", () => {
  const kinds: readonly Kind[] = ["tokens", "size", "corpus", "money", "bytes", "power", "score"];
  let measured = 0;
  let none = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (parts) => {
      const text = parts.join("");
      const isMeasured = scanFigures(text).numbers.some((number) =>
        kinds.some((kind) => numberFits(kind, number, text.slice(...number.span))),
      );
      if (isMeasured) measured++;
      if (!mayMeasure(text)) none++;
      expect(isMeasured && !mayMeasure(text)).toBe(false);
    }),
    { numRuns: 20_000 },
  );
  expect(measured).toBeGreaterThan(1000);
  expect(none).toBeGreaterThan(1000);
});

it.each([
  "Llama 3 was trained for long",
  "第 2 代更快",
  "it is one of four, as in 2024",
  "GPT-4 and Claude 3",
])("passes over %s", (text) => {
  expect(mayMeasure(text)).toBe(false);
});
