import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayNameSources, namesSources, SOURCE_HEADINGS } from "../../src/facts/citations/source-sections.ts";
import { wikiOf } from "../wiki-of.ts";

const page = `---
title: Acme
sources: [raw/acme.md, "web: https://x.org/page", "private: notes/talk.md", "~/docs/a.md", "Talk with A., 2024", "doi:10.1000/xyz123", "arXiv:2401.00001", "[[Acme]]"]
---
# Acme

| Model | Params | Context | Source |
|---|---|---|---|
| Acme 1 | 70B [link](https://cell.org/p) | 128K[^1] | [paper](https://arxiv.org/abs/2401.12345) |
| Acme 2 | 72B ^[raw/acme.md] | 64K | |
| Acme 3[^1] | 8B | 8K | |

## Notes

Acme 1 was released in July 2024.[^1]

Acme 2 was released in May 2024.^[raw/acme.md]

[^1]: See raw/acme.md, p. 3.
`;

const { wiki } = wikiOf(
  { "acme.md": page, "raw/acme.md": "# Acme\n\nAcme 1 has 70 billion parameters." },
  { rules: [] },
);
const [facts] = wiki.pages;
const sources = new Map(facts?.sources.map((source) => [source.id, source]));

describe("sources", () => {
  it("are told apart by what they are", () => {
    const shown = facts?.sources
      .filter(({ via }) => via === "front-matter")
      .map((source) => {
        expect(page.slice(...source.span)).toBe(source.text);
        const target = facts === undefined ? null : wiki.sourceTarget(facts, source);
        return [source.kind, source.prefix, source.target, target?.kind].join(" ");
      });
    expect(shown).toEqual([
      "file  raw/acme.md local",
      "url web https://x.org/page remote",
      "private-file private notes/talk.md remote",
      "absolute-path  ~/docs/a.md outside",
      "text   unlocatable",
      "doi  10.1000/xyz123 remote",
      "arxiv  2401.00001 remote",
      "page  Acme page",
    ]);
  });

  it("are those of the cell and its footnotes, else of the row, else of section and page", () => {
    const attached = [...wiki.statements].map(({ statement }) => {
      const of = statement.sources.map(({ source, attached }) => `${attached}:${sources.get(source)?.via}`);
      return `${statement.subject.text} ${statement.raw.split(" ")[0]} ${[...new Set(of)].join(", ")}`;
    });
    expect(attached).toEqual([
      "Acme 1 70B cell:cell",
      "Acme 1 128K[^1] footnote:footnote",
      "Acme 2 72B cell:mark",
      "Acme 2 64K page:front-matter",
      "Acme 3 8B footnote:footnote",
      "Acme 3 8K footnote:footnote",
      "Acme 1 July footnote:footnote",
      "Acme 2 May cell:mark",
    ]);
  });
});

const labelled = `# Zeta

Source: “words alone” of an example

## Scores

| Model | MMLU |
|---|---|
| Zeta 1 | 71.2% |

*注：以上为官方数据。来源：[card, v2](https://z.org/a)、raw/zeta.md；https://z.org/b*

## Prices

Zeta 1 was released in May 2024.

**References**:

- https://z.org/c
- notes/d.md

1. not one
`;

describe("paragraphs with the label of a list of sources", () => {
  const pageFacts = wikiOf({ "zeta.md": labelled }, { rules: [] }).wiki.pages[0];

  it("name sources, of their section under a table and of the page elsewhere", () => {
    const shown = pageFacts?.sources.map(({ via, kind, target, span }) => {
      expect(labelled.slice(...span)).toContain(target ?? "?");
      return [via, kind, target];
    });
    expect(shown).toEqual([
      ["mark", "url", "https://z.org/a"],
      ["mark", "file", "raw/zeta.md"],
      ["mark", "url", "https://z.org/b"],
      ["section", "url", "https://z.org/c"],
      ["section", "file", "notes/d.md"],
    ]);
  });
});

it("passes over no heading of sources", () => {
  const name = fc.constantFrom(...SOURCE_HEADINGS);
  const around = fc.constantFrom(
    ...[
      "1. ",
      "📚 ",
      "# ",
      " / ",
      " & ",
      "·",
      "|",
      " (3)",
      "（三）",
      ":",
      "：",
      " ",
      "other",
      "其他",
      "Ｓｏｕｒｃｅｓ",
    ],
  );
  let passed = 0;
  let named = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(name, around, around), { maxLength: 4 }), (pieces) => {
      const written = pieces.join("").normalize("NFKC").toLowerCase();
      const isNamed = namesSources(written);
      if (isNamed) named++;
      if (mayNameSources(written)) return;
      passed++;
      expect(isNamed).toBe(false);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(passed, named)).toBeGreaterThan(100);
});

it.each(["[1] ", "【2】", "web: ", "\\[3\\] "])(
  "reads a source that begins with %s ten thousand times",
  (part) => {
    const entry = `${part.repeat(10_000)}raw/x.md`;
    const [facts] = wikiOf({ "a.md": `# A\n\nText.\n\n## Sources\n\n- ${entry}\n` }, { rules: [] }).wiki
      .pages;
    expect(facts?.sources).toHaveLength(1);
  },
);

it.each([
  ["Source: https://x.org/a", "section"],
  ["", "mark"],
])("takes what is said right under the title for the page's sources", (lede, via) => {
  const table = "| Model | Context |\n|---|---|\n| Acme 1 | 8K |\n";
  const text = `# Acme\n\n${lede}\n\n${table}\n## More\n\nSource: https://x.org/b\n\n${table}`;
  const [first] = wikiOf({ "acme.md": text }, { rules: [] }).wiki.pages[0]?.sources ?? [];
  expect(first?.via).toBe(via);
});
