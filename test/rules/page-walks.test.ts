import { describe, expect, it } from "vitest";
import { ANYWHERE, AT_THE_TOP } from "../../rules/parts/damage/chrome-words.ts";
import { onceAPage } from "../../rules/parts/walk/once-a-page.ts";
import { seriesOf, spanOf } from "../../rules/parts/walk/series.ts";
import { statedIn } from "../../rules/parts/walk/stated.ts";
import type { PageFacts, Statement } from "../../src/model/page-facts.ts";
import { promisesEn } from "../../src/values/lexicon/en/promises.ts";
import { promisesZh } from "../../src/values/lexicon/zh/promises.ts";
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

describe.each(everyWiki)("%s", (_, files) => {
  const { pages } = wikiOf(files).wiki;
  const own = ({ statements }: PageFacts, holds: (statement: Statement) => boolean) =>
    statements.filter((each) => each.origin === "table" && !each.derived && holds(each));

  it("has in one walk what each rule would find by itself", () => {
    for (const each of pages) {
      const { all, malformed, unknown, noted, marked, mentions } = statedIn(each);
      expect(all).toEqual(own(each, () => true));
      expect(malformed).toEqual(own(each, ({ reading }) => reading.state === "malformed"));
      expect(unknown).toEqual(own(each, ({ reading }) => reading.state === "unknown"));
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
