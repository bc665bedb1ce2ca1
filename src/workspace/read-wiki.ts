import { withAsserts } from "../check/asserts/assert-rule.ts";
import { idleReasons } from "../check/asserts/idle.ts";
import type { Rule } from "../check/rule.ts";
import { wikiPhase } from "../check/wiki-phase.ts";
import type { Config } from "../config/config.ts";
import { effectiveSettings } from "../config/effective.ts";
import { configFacts } from "../facts/config-facts.ts";
import { readPageFacts } from "../facts/page-facts.ts";
import type { FindViolations } from "../facts/schema/violations.ts";
import { MAX_WIKI_SECONDS } from "../limits.ts";
import type { Parser } from "../markdown/parse.ts";
import type { Change } from "../model/change.ts";
import type { Finding, Problem } from "../model/finding.ts";
import type { Language, PageFacts } from "../model/page-facts.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";
import { acceptedFindings } from "./accepted.ts";
import { type Baseline, baselinedFindings } from "./baseline.ts";
import { factSettings } from "./fact-settings.ts";
import { lineDays } from "./git/line-days.ts";
import { type LoadedConfig, loadConfig } from "./load-config.ts";
import { defaultPages, type LeftOut, type PageSet, pageSet } from "./page-set.ts";
import { baselineFile, configFile } from "./policy-files.ts";
import { readPages } from "./read-pages.ts";
import { readSources } from "./read-sources.ts";
import type { Request } from "./request.ts";
import { settingsKey } from "./settings-key.ts";
import type { SeenFile, Tree } from "./snapshot/snapshot.ts";
import { unwatched } from "./stopwatch.ts";
import { localDay, surroundings } from "./surroundings.ts";
import type { Target } from "./targets.ts";
import type { WikiSource } from "./wiki-source.ts";
import { withinTime } from "./within-time.ts";

/** What of the disk, and of the world, a run hangs on. */
export interface Seen {
  readonly tree: Tree;
  readonly files: ReadonlyMap<string, SeenFile>;
  /** ISO day; null where nobody asked for it. */
  readonly today: string | null;
}

/** One root, read and checked. */
export interface Wiki {
  readonly root: string;
  readonly config: Config;
  /** Null where there is none. */
  readonly configName: string | null;
  /** Where a key of the config is written. */
  readonly configPlace: LoadedConfig["placeOf"];
  /** Globs of its pages. */
  readonly patterns: readonly string[];
  readonly language: Language;
  /** Paths of the pages that are reported and exported; all others are only compared. */
  readonly reported: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
  readonly sources: readonly string[];
  readonly facts: WikiFacts;
  /** Null where nothing is said of a time before. */
  readonly change: Change | null;
  /** Clashes that were there before the change and are no more. */
  readonly settled: readonly Finding[];
  /** Of the reported pages only. */
  readonly findings: readonly Finding[];
  /** `unread`: it could not be read, or not all that it is of; a problem says why. */
  readonly baseline: Baseline | "none" | "unread";
  /** What is accepted in the config or the baseline, and found no more. */
  readonly stale: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Those of them that say what could not be read of pages and sources. */
  readonly unread: readonly Problem[];
  /** Text of each page that could be read, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** Null where it was not the disk as it lies, and alone. */
  readonly seen: Seen | null;
  /** Reads an edited text as the page of this path was read. */
  readonly read: (path: string, text: string) => PageFacts;
}

