import { expect, it } from "vitest";
import { claimsOf } from "../../src/facts/claims.ts";
import { wikiOf } from "../wiki-of.ts";

it("writes of a very long cell only its beginning in each claim that it makes", () => {
  const cell = Array.from({ length: 2_000 }, (_, index) => `${index + 1}K`).join(" / ");
  const { wiki } = wikiOf({ "a.md": `# Models\n\n| Model | Context |\n|---|---|\n| A 1 | ${cell} |\n` });
  const claims = claimsOf(wiki, [...wiki.statements]);
  expect(claims).toHaveLength(2_000);
  expect(JSON.stringify(claims).length).toBeLessThan(cell.length * 500);
  expect(claims[0]?.raw.startsWith("1K / 2K")).toBe(true);
});
