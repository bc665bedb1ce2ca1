import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/markdown/front-matter.ts";
import { loadParser } from "../../src/markdown/load-parser.ts";
import { type MarkdownPage, readPage } from "../../src/markdown/page.ts";
import { corpus, fixturePages, variants } from "./pages.ts";

const parser = await loadParser();

function fixture(name: string): string {
  return fixturePages.find((page) => page.path.endsWith(name))?.text ?? "";
}

function expectSlices(page: MarkdownPage): void {
  const { text } = page;
  const slice = ([start, end]: readonly [number, number]) => text.slice(start, end);
  for (const grid of page.grids) {
    for (const cell of [grid.header, ...grid.rows.map((row) => row.cells)].flat())
      expect(slice(cell.span)).toBe(cell.text);
  }
  for (const paragraph of page.paragraphs) expect(slice(paragraph.span)).toBe(paragraph.text);
  for (const mark of page.marks) expect(slice(mark.targetSpan)).toBe(mark.target);
  for (const link of page.links)
    if (link.kind === "wikilink") expect(slice(link.targetSpan)).toBe(link.target);
  for (const repair of page.repairs) expect(slice(repair.span)).toBe(repair.text);
  for (const section of page.sections) {
    expect(section.span[0]).toBeGreaterThanOrEqual(section.body[0]);
    expect(section.span[1]).toBeLessThanOrEqual(section.body[1]);
  }
}

