import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayHedge } from "../../src/values/certainty/may-hedge.ts";
import { hedgesOf, proseDoubts } from "../../src/values/certainty.ts";
import { definesMarks } from "../../src/values/legend.ts";
import { buildLexicon } from "../../src/values/lexicon/build-lexicon.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";
import { en } from "../../src/values/lexicon/en.ts";
import { freezeLexicon, thawLexicon } from "../../src/values/lexicon/frozen-lexicon.ts";
import type { Lexicon } from "../../src/values/lexicon/lexicon.ts";
import { zh } from "../../src/values/lexicon/zh.ts";
import { scan } from "../../src/values/scan.ts";

const wikis = buildLexicon([
  en,
  zh,
  {
    language: "wiki",
    marks: { uncertain: ["tbc"] },
    certainty: { prose: { disputed: ["Zweifel 7"] } },
    or: ["oder"],
  },
]);

/** Whether a text has doubt that is passed over. */
function missed(text: string, lexicon: Lexicon): boolean {
  const scanned = scan(text);
  const context = { language: "en", lexicon } as const;
  if (hedgesOf(scanned, context).length > 0 || definesMarks(text)) return false;
  return proseDoubts(scanned, context).length > 0;
}

const around = fc.constantFrom(
  ...' ,.()[]"`*:：（）。？?\n',
  " 2024 ",
  "2026",
  "5",
  "$5B",
  "the ",
  "in ",
  "约",
  "**",
  "`x`",
  "“",
  "”",
  "http://x.y/",
  "[a](b)",
  "&#63;",
  "a",
  "é",
  "　",
);

describe("what is passed over holds no doubt", () => {
  it.each([
    ["the default lexicon", defaultLexicon],
    ["a frozen one", thawLexicon(freezeLexicon(buildLexicon([en, zh])))],
    ["a wiki's own words", wikis],
  ])("with %s", (_, lexicon) => {
    const forms = [...lexicon.certainty.words()].map(({ text }) => text);
    const form = fc.constantFrom(
      ...forms,
      ...forms.map((text) => text.toUpperCase()),
      "tbc",
      "zweifel 7",
      "oder",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(form, around, around), { maxLength: 12 }), (parts) => {
        expect(missed(parts.join(""), lexicon)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  const corpora = new URL("../../../shared/corpora/", import.meta.url);
  it.skipIf(!existsSync(corpora))("in any paragraph of the corpora", () => {
    const pages = readdirSync(corpora, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".md"),
    );
    const paragraphs = pages.flatMap((path) =>
      readFileSync(new URL(encodeURI(path), corpora), "utf8").split(/\n\n+/),
    );
    expect(paragraphs.filter((text) => missed(text, defaultLexicon))).toEqual([]);
  });
});

it.each(["It is unverified.", "Tbc by the end.", "zweifel 7 remain", "due in 2026 oder 2027", "45.2 (?)"])(
  "looks at %s",
  (text) => {
    expect(mayHedge(text, wikis.hedging.find(text), wikis)).toBe(true);
  },
);

it.each(["The latest request was reduced.", "Choose this or that.", "Why?", "上下文长度"])(
  "passes over %s",
  (text) => {
    expect(mayHedge(text, wikis.hedging.find(text), wikis)).toBe(false);
  },
);
