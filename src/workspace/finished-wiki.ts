import { idleReasons } from "../check/asserts/idle.ts";
import type { WikiResult } from "../check/wiki-phase.ts";
import { readPageFacts } from "../facts/page-facts.ts";
import type { Parser } from "../markdown/parse.ts";
import type { Finding, UntoldProblem } from "../model/finding.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";
import { acceptedFindings } from "./accepted.ts";
import { baselinedFindings } from "./baseline.ts";
import type { LoadedConfig } from "./load-config.ts";
import { defaultPages, type PageSet } from "./page-set.ts";
import { type Texts, withText } from "./page-texts.ts";
import { baselineFile } from "./policy-files.ts";
import type { Request } from "./request.ts";
import type { Target } from "./targets.ts";
import type { Counts, Wiki } from "./wiki.ts";
import type { WikiSettings } from "./wiki-settings.ts";
import type { WikiSource } from "./wiki-source.ts";

export interface Outcome {
  readonly set: PageSet;
  readonly result: WikiResult;
  /** All of the wiki was looked at. */
  readonly complete: boolean;
  /** What could not be read of pages and sources. */
  readonly problems: readonly UntoldProblem[];
  readonly texts: Texts;
  readonly today: () => string;
  readonly counts: Counts;
  readonly hashes: ReadonlyMap<string, string>;
}

/** What is reported of what was found: config and baseline accept, what was not asked for is left out. */
export async function finishedWiki(
  source: WikiSource,
  request: Request,
  { loaded, language, config: written, pageOf }: WikiSettings,
  parser: Parser,
  { set, result, complete, problems, texts, today, counts, hashes }: Outcome,
): Promise<Wiki> {
  const { target, snapshot } = source;
  const { tree } = snapshot;
  const { config } = loaded;
  const { wiki, findings, change } = result;
  const patterns = config.pages ?? defaultPages(tree.folders);
  const accepted = acceptedFindings(findings, loaded, today, language);
  const file = baselineFile(source, config, request);
  const reports = (finding: Finding) =>
    concerns(finding, set.reported) || finding.path === written?.file.path;
  const baselined =
    file === null ? null : await baselinedFindings(accepted.findings, file, reports, complete);
  return {
    root: target.root,
    config,
    configName: loaded.from,
    configPlace: loaded.placeOf,
    patterns,
    language,
    reported: set.reported,
    leftOut: set.leftOut,
    sources: set.sources,
    facts: wiki,
    counts,
    hashes,
    change,
    settled: [],
    findings: (baselined ?? accepted).findings.filter(reports),
    baseline: baselined?.baseline ?? "none",
    stale: [...(complete ? accepted.stale : []), ...(baselined?.stale ?? [])],
    problems: [
      ...loaded.problems,
      ...(complete ? idleAsserts(loaded, wiki) : []),
      ...(target.alone ? [] : tree.problems),
      ...(hasNone(set, source) ? [noPages(target, patterns, set)] : []),
      ...problems,
      ...(baselined?.problems ?? []),
    ],
    unread: [...tree.problems, ...problems],
    texts: written === undefined ? texts : withText(texts, written.file.path, loaded.text),
    seen: null,
    read: (path, text) => readPageFacts(path, text, "", parser, pageOf(path).facts),
  };
}

/** How much there is of those of its pages that are reported. */
export function countsOf(wiki: WikiFacts, reported: ReadonlySet<string>): Counts {
  const pages = wiki.pages.filter(({ path }) => reported.has(path));
  return summed(pages.map((page) => ({ pages: 1, ...wiki.sizeOf(page) })));
}

export function summed(counts: Iterable<Counts>): Counts {
  let [pages, tables, claims] = [0, 0, 0];
  for (const one of counts) {
    pages += one.pages;
    tables += one.tables;
    claims += one.claims;
  }
  return { pages, tables, claims };
}

/** No changed page is no fault; a wiki without pages is one. */
function hasNone(set: PageSet, { touched }: WikiSource): boolean {
  return touched === null ? set.reported.size === 0 : set.pages.length === 0;
}

/** A clash is shown at one page; naming the other one must show it too. */
function concerns(finding: Finding, reported: ReadonlySet<string>): boolean {
  return reported.has(finding.path) || finding.related.some((related) => reported.has(related.path));
}

/** An assert that can find nothing would pass in silence. */
function idleAsserts({ config, from, placeOf }: LoadedConfig, wiki: WikiFacts): UntoldProblem[] {
  return config.asserts.flatMap((assert, index) =>
    idleReasons(assert, wiki).map((reason): UntoldProblem => {
      const start = placeOf(["asserts", index]);
      const message = {
        en: `The assert "${assert.id}" finds nothing: ${reason.en}`,
        zh: `断言“${assert.id}”找不到任何内容：${reason.zh}`,
      };
      return { path: from ?? "", ...(start === null ? {} : { start }), message };
    }),
  );
}

function noPages({ root, named }: Target, patterns: readonly string[], set: PageSet): UntoldProblem {
  const where = named.length > 0 ? named.map((one) => one.path || ".").join(", ") : root;
  const count = set.sources.length;
  const beside = count === 1 ? "; 1 source file is no page" : `; ${count} source files are no pages`;
  return {
    message: {
      en: `No pages: nothing in ${where} matches ${patterns.join(", ")}${count === 0 ? "" : beside}`,
      zh: `没有页面：${where} 中没有匹配 ${patterns.join("、")} 的文件${count === 0 ? "" : `；${count} 个来源文件不是页面`}`,
    },
  };
}
