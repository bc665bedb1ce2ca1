import { expect, it } from "vitest";
import { placeKeys } from "../../src/check/place-key.ts";
import { LONGEST_KEY } from "../../src/limits.ts";
import { wikiOf } from "../wiki-of.ts";

it("names long rows shortly, and apart", () => {
  const long = "x ".repeat(LONGEST_KEY);
  const text = `# A\n\n| Model | Context |\n|---|---|\n| ${long}a | 1K |\n| ${long}b | 2K |\n| c | 3K |\n`;
  const [facts] = wikiOf({ "wiki/a.md": text }).wiki.pages;
  if (facts === undefined) throw new Error("no page");
  const keyOf = placeKeys(facts);
  const keys = ["1K", "2K", "3K"].map((cell) => keyOf([text.indexOf(cell), text.indexOf(cell) + 2]));
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key.length).toBeLessThan(LONGEST_KEY);
});
