import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/markdown/front-matter.ts";
import { type Line, plainEntry } from "../../src/markdown/plain-entry.ts";
import { yamlEntry } from "../../src/markdown/yaml-entry.ts";
import { corpus, fixturePages, wikiPages } from "./pages.ts";

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 7;
  for (const line of text.split("\n")) {
    lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
}

/** The entry, and that the parser and its spans say no other. */
function plain(block: string): unknown {
  const lines = linesOf(block);
  const entry = plainEntry(lines);
  if (entry !== null) {
    expect(yamlEntry(lines)).toEqual(entry);
    expect(readFrontMatter(`---   \n${block}\n---`)?.error).toBeUndefined();
  }
  return entry?.value ?? null;
}

const WORDS = [
  "a",
  "Llama 3",
  "2024-05-01",
  "0x1F",
  "0o17",
  "1_000",
  ".5",
  "1e3",
  "yes",
  "null",
  "~",
  "é",
  "模型",
];
const MARKS = [
  " ",
  "  ",
  ": ",
  ":",
  ",",
  ", ",
  "#",
  " #",
  "-",
  "- ",
  "?",
  "!",
  "&a",
  "*a",
  "|",
  ">",
  "%",
  "@",
  "`",
  "'",
];
const MORE = [
  '"',
  "''",
  "\\",
  "\\n",
  "[",
  "]",
  "{",
  "}",
  "---",
  "...",
  "=",
  "<<",
  "\t",
  "\u00a0",
  "\u0085",
  "\u2028",
];
const ODD = [
  "\u0000",
  "\u007f",
  "\ufeff",
  "\uffff",
  "😀",
  "\ud800",
  "http://x.yz/a?b=c",
  "raw/a.md",
  "__proto__",
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...MORE, ...ODD) },
);
const words = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(""));
const scalar = fc.oneof(
  words,
  words.map((each) => `"${each}"`),
  words.map((each) => `'${each}'`),
);
const space = fc.constantFrom("", " ", "  ");
const flow = fc
  .tuple(
    fc.array(
      fc.tuple(space, scalar, space).map((each) => each.join("")),
      { maxLength: 3 },
    ),
    space,
  )
  .map(([members, end]) => `[${members.join(",")}]${end}`);
const list = fc
  .tuple(fc.constantFrom("", " ", "  "), fc.array(fc.tuple(space, scalar, space), { maxLength: 3 }))
  .map(([indent, items]) =>
    items.map(([before, item, end]) => `\n${indent}-${before}${item}${end}`).join(""),
  );
const value = fc.oneof(
  scalar,
  flow,
  list,
  fc.tuple(scalar, list).map((each) => each.join("")),
);
const key = fc.constantFrom("title", "a-b", "标题", "toString", "k2", "__proto__", "- x", "2024", '"q"');
const block = fc
  .tuple(
    key,
    fc.constantFrom(": ", ":", ":  "),
    value,
    fc.constantFrom("", "", " ", "\n", "\n\n", "\n# c", "\n  more"),
  )
  .map((parts) => parts.join(""));

describe("front matter read without a YAML parser", () => {
  it("is what the parser reads", () => {
    fc.assert(
      fc.property(block, (text) => {
        plain(text);
      }),
      { numRuns: 5000 },
    );
  });

  it("is what the parser reads on every page", () => {
    for (const { text } of [
      ...fixturePages,
      ...wikiPages,
      ...corpus("ganjing15-ai-wiki"),
      ...corpus("nlp-progress"),
    ]) {
      const inside = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "";
      for (const each of inside.split(/\r?\n(?=[^\s#-])/)) plain(each);
    }
  });

  it.each([
    ["title: Llama 3", "Llama 3"],
    ["source: https://example.com/a?b=c", "https://example.com/a?b=c"],
    ["updated: 2024-05-01  ", "2024-05-01"],
    ["n: 0x1F", "0x1F"],
    ["title: 通义千问（开源）", "通义千问（开源）"],
    ['title: "a, b"', "a, b"],
    ["title: ''", ""],
    ["draft:", ""],
    ["tags: [a, b c, 'd, e']", ["a", "b c", "d, e"]],
    ["tags: [  ]", []],
    ['tags:\n  - a\n  - "b: c"\n', ["a", "b: c"]],
    ["tags:\n- 1_000", ["1_000"]],
  ])("takes %j", (text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  it.each([
    "a: b: c",
    "a: b # c",
    "a: &x b",
    "a: !t b",
    "a: |\n  b",
    "a:\n  b: c",
    "a: b\n  c",
    "a: [b,\n c]",
    "a: [[b]]",
    "a: it's",
    'a: "b\\n"',
    "a: [b, ]",
    "a:\n  - b\n   - c",
    "a:\n  - b: c",
    "a:\tb",
    "__proto__: b",
    "# a",
    "- a",
  ])("leaves %j to the parser", (text) => {
    expect(plain(text)).toBeNull();
  });
});