describe("cells", () => {
  const page = readPage(fixture("cells.md"), parser);

  it("keeps every cell that is written, escapes as written", () => {
    const [first] = page.grids;
    expect(first?.header.map((cell) => cell.text)).toEqual([
      "a \\| b",
      "`x\\|y`",
      "[[page\\|alias]]",
      "中文👍",
    ]);
    expect(first?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["1", "**2** ~~3~~", "x<br>y", "extra", "dropped"],
      ["short"],
      ["", "z"],
    ]);
  });

  it("finds tables in quotes, in lists and without outer pipes", () => {
    expect(
      page.grids.map((grid) => grid.rows.flatMap((row) => row.cells.map((cell) => cell.text))).slice(1),
    ).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("finds links, source marks, footnotes and the tool's comments, not what stands in code", () => {
    expect(page.links.map((link) => [link.kind, link.target])).toEqual([
      ["markdown", "other.md"],
      ["image", "pic.png"],
      ["autolink", "https://example.org"],
      ["reference", "https://example.org/ref"],
      ["wikilink", "wiki page"],
      ["wikilink", "page"],
      ["reference", "https://example.org/ref"],
      ["markdown", "raw/articles/note.md"],
    ]);
    expect(page.marks.map((mark) => mark.target)).toEqual(["raw/articles/cells.md"]);
    expect(page.footnotes.map((footnote) => [footnote.id, footnote.definition])).toEqual([
      ["1", false],
      ["1", true],
    ]);
    expect(page.comments.map((comment) => comment.body)).toEqual([
      " wikiproof-ignore ragged-row -- shown on purpose ",
    ]);
  });

  it("reads headings and their anchors", () => {
    expect(page.sections.map((section) => [section.level, section.text, section.anchor])).toEqual([
      [0, "", undefined],
      [1, "Cells", "top"],
      [2, "Setext", undefined],
    ]);
  });

  it("says where each key of the front matter stands", () => {
    const text = fixture("cells.md");
    const entries = page.frontMatter?.entries ?? [];
    expect(entries.map((entry) => text.slice(...entry.keySpan))).toEqual(["title", "aliases", "sources"]);
    expect(entries.map((entry) => entry.items.map((span) => text.slice(...span)))).toEqual([
      [],
      ["Cells", "单元格"],
      ["raw/articles/cells.md", "url: https://example.org/cells"],
    ]);
  });
});

describe("repair", () => {
  it("gives a page that lost its marks its headings and tables back", () => {
    const page = readPage(fixture("rendered-page.md"), parser);
    expect(page.sections.map((section) => [section.level, section.text])).toEqual([
      [0, ""],
      [1, "Falcon"],
      [2, "Overview"],
      [2, "Release Table"],
      [2, "Scores(内部测试,未发表)"],
      [2, "Usage"],
      [2, "Sources"],
    ]);
    expect(page.grids.map((grid) => [grid.rows.length, grid.header.length])).toEqual([
      [2, 4],
      [1, 3],
    ]);
    expect(page.repairs.filter((repair) => repair.kind === "glued-table").length).toBe(2);
    expect(page.listItems.map((item) => item.text)).toEqual(["自行部署", "云服务", "raw/articles/falcon.md"]);
  });

  it("cuts glued tables on a page that has its headings", () => {
    const page = readPage(fixture("glued.md"), parser);
    expect(page.grids.map((grid) => grid.rows.map((row) => row.cells.map((cell) => cell.text)))).toEqual([
      [["A", "128K"]],
      [["B", "8K"]],
      [["B", "$5"]],
    ]);
    expect(page.repairs.map((repair) => repair.text)).toEqual([
      "A sentence that was swallowed by the table.",
      "| Model | Price |",
    ]);
    expect(page.sections.some((section) => section.lost)).toBe(false);
  });

  it("leaves a sound page alone", () => {
    expect(readPage("Just a line\n\nand a paragraph.\n", parser).repairs).toEqual([]);
    expect(readPage("One\n\n- a\n- b\n", parser).repairs).toEqual([]);
  });
});

describe("front matter", () => {
  it("refuses what YAML parsers die of", () => {
    expect(readFrontMatter(`---\na: ${"[".repeat(900)}\n---\n`)?.error?.message.en).toMatch(/nested/);
    expect(readFrontMatter("---\na: &x 1\nb: *x\n---\n")?.error?.message.en).toMatch(/anchors/);
    expect(readFrontMatter("---\na: !!js/function 'x'\n---\n")?.error?.message.en).toMatch(/tags/);
    expect(readFrontMatter("---js\nprocess.exit()\n---\n")?.error?.message.en).toMatch(/not read/);
  });

  it("keeps scalars as strings and is safe with any key", () => {
    const read = readFrontMatter("---\n__proto__: 1\ndate: 2024-01-01\nyes: no\n---\nbody");
    expect(read?.entries.map((entry) => [entry.key, entry.value])).toEqual([
      ["__proto__", "1"],
      ["date", "2024-01-01"],
      ["yes", "no"],
    ]);
  });

  it("is total", () => {
    fc.assert(fc.property(fc.string(), (text) => void readFrontMatter(`---\n${text}\n---\n`)));
  });
});

describe("every page", () => {
  it.each(fixturePages)("$path: slices hold, whole, in every dress and at every prefix", ({ text }) => {
    for (const [, dressed] of variants(text)) expectSlices(readPage(dressed, parser));
    const step = Math.max(1, Math.floor(text.length / 200));
    for (let end = 0; end < text.length; end += step) expectSlices(readPage(text.slice(0, end), parser));
  });

  it("never throws, and slices hold, on any text", () => {
    const piece = fc.constantFrom(
      "|",
      "---",
      "\n",
      "[[",
      "]]",
      "^[",
      "#",
      " ",
      "-",
      "`",
      "a",
      "中",
      "\\",
      "<!--",
      "-->",
      "\r\n",
      "*",
      "[^1]",
      ":",
      ">",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
        expectSlices(readPage(pieces.join(""), parser)),
      ),
    );
  });

  const nlp = corpus("nlp-progress");
  it.skipIf(nlp.length === 0)("finds the 277 tables and 1,486 rows of NLP-progress", () => {
    const grids = nlp.flatMap((page) => readPage(page.text, parser).grids);
    expect(grids.length).toBe(277);
    expect(grids.reduce((rows, grid) => rows + grid.rows.length, 0)).toBe(1486);
  });
});
