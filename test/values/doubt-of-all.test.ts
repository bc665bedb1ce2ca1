import { expect, it } from "vitest";
import { defaultLexicon, readCell, readHeader } from "../../src/values/index.ts";

function doubtOf(raw: string, language: "en" | "zh") {
  const context = { language, lexicon: defaultLexicon };
  const { certainty } = readCell(raw, { ...context, header: readHeader("Params", context) });
  return certainty;
}

it("doubts all values of a list where it says so of all", () => {
  expect(doubtOf("8B, 70B (all estimates)", "en")).toEqual(["estimated"]);
  expect(doubtOf("8B、70B（均为估计）", "zh")).toEqual(["estimated"]);
  expect(doubtOf("8B, 70B (estimated)", "en")).toEqual([]);
  expect(doubtOf("8B, 70B (all released)", "en")).toEqual([]);
});
