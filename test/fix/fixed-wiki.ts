import { type Fixable, type FixedPage, fixPage } from "../../src/check/fix/fix-page.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { type WikiOptions, wikiOf } from "../wiki-of.ts";

export type Files = Readonly<Record<string, string>>;

/** One page before and after one pass of all safe fixes. */
export interface Step {
  readonly path: string;
  readonly before: string;
  readonly facts: PageFacts;
  readonly fixed: FixedPage;
}

export interface FixedWiki {
  readonly files: Files;
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
}

/** Fixes a wiki in memory until nothing is left to fix. */
export function fixedWiki(files: Files, options: WikiOptions = {}, passes = 10): FixedWiki {
  const { wiki, findings } = wikiOf(files, options);
  const read = (path: string) => (text: string) => {
    const facts = wikiOf({ [path]: text }, options).wiki.byPath.get(path);
    if (facts === undefined) throw new Error(`${path} is no page`);
    return facts;
  };
  const steps = wiki.pages.flatMap((facts): Step[] => {
    const safe = findings.flatMap((finding): Fixable[] => {
      const { fix, path, suppressed } = finding;
      return fix?.safety === "safe" && path === facts.path && suppressed === undefined
        ? [{ ...finding, fix }]
        : [];
    });
    const before = files[facts.path] ?? "";
    if (safe.length === 0) return [];
    return [
      { path: facts.path, before, facts, fixed: fixPage({ facts, text: before }, safe, read(facts.path)) },
    ];
  });
  if (steps.every(({ fixed }) => fixed.applied.length === 0) || passes === 0)
    return { files, steps, findings };
  const edited = { ...files, ...Object.fromEntries(steps.map(({ path, fixed }) => [path, fixed.text])) };
  const rest = fixedWiki(edited, options, passes - 1);
  return { ...rest, steps: [...steps, ...rest.steps] };
}
