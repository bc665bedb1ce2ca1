import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayLeak, runsIn } from "../../rules/damage/leaked-line-numbers.ts";
import { hiddenIn, isSuspect } from "../../rules/parts/damage/hidden.ts";
import { isWritten, stubLines } from "../../rules/parts/damage/stub.ts";
import { oddCharactersIn } from "../../rules/parts/walk/odd-characters.ts";
import { onceAPage } from "../../rules/parts/walk/once-a-page.ts";
import { seriesOf, spanOf } from "../../rules/parts/walk/series.ts";
import { statedIn } from "../../rules/parts/walk/stated.ts";
import type { PageFacts, Statement } from "../../src/model/page-facts.ts";
import { ANYWHERE, AT_THE_TOP } from "../../src/text/chrome-words.ts";
import { promisesEn } from "../../src/values/lexicon/en/promises.ts";
import { promisesZh } from "../../src/values/lexicon/zh/promises.ts";
import { isPlaceholder, mayBePlaceholder } from "../../src/values/placeholder.ts";
import { wikiOf } from "../wiki-of.ts";
import { everyWiki } from "./every-wiki.ts";

function page(text: string) {
  return wikiOf({ "wiki/a.md": text });
}

describe("what is looked for in a whole page first", () => {
  it.each([...ANYWHERE])("leaves “%s” to page-chrome, whatever stands around it", (word) => {
    const text = `# A\n\n一些文字。\n\nText.\n\nText.\n\nText.\n\n  ${word.toUpperCase()}:\r\n\nText.\n`;
    const { findings } = page(text);
    expect(findings.filter(({ rule }) => rule === "page-chrome")).toHaveLength(1);
  });

  it.each([...AT_THE_TOP])("leaves “%s” at the top to page-chrome", (word) => {
    const { findings } = page(`${word}\n\n# A\n\nText.\n`);
    expect(findings.filter(({ rule }) => rule === "page-chrome")).toHaveLength(1);
  });

  it.each([...promisesEn.heads, ...promisesZh.heads])(
    "leaves a table headed “%s” to the reader of promises",
    (head) => {
      const { wiki } = page(`# A\n\n| Model | ${head} |\n|---|---|\n| Ada 2 | 2025-07 |\n`);
      expect(wiki.pages[0]?.promises.map(({ day }) => day)).toEqual(["2025-07-31"]);
    },
  );
});

it("finds no leaked numbers in a page that has none at the start of a line", () => {
  const number = fc.constantFrom(
    "1|",
    "  2|",
    "3\t",
    "4→",
    "12→\t",
    "7 |",
    "1234567|",
    "         9|",
    "a1|",
    "5",
  );
  const piece = fc.oneof(number, fc.constantFrom("\n", "\r\n", "\r", "\u2028", "| a |", "```\n", "# A", " "));
  let passed = 0;
  let found = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const [facts] = page(text).wiki.pages;
      if (facts === undefined) return;
      const runs = runsIn(facts, text);
      if (runs.length > 0) found++;
      if (mayLeak(facts, text)) return;
      passed++;
      expect(runs).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(Math.min(passed, found)).toBeGreaterThan(50);
});

it("knows each code unit at which something hidden may begin", () => {
  for (let code = 0; code < 0x10000; code++) {
    const text = code === 0xdb40 ? "\udb40\udd00" : String.fromCharCode(code);
    const odd = oddCharactersIn(`文a${text}`);
    const isHidden = hiddenIn(`文a${text}`).length > 0;
    expect([code, isHidden && !(isSuspect(code) && odd.hidden)]).toEqual([code, false]);
    expect([code, odd.wideDigits]).toEqual([code, /[０-９]/.test(text)]);
    expect([code, odd.hidden && !isSuspect(code)]).toEqual([code, false]);
  }
});

