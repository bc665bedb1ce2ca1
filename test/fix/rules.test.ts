import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { type Fixable, fixPageUnsafely } from "../../src/check/fix/fix-page.ts";
import { ruleDocs } from "../rules/doc-examples.ts";
import { everyWiki } from "../rules/every-wiki.ts";
import { wikiOf } from "../wiki-of.ts";
import { type Files, fixedWiki } from "./fixed-wiki.ts";
import { expectLineEndsKept, expectSafe } from "./same-grids.ts";

const fixable = new Set(rules.filter((rule) => rule.fix === "safe").map((rule) => rule.id));
const docs = ruleDocs();
describe.each(docs.filter((doc) => fixable.has(doc.id)).map((doc) => [doc.id, doc] as const))(
  "%s",
  (id, doc) => {
    it.each(doc.examples.map((example) => [example.line, example] as const))(
      "settles the example on line %i",
      (_, { files, kind }) => {
        const { findings, steps } = fixedWiki(files);
        expect(findings.filter((finding) => finding.rule === id && finding.fix?.safety === "safe")).toEqual(
          [],
        );
        expect(steps.flatMap(({ fixed }) => fixed.applied).some((finding) => finding.rule === id)).toBe(
          kind === "bad",
        );
      },
    );
  },
);

const unsafelyFixable = rules.filter((rule) => rule.fix === "unsafe").map((rule) => rule.id);
describe.each(docs.filter((doc) => unsafelyFixable.includes(doc.id)).map((doc) => [doc.id, doc] as const))(
  "%s, when asked for",
  (id, doc) => {
    it.each(
      doc.examples.filter(({ kind }) => kind === "bad").map((example) => [example.line, example] as const),
    )("mends the example on line %i", (_, { files }) => {
      const of = (some: Files) =>
        wikiOf(some).findings.flatMap((finding): Fixable[] =>
          finding.rule === id && finding.fix !== undefined ? [{ ...finding, fix: finding.fix }] : [],
        );
      const { wiki } = wikiOf(files);
      const mended = wiki.pages.map((facts) => {
        const text = files[facts.path] ?? "";
        const own = of(files).filter((finding) => finding.path === facts.path);
        return [facts.path, fixPageUnsafely({ facts, text }, own).text] as const;
      });
      expect(of(files)).not.toEqual([]);
      expect(of({ ...files, ...Object.fromEntries(mended) })).toEqual([]);
    });
  },
);

describe("the fixes of all rules over", () => {
  it.each(everyWiki)("%s: keep what the page says, once and for all", (_, files) => {
    const fixed = fixedWiki(files);
    for (const step of fixed.steps) {
      const after = wikiOf({ [step.path]: step.fixed.text }).wiki.pages[0];
      if (after !== undefined) expectSafe(step, after);
      expect(step.fixed.withdrawn.map(({ why, finding }) => [finding.rule, why])).toEqual([]);
      expectLineEndsKept(step.before, step.fixed.text);
    }
    expect(fixedWiki(fixed.files)).toMatchObject({ files: fixed.files, steps: [] });
  });

  it.each(everyWiki)("%s: work with CRLF as with LF", (_, files) => {
    const inCrlf = (some: Files) =>
      Object.fromEntries(Object.entries(some).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]));
    expect(fixedWiki(inCrlf(files)).files).toEqual(inCrlf(fixedWiki(files).files));
  });
});
