import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { markdownToMdast } from "satteri";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { loadParser } from "../../src/markdown/load-parser.ts";
import { mdastTree } from "../../src/markdown/mdast-tree.ts";
import { readPage } from "../../src/markdown/page.ts";
import type { Tree } from "../../src/markdown/parse.ts";
import { corpus, fixturePages, type Page, variants, wikiPages } from "./pages.ts";

const remark = await loadParser("remark");
const satteri = await loadParser("satteri");
const pipeline = unified().use(remarkParse).use(remarkGfm).freeze();

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const FIELDS = ["value", "url", "alt", "identifier", "label"] as const;

/** All that can be read of a tree, in page order. */
function whole(tree: Tree): unknown[] {
  const found: unknown[] = [];
  const visit = (node: number) => {
    const size = tree.size(node);
    const fields = FIELDS.map((name) => tree.field(node, name));
    found.push([tree.kind(node), tree.start(node), tree.end(node), size, tree.depth(node), ...fields]);
    for (let index = 0; index < size; index++) visit(tree.child(node, index));
  };
  visit(0);
  return found;
}

function madeBySatteri(text: string) {
  return markdownToMdast(text, { features: { frontmatter: false, gfm: true } });
}

function expectEqual({ text }: Page): void {
  const made = madeBySatteri(text);
  expect(plain(made)).toEqual(plain(pipeline.parse(text)));
  expect(whole(satteri.parse(text))).toEqual(whole(remark.parse(text)));
  expect(readPage(text, satteri)).toEqual(readPage(text, remark));
}

describe("both parsers give equal trees", () => {
  it.each([...fixturePages, ...wikiPages])("$path", (page) => {
    for (const [, text] of variants(page.text)) expectEqual({ path: page.path, text });
  });

  const real = [...corpus("nlp-progress"), ...corpus("ganjing15-ai-wiki")];
  it.skipIf(real.length === 0)("on real wikis", { timeout: 60_000 }, () => {
    for (const page of real) expectEqual(page);
  });
});

describe("a tree read where satteri left it", () => {
  const marks = [
    "# ",
    "- ",
    "> ",
    "| a | b |\n|---|---|\n",
    "| ",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "![",
    "[^1]",
    ": ",
  ];
  const others = [
    "\n",
    "\n\n",
    "    ",
    "<b>",
    "```\n",
    "\\",
    "&amp;",
    "www.a.bc ",
    "a@b.cd",
    "é",
    "模型",
    "😀",
    "\0",
    "a",
  ];

  it("is the one that satteri makes", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks, ...others), { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        expect(whole(satteri.parse(text))).toEqual(whole(mdastTree(madeBySatteri(text))));
      }),
      { numRuns: 1000 },
    );
  });
});
