import fc from "fast-check";
import { expect, it } from "vitest";
import { mayLabel } from "../../src/facts/citations/labelled-sources.ts";
import { SOURCE_HEADINGS } from "../../src/facts/citations/source-sections.ts";
import { mayPromise, promisesIn } from "../../src/facts/promises.ts";
import { sentences } from "../../src/facts/prose/sentences.ts";
import { isOfIt, OF_IT } from "../../src/facts/prose/subject-of.ts";
import { TAKES_BACK } from "../../src/facts/retracted-sections.ts";
import { shownParagraphs } from "../../src/facts/shown-paragraphs.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";
import { promisesEn } from "../../src/values/lexicon/en/promises.ts";
import { promisesZh } from "../../src/values/lexicon/zh/promises.ts";

/** Pieces of what an expression looks for, put together at random. */
const textOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(""));

it("passes over no heading that takes something back", () => {
  const words = [
    ...[
      "notes on ",
      "what was ",
      "claims ",
      "Removed",
      "retracted",
      "Withdrawn",
      "no longer true",
      "Retractions",
    ],
    ...[
      "Errata",
      "Corrections",
      "correction",
      " log",
      " (",
      "已",
      "删除",
      "撤回",
      "的",
      "内容",
      "勘误",
      "更正",
      " ",
    ],
  ];
  let taken = 0;
  fc.assert(
    fc.property(textOf(words), (heading) => {
      for (const [signs, says] of TAKES_BACK) {
        if (!says.test(heading)) continue;
        taken++;
        expect(signs.some((sign) => heading.toLowerCase().includes(sign))).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(100);
});

it("looks for sources wherever what heads them stands before a colon", () => {
  const before = new RegExp(`(?:${[...SOURCE_HEADINGS].join("|")})[*_]{0,3}\\s?[:：]`, "i");
  const around = ["*", "__", " ", "  ", ":", "：", "https:", "Models:", "\n", "S", "来"];
  let labelled = 0;
  fc.assert(
    fc.property(textOf([...SOURCE_HEADINGS, "Sources", "Primary Sources", ...around, ...around]), (text) => {
      if (before.test(text)) labelled++;
      expect(mayLabel(text)).toBe(before.test(text));
    }),
    { numRuns: 2000 },
  );
  expect(labelled).toBeGreaterThan(100);
});

it("passes over nothing that is of a thing and not the thing", () => {
  const words = [
    "的",
    " ",
    "technical",
    "white",
    "paper",
    "papers",
    "source code",
    "license",
    "api",
    "论文",
    "has",
    "权重",
  ];
  let found = 0;
  fc.assert(
    fc.property(textOf(words), (gap) => {
      const isThere = OF_IT.test(gap.trimStart());
      if (isThere) found++;
      expect(isOfIt(gap)).toBe(isThere);
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(100);
});

it("passes over no paragraph that promises something", () => {
  const words = [promisesEn, promisesZh].flatMap(({ before, after, leads }) => [
    ...before,
    ...after,
    ...leads,
  ]);
  const around = [
    ...[
      "2026 年 7 月",
      "July 2026",
      "**July 27, 2026**",
      "2026-07",
      "Q3 2026",
      " ",
      " ",
      " (",
      ")",
      "_",
      "é",
    ],
    ...["<b>", "[", "](x.md)", "`", "&amp;", "ex<!-- -->pected ", ". ", "。"],
  ];
  const pieces = [...words, ...words.map((word) => word.toUpperCase())];
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...around), fc.constantFrom(...around));
  let promised = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
      const text = parts.join("");
      const paragraph = { text, span: [0, text.length], section: 0, kind: "paragraph" } as const;
      if (sentences(text).every((span) => promisesIn(text.slice(...span), 0).length === 0)) return;
      promised++;
      expect(shownParagraphs([paragraph], defaultLexicon).map(mayPromise)).toEqual([true]);
    }),
    { numRuns: 3000 },
  );
  expect(promised).toBeGreaterThan(50);
});
