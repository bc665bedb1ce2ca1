import type { Side } from "../check/live/change-phase.ts";
import type { Rule } from "../check/rule.ts";
import { type WikiResult, wikiPhase } from "../check/wiki-phase.ts";
import { MAX_WIKI_SECONDS, MOST_BYTES_HELD, MOST_CITING_HELD } from "../limits.ts";
import type { Parser } from "../markdown/parse.ts";
import type { UntoldProblem } from "../model/finding.ts";
import type { PageResult } from "../model/page-facts.ts";
import { BUDGET, tooManyCompared } from "./budget.ts";
import { countsOf, finishedWiki } from "./finished-wiki.ts";
import { lineDays } from "./git/line-days.ts";
import { type PageSet, pageSet } from "./page-set.ts";
import type { Texts } from "./page-texts.ts";
import { readPages } from "./read-pages.ts";
import { citedFiles, readSources } from "./read-sources.ts";
import type { Request } from "./request.ts";
import { HOLD_ALL, type Holding } from "./rest.ts";
import { bytesOf } from "./snapshot/bytes-of.ts";
import { unwatched } from "./stopwatch.ts";
import { localDay, oneDay, placesIn, surroundings } from "./surroundings.ts";
import type { Target } from "./targets.ts";
import type { Wiki } from "./wiki.ts";
import { type WikiSettings, wikiSettings, wikiSide } from "./wiki-settings.ts";
import type { WikiSource } from "./wiki-source.ts";
import { withinTime } from "./within-time.ts";

/** A root as it was read and compared; what of it is reported comes after. */
export interface ComparedWiki {
  readonly source: WikiSource;
  readonly settings: WikiSettings;
  readonly parser: Parser;
  readonly set: PageSet;
  readonly pages: readonly PageResult[];
  readonly texts: Texts;
  readonly side: Side;
  readonly result: WikiResult;
  readonly problems: readonly UntoldProblem[];
  /** Source files that were read, each with the hash of its bytes. */
  readonly sourceHashes: ReadonlyMap<string, string>;
  /** The day that was asked for; null where nobody asked. */
  readonly today: () => string | null;
  /** Whether git was asked for anything. */
  readonly askedGit: () => boolean;
}

/** Reads all pages of a root and the sources they cite, and runs both phases. */
export async function readWiki(
  source: WikiSource,
  request: Request,
  ownRules: readonly Rule[],
  parser: Parser,
): Promise<Wiki> {
  return reportedWiki(await compareWiki(source, request, ownRules, parser), request);
}

export async function reportedWiki(compared: ComparedWiki, request: Request): Promise<Wiki> {
  const { source, settings, parser, set, pages, texts, side, result, problems, today, askedGit } = compared;
  const wiki = await finishedWiki(source, request, settings, parser, {
    set,
    result,
    complete: side.complete,
    problems,
    texts,
    today: side.surroundings.today,
    counts: countsOf(result.wiki, set.reported),
    hashes: new Map(pages.map(({ facts }) => [facts.path, facts.sha256])),
  });
  const isWhole = pages.length > 0 && side.complete && result.untold === 0;
  if (source.keepAs !== undefined && isWhole && !askedGit()) {
    const { keepWiki } = await import("./part/keep-wiki.ts");
    keepWiki(source.keepAs, compared);
  }
  const { tree, seen } = source.snapshot;
  if (seen === undefined || askedGit()) return wiki;
  return { ...wiki, seen: { tree, files: seen, today: today() } };
}

export async function compareWiki(
  source: WikiSource,
  request: Request,
  ownRules: readonly Rule[],
  parser: Parser,
): Promise<ComparedWiki> {
  const { target, snapshot } = source;
  const { stopwatch = unwatched, memory, budget = BUDGET } = request;
  const { tree } = snapshot;
  const settings = await wikiSettings(source, request, ownRules, parser);
  const { config } = settings.loaded;
  const set = scoped(target.alone ? aloneSet(target) : pageSet(tree, config, target.named), source);
  const { pageOf, rules } = settings;
  const holding = holdingOf(source, settings, request, set.pages);
  const read = await readPages(source, set.pages, pageOf, parser, rules, request, holding);
  const { pages, texts } = read;
  const day = oneDay(request.today ?? (() => localDay(new Date())));
  const lines = lineDays({ cwd: target.root, env: request.env ?? process.env }, texts);
  const around = surroundings(tree, day.today, texts, lines);
  const cited = await stopwatch.time("sources", () => readSources(snapshot, pages, set, around, memory));
  const problems = [...read.problems, ...cited.problems];
  const complete = !target.alone && tree.problems.length + problems.length === 0;
  const sources = new Map(cited.sources.map((facts) => [facts.path, facts]));
  const side = {
    ...wikiSide(source, settings, { sources, surroundings: around, complete }),
    mostFindings: budget.findings,
    leading: source.touched ?? set.reported,
  };
  const result = stopwatch.time("compare", () =>
    withinTime(MAX_WIKI_SECONDS, () => wikiPhase({ ...side, pages, before: source.before })),
  );
  if (result.untold > 0) problems.push(tooManyCompared(budget.findings, result.untold));
  const asked = { today: day.asked, askedGit: lines.asked, sourceHashes: cited.hashes };
  return { source, settings, parser, set, pages, texts, side, result, problems, ...asked };
}

/** A change is looked at in the facts of both its sides; rules that ask every page for all of them would read each again. */
function holdingOf(
  { target, snapshot }: WikiSource,
  settings: WikiSettings,
  request: Request,
  paths: readonly string[],
): Holding {
  const [bytes, most] = request.mostHeld ?? [MOST_BYTES_HELD, MOST_CITING_HELD];
  if (!mayRest(settings, request) || bytesOf(target.root, paths) <= bytes) return HOLD_ALL;
  const places = placesIn(snapshot.tree);
  return { rests: true, most, willBeAsked: (page) => citedFiles(page, places).length > 0 };
}

function mayRest({ rules, checkOf, findViolations }: WikiSettings, request: Request): boolean {
  if (!request.findingsOnly || request.watched || request.scope || request.configFrom) return false;
  if (findViolations !== undefined) return false;
  const { rules: on } = checkOf(null);
  return !rules.some((rule) => rule.scope === "wiki" && rule.asksAll && on.has(rule.id));
}

/** Of what was named, the pages that changed, where only they are asked for. */
function scoped(set: PageSet, { touched, reports }: WikiSource): PageSet {
  if (touched === null || reports === "all") return set;
  return { ...set, reported: new Set([...set.reported].filter((path) => touched.has(path))) };
}

/** A named file outside the root is the only page there; what lies beside it is surroundings. */
function aloneSet({ named }: Target): PageSet {
  const pages = named.map((one) => one.path).sort();
  return { pages, reported: new Set(pages), sources: [], leftOut: [] };
}
