import { changeOf } from "../facts/change/change-of.ts";
import { type WikiInput, wikiFacts } from "../facts/wiki-facts.ts";
import type { Change } from "../model/change.ts";
import type { Finding } from "../model/finding.ts";
import type { PageFacts, PageResult } from "../model/page-facts.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";
import { mostSpecific } from "./most-specific.ts";
import type { Rule } from "./rule.ts";
import { runChangeRules, runSuppressionRules, runWikiRules, sortFindings } from "./run-rules.ts";
import type { CheckSettings } from "./settings.ts";
import { addedSuppressions, type Earlier, withoutAdded } from "./suppression/added.ts";
import { applySuppressions, type RuleState } from "./suppression/apply.ts";

export interface WikiPhaseInput extends Omit<WikiInput, "pages"> {
  readonly pages: readonly PageResult[];
  readonly rules: readonly Rule[];
  readonly settings: CheckSettings;
  /** What is on for one page. */
  readonly settingsOf: (path: string) => CheckSettings;
  /** False where pages of the wiki are not among these: what only all of them show may be missing. */
  readonly complete: boolean;
  /** Findings of comparing that there may be, if not those of every wiki. */
  readonly mostFindings?: number | undefined;
  /** What fingerprints call the page of a path, where some were renamed since. */
  readonly nameOf?: (path: string) => string;
  /** What the wiki was before a change: the rules that speak of changes are silent without it. */
  readonly before?: Earlier | undefined;
  /** Suppressions that were not there then accept nothing. */
  readonly suppressionsFrom?: Earlier | undefined;
}

export interface WikiResult extends Compared {
  /** Of both phases, sorted. */
  readonly findings: readonly Finding[];
}

/** The last phase: all pages together. Never sees a tree or a disk. */
export function wikiPhase(input: WikiPhaseInput): WikiResult {
  const compared = comparePages(input);
  const { wiki, found } = compared;
  const own = input.pages.flatMap((page) => page.findings);
  return { ...compared, findings: settleFindings([...own, ...found], wiki.pages, input) };
}

export interface Compared {
  readonly wiki: WikiFacts;
  readonly change: Change | null;
  /** Of rules on wikis and changes, as they come: accepted by nothing yet. */
  readonly found: readonly Finding[];
  /** Findings past the most that there may be. */
  readonly untold: number;
}

export function comparePages(input: WikiPhaseInput): Compared {
  const { rules, settings, settingsOf } = input;
  const wiki = wikiFacts({ ...input, pages: input.pages.map((page) => page.facts) });
  const { findings: found, untold } = runWikiRules(
    rules,
    wiki,
    settings,
    settingsOf,
    input.nameOf,
    input.mostFindings,
  );
  const change = input.before === undefined ? null : changeOf(input.before.wiki, wiki, input.before.nameOf);
  found.push(...changeFindings(input, wiki, change));
  return { wiki, change, found, untold };
}

type Settling = Omit<WikiPhaseInput, "pages" | "before">;

/** What the pages accept and what is said better by another finding, each page by itself; sorted. */
export function settleFindings(
  found: readonly Finding[],
  pages: readonly PageFacts[],
  input: Settling,
): readonly Finding[] {
  const { rules, settings, settingsOf, surroundings } = input;
  const today = () => surroundings.today();
  const { findings, faults } = applySuppressions(found, trusting(input, pages), ruleStates(input), today);
  const ofSuppressions = runSuppressionRules(rules, faults, settings, settingsOf, input.nameOf);
  return sortFindings([...mostSpecific(findings, rules), ...ofSuppressions]);
}

export const NO_CHANGE: Change = {
  added: [],
  changed: [],
  removed: [],
  hedgesLost: [],
  rowsLost: [],
  sources: { added: [], dropped: [] },
};

function changeFindings(input: WikiPhaseInput, wiki: WikiFacts, found: Change | null): Finding[] {
  const { rules, settings, settingsOf, before, suppressionsFrom } = input;
  const earlier = suppressionsFrom ?? before;
  if (earlier === undefined) return [];
  const change = found ?? NO_CHANGE;
  const suppressionsAdded = addedSuppressions(earlier, wiki.pages);
  return runChangeRules(rules, { change, wiki, suppressionsAdded }, settings, settingsOf);
}

function trusting({ suppressionsFrom }: Settling, pages: readonly PageFacts[]): readonly PageFacts[] {
  return suppressionsFrom === undefined ? pages : withoutAdded(pages, suppressionsFrom);
}

function ruleStates({ rules, settingsOf, complete }: Settling) {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (id: string, path: string): RuleState => {
    const rule = byId.get(id);
    if (rule === undefined) return "unknown";
    if (rule.group === "suppressions") return "not-suppressible";
    const isOn = settingsOf(path).rules.has(id);
    // What accepts the finding of one change stays when the change is long past.
    if (rule.scope === "change") return "not-run";
    return isOn && (complete || rule.scope === "page") ? "ran" : "not-run";
  };
}
