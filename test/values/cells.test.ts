import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultLexicon, readCell, readHeader } from "../../src/values/index.ts";
import { shown } from "./shown.ts";

/**
 * `cell header type reading`, one a line. A type is a second hint that must give the same reading as the header alone;
 * `!` before it says that without it nobody could know.
 */
const rows = readFileSync("fixtures/values/cells.tsv", "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"))
  .flatMap(([raw = "", header = "", type = "", reading = ""]) => {
    const only = type.startsWith("!");
    const hint = only ? type.slice(1) : type;
    const hints = [...(only ? [] : [""]), ...(hint === "" ? [] : [hint])];
    return hints.map((each) => [raw, header, each, reading] as const);
  });

function read(raw: string, header: string, type: string): string {
  const language = /\p{Script=Han}/u.test(raw + header) ? ("zh" as const) : ("en" as const);
  const base = { language, lexicon: defaultLexicon };
  const column = header === "" ? undefined : readHeader(header, base);
  return shown(readCell(raw, { ...base, header: column, type: type === "" ? undefined : type }));
}

describe("cells", () => {
  it.each(rows)("%s under %s (%s): %s", (raw, header, type, reading) => {
    expect(read(raw, header, type)).toBe(reading);
  });
});
