import { realpathSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { rules } from "../../rules/index.ts";
import { compareText } from "../check/run-rules.ts";
import { loadParser } from "../markdown/load-parser.ts";
import type { Parser } from "../markdown/parse.ts";
import type { Finding, Problem, UntoldProblem } from "../model/finding.ts";
import type { Language } from "../model/page-facts.ts";
import type { Summary } from "../report/report.ts";
import { summed } from "./finished-wiki.ts";
import { loadConfig } from "./load-config.ts";
import { openWiki } from "./open-wiki.ts";
import type { Request } from "./request.ts";
import { diskReader } from "./snapshot/disk.ts";
import { timedParser, timedRule } from "./stopwatch.ts";
import { findTargets, rootOf } from "./targets.ts";
import { toldProblem } from "./told-problem.ts";
import type { Wiki } from "./wiki.ts";

/** What every face works on: all roots of a request, read and checked. */
export interface Session {
  readonly wikis: readonly Wiki[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** What is accepted in a config or baseline, and found no more: it fails nothing. */
  readonly stale: readonly Problem[];
  readonly summary: Summary;
  /** Of what is said of all of them. */
  readonly language: Language;
  /** Text of a page, by the path that findings give it. */
  textOf(path: string): string | undefined;
}

/** Never throws for what a wiki holds; what could not be done is in `problems`. */
export async function openSession(request: Request): Promise<Session> {
  const { targets, problems: unfound } = findTargets(request.cwd, request.paths, request.configFile);
  const problems = [...unfound];
  const { parser, problem } = await parserOf(request);
  const { stopwatch } = request;
  const timed = stopwatch === undefined ? parser : timedParser(parser, stopwatch);
  const inUse = stopwatch === undefined ? rules : rules.map((rule) => timedRule(rule, stopwatch));
  const wikis: Wiki[] = [];
  for (const target of targets) {
    const { wiki, problem: refused } = await openWiki(target, request, inUse, timed);
    if (refused === undefined) wikis.push(wiki);
    else problems.push(refused);
  }
  const language = wikis[0]?.language ?? (await languageOf(request));
  const shown = wikis.map((wiki) =>
    underPrefix(wiki, wikis.length > 1 ? prefixOf(request.cwd, wiki.root) : ""),
  );
  const findings = shown.flatMap((wiki) => wiki.findings);
  return {
    wikis,
    findings,
    problems: eachOnce([
      ...[...(problem === null ? [] : [problem]), ...problems].map((one) => toldProblem(one, language)),
      ...shown.flatMap((wiki) => sorted(wiki.problems)),
    ]),
    stale: shown.flatMap((wiki) => sorted(wiki.stale)),
    summary: summaryOf(wikis, findings),
    language,
    textOf: (path) => {
      for (const { textOf } of shown) {
        const text = textOf(path);
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}

/** Where no wiki could be read, its config may still say. */
async function languageOf({ cwd, configFile, language, locale }: Request): Promise<Language> {
  if (language !== undefined) return language;
  const root = rootOf(realpathSync(cwd), configFile);
  const file = configFile === undefined ? null : resolve(cwd, configFile);
  const { config } = await loadConfig(
    diskReader(file === null ? root : dirname(file)),
    file === null ? undefined : basename(file),
    rules,
  );
  return config.lang ?? locale ?? "en";
}

/** Asking for the binary parser where it does not load is a problem; the run goes on with the other one. */
async function parserOf(request: Request): Promise<{ parser: Parser; problem: UntoldProblem | null }> {
  try {
    return { parser: await loadParser(request.parser), problem: null };
  } catch {
    const name = request.parser ?? "";
    const message = {
      en: `The parser ${name} does not load on this machine`,
      zh: `解析器 ${name} 在这台机器上无法加载`,
    };
    return { parser: await loadParser("remark"), problem: { message } };
  }
}

interface Shown {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly stale: readonly Problem[];
  textOf(path: string): string | undefined;
}

/** Paths are relative to their root; where a run has several roots, only the prefix tells them apart. */
function underPrefix(wiki: Wiki, prefix: string): Shown {
  const { findings, texts, language } = wiki;
  const problems = wiki.problems.map((problem) => toldProblem(problem, language));
  const stale = wiki.stale.map((problem) => toldProblem(problem, language));
  if (prefix === "") return { findings, problems, stale, textOf: (path) => texts.get(path) };
  const under = (path: string) => `${prefix}/${path}`;
  const placed = (problem: Problem) =>
    problem.path === undefined ? problem : { ...problem, path: under(problem.path) };
  return {
    findings: findings.map((finding) => ({
      ...finding,
      path: under(finding.path),
      related: finding.related.map((related) => ({ ...related, path: under(related.path) })),
    })),
    problems: problems.map(placed),
    stale: stale.map(placed),
    textOf: (path) => (path.startsWith(under("")) ? texts.get(path.slice(under("").length)) : undefined),
  };
}

function prefixOf(cwd: string, root: string): string {
  return relative(cwd, root).split(sep).join("/");
}

/** A file that was named is met again among the pages of its wiki. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const said = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...said.values()];
}

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.path ?? "", b.path ?? "") || (a.start?.offset ?? 0) - (b.start?.offset ?? 0),
  );
}

function summaryOf(wikis: readonly Wiki[], findings: readonly Finding[]): Summary {
  const live = findings.filter((finding) => finding.suppressed === undefined);
  const count = (severity: Finding["severity"]) => live.filter((one) => one.severity === severity).length;
  const baselined = findings.filter((finding) => finding.suppressed?.kind === "baseline").length;
  return {
    ...summed(wikis.map((wiki) => wiki.counts)),
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    suppressed: findings.length - live.length - baselined,
    baselined,
  };
}