/** Reads all pages of a root and the sources they cite, and runs both phases. */
export async function readWiki(
  source: WikiSource,
  request: Request,
  ownRules: readonly Rule[],
  parser: Parser,
): Promise<Wiki> {
  const { target, snapshot, nameOf } = source;
  const { root } = target;
  const { stopwatch = unwatched } = request;
  const { tree } = snapshot;
  const named = configFile(source, request);
  const loaded = await loadConfig(named?.from ?? source.policy, named?.path, ownRules);
  const { config } = loaded;
  const rules = withAsserts(ownRules, config.asserts);
  const language = request.language ?? config.lang ?? request.locale ?? "en";
  const patterns = config.pages ?? defaultPages(tree.folders);
  const set = scoped(target.alone ? aloneSet(target) : pageSet(tree, config, target.named), source);
  const settings = effectiveSettings(config, rules, language);
  const facts = await factSettings(config);
  const keyOf = settingsKey(config, parser);
  const settingsOf = (path: string) => {
    const effective = settings(path);
    const { check, tablePresets } = effective;
    return { check, facts: facts(tablePresets), key: keyOf(effective) };
  };
  const { pages, texts, problems } = await readPages(source, set.pages, settingsOf, parser, rules, request);
  const day = oneDay(request.today ?? (() => localDay(new Date())));
  const lines = lineDays({ cwd: root, env: request.env ?? process.env }, texts);
  const around = surroundings(tree, day.today, texts, lines);
  const cited = await stopwatch.time("sources", () =>
    readSources(snapshot, pages, set, around, request.memory),
  );
  const unread = [...tree.problems, ...problems, ...cited.problems];
  const complete = !target.alone && unread.length === 0;
  const findViolations = await ownSchemas(config);
  const written =
    findViolations === undefined ? undefined : configFacts(loaded.from ?? "", loaded.text, config.tables);
  const { wiki, findings, change } = stopwatch.time("compare", () =>
    withinTime(MAX_WIKI_SECONDS, () =>
      wikiPhase({
        pages,
        sources: cited.sources,
        surroundings: around,
        entities: config.entities,
        findViolations,
        config: written,
        rules,
        settings: settings(null).check,
        settingsOf: (path) => settings(path).check,
        complete,
        leading: source.touched ?? set.reported,
        ...(nameOf === undefined ? {} : { nameOf }),
        before: source.before,
        suppressionsFrom: source.suppressionsFrom,
      }),
    ),
  );
  const accepted = acceptedFindings(findings, loaded, () => around.today(), language);
  const file = baselineFile(source, config, request);
  const reports = (finding: Finding) =>
    concerns(finding, set.reported) || finding.path === written?.file.path;
  const baselined =
    file === null ? null : await baselinedFindings(accepted.findings, file, reports, complete);
  return {
    root,
    config,
    configName: loaded.from,
    configPlace: loaded.placeOf,
    patterns,
    language,
    reported: set.reported,
    leftOut: set.leftOut,
    sources: set.sources,
    facts: wiki,
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
      ...cited.problems,
      ...(baselined?.problems ?? []),
    ],
    unread,
    texts: written === undefined ? texts : new Map([...texts, [written.file.path, loaded.text]]),
    seen:
      snapshot.seen === undefined || lines.asked()
        ? null
        : { tree, files: snapshot.seen, today: day.asked() },
    read: (path, text) => readPageFacts(path, text, "", parser, settingsOf(path).facts),
  };
}

/** Midnight may pass while a wiki is read; and it matters later whether anybody asked. */
function oneDay(today: () => string): { today(): string; asked(): string | null } {
  let day: string | null = null;
  const asked = () => day;
  return {
    asked,
    today: () => {
      day ??= today();
      return day;
    },
  };
}

/** ajv is loaded only where the wiki has table schemas of its own. */
async function ownSchemas({ tables }: Config): Promise<FindViolations | undefined> {
  if (tables.length === 0) return undefined;
  const { violationFinder } = await import("../facts/schema/violations.ts");
  return violationFinder(tables);
}

/** Of what was named, the pages that changed, where only they are asked for. */
function scoped(set: PageSet, { touched, reports }: WikiSource): PageSet {
  if (touched === null || reports === "all") return set;
  return { ...set, reported: new Set([...set.reported].filter((path) => touched.has(path))) };
}

/** No changed page is no fault; a wiki without pages is one. */
function hasNone(set: PageSet, { touched }: WikiSource): boolean {
  return touched === null ? set.reported.size === 0 : set.pages.length === 0;
}

/** A named file outside the root is the only page there; what lies beside it is surroundings. */
function aloneSet({ named }: Target): PageSet {
  const pages = named.map((one) => one.path).sort();
  return { pages, reported: new Set(pages), sources: [], leftOut: [] };
}

/** A clash is shown at one page; naming the other one must show it too. */
function concerns(finding: Finding, reported: ReadonlySet<string>): boolean {
  return reported.has(finding.path) || finding.related.some((related) => reported.has(related.path));
}

/** An assert that can find nothing would pass in silence. */
function idleAsserts({ config, from, placeOf }: LoadedConfig, wiki: WikiFacts): Problem[] {
  return config.asserts.flatMap((assert, index) =>
    idleReasons(assert, wiki).map((reason): Problem => {
      const start = placeOf(["asserts", index]);
      const message = `The assert "${assert.id}" finds nothing: ${reason}`;
      return { path: from ?? "", ...(start === null ? {} : { start }), message };
    }),
  );
}

function noPages({ root, named }: Target, patterns: readonly string[], set: PageSet): Problem {
  const where = named.length > 0 ? named.map((one) => one.path || ".").join(", ") : root;
  const beside = set.sources.length > 0 ? `; ${set.sources.length} source files are no pages` : "";
  return { message: `No pages: nothing in ${where} matches ${patterns.join(", ")}${beside}` };
}
