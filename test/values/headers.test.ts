import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultLexicon, readHeader } from "../../src/values/index.ts";

/** `header`, then property, unit, magnitude, role, qualifiers and certainty, `-` where there is none. */
const rows = readFileSync("fixtures/values/headers.tsv", "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));

function shownHeader(raw: string): string {
  const language = /\p{Script=Han}/u.test(raw) ? ("zh" as const) : ("en" as const);
  const read = readHeader(raw, { language, lexicon: defaultLexicon });
  const qualifiers = read.qualifiers.map(({ property, value }) => `${property}=${value}`).join(" ");
  const fields = [read.property, read.unit, read.magnitude, read.role, qualifiers, read.certainty.join(",")];
  return fields.map((field) => (field === undefined || field === "" ? "-" : field)).join(" ; ");
}

describe("headers", () => {
  it.each(rows)("%s: %s", (raw = "", reading) => {
    expect(shownHeader(raw)).toBe(reading);
  });
});
