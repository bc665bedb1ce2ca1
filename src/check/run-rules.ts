import { RestingPage } from "../facts/resting-page.ts";
import { MAX_WIKI_FINDINGS } from "../limits.ts";
import type { Finding } from "../model/finding.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { ConfigFile, WikiFacts } from "../model/wiki-facts.ts";
import { collector } from "./collect.ts";
import type {
  ChangeView,
  PageRule,
  PageView,
  Report,
  Rule,
  RuleContext,
  StatementPass,
  SuppressionFault,
  WikiRule,
} from "./rule.ts";
import type { CheckSettings, RuleSetting } from "./settings.ts";

/** Runs the page rules that are on for this page. */
export function runPageRules(
  rules: readonly Rule[],
  facts: PageFacts,
  text: string,
  settings: CheckSettings,
  name = facts.path,
): Finding[] {
  const collected = collector(
    () => undefined,
    () => name,
  );
  const { language } = settings;
  // One closure and hardly more than one view for all rules: there are dozens of them, and pages by the thousand.
  let running: PageRule | null = null;
  const report = (found: Report) => {
    if (running !== null) collected.add(running, facts, settings, found);
  };
  let view: PageView = { facts, text, options: NO_OPTIONS, language };
  for (const { rule, options } of pageRulesOn(rules, settings)) {
    if (options !== view.options) view = { facts, text, options, language };
    running = rule;
    rule.check(view, report);
  }
  return collected.findings;
}

interface PageRuleOn {
  readonly rule: PageRule;
  readonly options: RuleSetting["options"];
}

const NO_OPTIONS: RuleSetting["options"] = {};

const onFor = new WeakMap<CheckSettings, WeakMap<readonly Rule[], readonly PageRuleOn[]>>();

/** Derived from both alone, and asked for by each page. */
function pageRulesOn(rules: readonly Rule[], settings: CheckSettings): readonly PageRuleOn[] {
  const known = onFor.get(settings) ?? new WeakMap<readonly Rule[], readonly PageRuleOn[]>();
  onFor.set(settings, known);
  const before = known.get(rules);
  if (before !== undefined) return before;
  const on = rules.flatMap((rule) => {
    const setting = settings.rules.get(rule.id);
    if (rule.scope !== "page" || setting === undefined) return [];
    const options = Object.keys(setting.options).length === 0 ? NO_OPTIONS : setting.options;
    return [{ rule, options }];
  });
  known.set(rules, on);
  return on;
}

export interface Found {
  readonly findings: Finding[];
  /** How many more there are than a wiki may have. */
  readonly untold: number;
}

/** Runs the wiki rules that are on for any page over all of them; `settingsOf` says what is on for the page that a finding is reported on. */
export function runWikiRules(
  rules: readonly Rule[],
  wiki: WikiFacts,
  settings: CheckSettings,
  settingsOf: (path: string) => CheckSettings,
  nameOf?: (path: string) => string,
  most = MAX_WIKI_FINDINGS,
): Found {
  const fileAt = (path: string) => wiki.byPath.get(path) ?? wiki.sourceFacts.get(path);
  const collected = collector(fileAt, nameOf, most);
  const inForce = new Set(wiki.pages.map((page) => settingsOf(page.path)));
  const running = rules.flatMap((rule) => {
    if (rule.scope !== "wiki" || ![...inForce].some((one) => one.rules.has(rule.id))) return [];
    const options = settings.rules.get(rule.id)?.options ?? rule.defaults ?? {};
    const report = (page: PageFacts | ConfigFile, found: Report) =>
      collected.add(rule, page, settingsOf(page.path), found);
    return [{ rule, view: { wiki, options, language: settings.language }, report }];
  });
  const passes = running.flatMap(({ rule, view, report }) => {
    const pass = rule.checkStatements?.(view, report);
    return pass === undefined ? [] : [{ ...pass, rule, concerns: rule.concerns ?? everything }];
  });
  passThrough(wiki, passes);
  for (const { end } of passes) end?.();
  for (const { rule, view, report } of running) rule.check(view, report);
  return { findings: collected.findings, untold: collected.untold() };
}

type Pass = StatementPass & Required<Pick<WikiRule, "concerns">> & { readonly rule: WikiRule };

const everything = () => true;

/** Most statements concern no rule: only those of pages where one does are resolved. */
function passThrough(wiki: WikiFacts, passes: readonly Pass[]): void {
  for (const page of passes.length === 0 ? [] : wiki.pages) {
    const looking = passes.filter(({ rule, looksAt }) => mayConcern(rule, page) && (looksAt?.(page) ?? true));
    if (looking.length === 0) continue;
    page.statements.forEach((statement, index) => {
      for (const { concerns, each } of looking) {
        const resolved = concerns(statement) ? wiki.statementsOf(page)[index] : undefined;
        if (resolved !== undefined) each(resolved);
      }
    });
  }
}

/** A page at rest knows it of each rule that can tell. */
function mayConcern({ id, concerns }: WikiRule, page: PageFacts): boolean {
  return concerns === undefined || !(page instanceof RestingPage) || page.concerns.includes(id);
}

/** Runs the rules that speak of a change. */
export function runChangeRules(
  rules: readonly Rule[],
  view: Omit<ChangeView, keyof RuleContext>,
  settings: CheckSettings,
  settingsOf: (path: string) => CheckSettings,
): Finding[] {
  const collected = collector((path) => view.wiki.byPath.get(path));
  for (const rule of rules) {
    if (rule.scope !== "change") continue;
    const options = settings.rules.get(rule.id)?.options ?? rule.defaults ?? {};
    const own = { ...view, options, language: settings.language };
    rule.check(own, (page, report) => collected.add(rule, page, settingsOf(page.path), report));
  }
  return collected.findings;
}

/** Runs the rules that speak of suppressions, when it is known what each of them accepts. */
export function runSuppressionRules(
  rules: readonly Rule[],
  faults: readonly SuppressionFault[],
  settings: CheckSettings,
  settingsOf: (path: string) => CheckSettings,
  nameOf?: (path: string) => string,
): Finding[] {
  const collected = collector(() => undefined, nameOf);
  for (const rule of rules) {
    if (rule.scope !== "suppressions") continue;
    const options = settings.rules.get(rule.id)?.options ?? rule.defaults ?? {};
    const view = { faults, options, language: settings.language };
    rule.check(view, (page, report) => collected.add(rule, page, settingsOf(page.path), report));
  }
  return collected.findings;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** By path, then place, then severity, then rule: the same whatever order the pages came in. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.start.offset - b.start.offset ||
      a.end.offset - b.end.offset ||
      RANK[a.severity] - RANK[b.severity] ||
      compareText(a.rule, b.rule) ||
      compareText(a.fingerprint, b.fingerprint),
  );
}

/** By code unit: no locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
