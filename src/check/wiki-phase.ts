import { type WikiInput, wikiFacts } from "../facts/wiki-facts.ts";
import type { Finding } from "../model/finding.ts";
import type { PageResult } from "../model/page-facts.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";
import { mostSpecific } from "./most-specific.ts";
import type { Rule } from "./rule.ts";
import { runSuppressionRules, runWikiRules, sortFindings } from "./run-rules.ts";
import type { CheckSettings } from "./settings.ts";
import { applySuppressions, type RuleState } from "./suppression/apply.ts";

export interface WikiPhaseInput extends Omit<WikiInput, "pages"> {
  readonly pages: readonly PageResult[];
  readonly rules: readonly Rule[];
  readonly settings: CheckSettings;
  /** What is on for one page. */
  readonly settingsOf: (path: string) => CheckSettings;
  /** False where pages of the wiki are not among these: what only all of them show may be missing. */
  readonly complete: boolean;
  /** What fingerprints call the page of a path, where some were renamed since. */
  readonly nameOf?: (path: string) => string;
}

export interface WikiResult {
  readonly wiki: WikiFacts;
  /** Of both phases, sorted. */
  readonly findings: readonly Finding[];
}

/** The last phase: all pages together. Never sees a tree or a disk. */
export function wikiPhase(input: WikiPhaseInput): WikiResult {
  const { rules, settings, settingsOf, surroundings } = input;
  const wiki = wikiFacts({ ...input, pages: input.pages.map((page) => page.facts) });
  const found = [
    ...input.pages.flatMap((page) => page.findings),
    ...runWikiRules(rules, wiki, settings, settingsOf, input.nameOf),
  ];
  const today = () => surroundings.today();
  const { findings, faults } = applySuppressions(found, wiki.pages, ruleStates(input), today);
  const ofSuppressions = runSuppressionRules(rules, faults, settings, settingsOf, input.nameOf);
  return { wiki, findings: sortFindings([...mostSpecific(findings, rules), ...ofSuppressions]) };
}

function ruleStates({ rules, settingsOf, complete }: WikiPhaseInput) {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (id: string, path: string): RuleState => {
    const rule = byId.get(id);
    if (rule === undefined) return "unknown";
    if (rule.scope === "suppressions") return "not-suppressible";
    const isOn = settingsOf(path).rules.has(id);
    return isOn && (complete || rule.scope === "page") ? "ran" : "not-run";
  };
}
