import { expect, it } from "vitest";
import { retractedSections } from "../../src/facts/retracted-sections.ts";

const taken = (text: string, level = 2) =>
  retractedSections([{ level, text, span: [0, 0], body: [0, 0], parent: null }])[0];

it.each([
  "Notes on what was removed",
  "Corrections",
  "Correction log",
  "Errata",
  "Retracted claims",
  "已删除的内容",
  "删除说明",
  "勘误",
  "更正",
])("%s takes back", (heading) => expect(taken(heading)).toBe(true));

it.each(["Grammatical Error Correction", "Error correction codes", "Correction of gender bias", "删除功能"])(
  "%s is a subject",
  (heading) => expect(taken(heading)).toBe(false),
);

it("is never said of a whole page by its title", () => expect(taken("Corrections", 1)).toBe(false));