const BEGINNINGS = [
  ...["- ", "* ", "+ ", "> ", "1. ", "#", "===", "--", "**", "`", "(", "（", "{#id}", "<!-- x -->", "<!-- x"],
  ...["\u3000", "\u00a0", "\ufeff", " ", "\t", "\n", "\r\n", "\n\n", "{{", "[", "【", "<", "$", "_"],
];
const WORDS = [
  ...[
    "TODO",
    "todo",
    "TBD",
    "Lorem ipsum dolor",
    "coming soon",
    "insert text here",
    "WIP: more",
    "待补充",
    "示例",
  ],
  ...[
    "Text",
    "The end",
    "文字",
    "Ada 2",
    "xx.x",
    "XX%",
    "YYYY-MM",
    "name",
    "Name",
    "value",
    "é",
    "]",
    "}}",
    "】",
    ">",
  ],
  ...["……", ".", "**", "42", "-->"],
];
const written = fc
  .array(fc.constantFrom(...BEGINNINGS, ...WORDS), { maxLength: 5 })
  .map((pieces) => pieces.join(""));

it("passes over a section only where its first line is no stub's", () => {
  let passed = 0;
  fc.assert(
    fc.property(written, written, (rest, body) => {
      const text = `## A${rest.includes("\n") ? "" : rest}\n${body}`;
      const section = { level: 2, text: "A", span: [3, 4], body: [0, text.length], parent: null } as const;
      if (!isWritten(section, text)) return;
      passed++;
      expect(stubLines(section, text)).toBeNull();
    }),
    { numRuns: 3000 },
  );
  expect(passed).toBeGreaterThan(200);
});

it("passes over a cell only where it is no placeholder", () => {
  let [passed, found] = [0, 0];
  fc.assert(
    fc.property(written, (text) => {
      const is = isPlaceholder(text, "Name");
      if (is) found++;
      if (mayBePlaceholder(text)) return;
      passed++;
      expect(is).toBe(false);
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(passed, found)).toBeGreaterThan(50);
});

describe.each(everyWiki)("%s", (_, files) => {
  const { pages } = wikiOf(files).wiki;
  const own = ({ statements }: PageFacts, holds: (statement: Statement) => boolean) =>
    statements.filter((each) => each.origin !== "prose" && !each.derived && holds(each));

  it("has in one walk what each rule would find by itself", () => {
    for (const each of pages) {
      const { all, malformed, unknown, blankLines, noted, marked, mentions, bounded } = statedIn(each);
      expect(all).toEqual(own(each, () => true));
      expect(malformed).toEqual(own(each, ({ reading }) => reading.state === "malformed"));
      expect(bounded).toEqual(
        each.statements.filter(({ range, derived }) => range !== undefined && !derived),
      );
      expect(unknown).toEqual(own(each, ({ reading }) => reading.state === "unknown"));
      expect(blankLines).toEqual(
        own(each, ({ origin, reading }) => origin === "line" && reading.state === "missing"),
      );
      expect(noted).toEqual(own(each, ({ reading }) => reading.notes.length > 0));
      expect(marked).toEqual(own(each, ({ reading, marks }) => reading.marks.length + marks.length > 0));
      expect(mentions).toEqual(
        each.statements.filter(({ subject, derived }) => derived === true && subject.via === "mention"),
      );
    }
  });

  it("has every number of a table in one line, at its place", () => {
    for (const each of pages) {
      const placed = seriesOf(each).flatMap(({ values }) => values.map((value) => spanOf(value).join()));
      const numbers = own(each, () => true).flatMap(({ reading, span }) =>
        reading.items.flatMap((item) =>
          item.kind === "quantity" ? [[item.span[0] + span[0], item.span[1] + span[0]].join()] : [],
        ),
      );
      expect(placed.toSorted()).toEqual([...new Set(numbers)].toSorted());
    }
  });
});

it("asks once for one page, and again for another", () => {
  const { pages } = wikiOf({ "wiki/a.md": "# A\n", "wiki/b.md": "# B\n" }).wiki;
  const asked: string[] = [];
  const pathOf = onceAPage(({ path }) => {
    asked.push(path);
    return path;
  });
  const [a, b] = pages;
  if (a === undefined || b === undefined) throw new TypeError("two pages were given");
  expect([pathOf(a), pathOf(a), pathOf(b), pathOf(a)]).toEqual([a.path, a.path, b.path, a.path]);
  expect(asked).toEqual([a.path, b.path, a.path]);
});
