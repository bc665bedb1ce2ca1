import { describe, expect, it } from "vitest";
import { pageRule } from "../../src/check/rule.ts";
import { wikiOf } from "../wiki-of.ts";

const about = (word: string, supersedes: readonly string[] = []) =>
  pageRule({
    id: `about-${word}`,
    since: "0.1.0",
    group: "data",
    severity: "info",
    recommended: true,
    summary: { en: word, zh: word },
    messages: { found: { en: word, zh: word } },
    supersedes,
    check: ({ text }, report) => {
      for (const { 0: found, index } of text.matchAll(new RegExp(word, "g")))
        report({ message: "found", span: [index, index + found.length] });
    },
  });

function found(text: string, off: readonly string[] = []): string[] {
  const rules = [about("old\\?"), about("very old\\?", ["about-old\\?"])];
  return wikiOf({ "wiki/a.md": text }, { rules, off }).findings.map(
    ({ rule, start }) => `${rule} ${start.line}:${start.column}`,
  );
}

describe("where two rules speak of the same characters", () => {
  it("the more specific one alone is heard, and the general one elsewhere", () => {
    expect(found("very old? and old?\n\nold?\n")).toEqual([
      "about-very old\\? 1:1",
      "about-old\\? 1:15",
      "about-old\\? 3:1",
    ]);
  });

  it("the general one is heard if the other is off", () => {
    expect(found("very old?\n", ["about-very old\\?"])).toEqual(["about-old\\? 1:6"]);
  });
});
