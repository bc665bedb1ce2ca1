import fc from "fast-check";
import { expect, it } from "vitest";
import { hasLetter, hasLetterOrDigit } from "../../src/text/letters.ts";

const text = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc.string({ unit: fc.constantFrom(..." -—~…“”‧、。，（%？７５八Ａéß①Ⅳ½²ª°µ\u3005\u3007"), maxLength: 4 }),
);

it("tells letters and digits as their classes do", () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(hasLetter(any)).toBe(/\p{L}/u.test(any));
      expect(hasLetterOrDigit(any)).toBe(/[\p{L}\p{N}]/u.test(any));
    }),
    { numRuns: 3000 },
  );
});

it("tells every code unit", () => {
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code);
    expect(hasLetter(unit)).toBe(/\p{L}/u.test(unit));
    expect(hasLetterOrDigit(unit)).toBe(/[\p{L}\p{N}]/u.test(unit));
  }
});
