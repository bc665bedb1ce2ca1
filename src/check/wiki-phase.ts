import { type WikiInput, wikiFacts } from "../facts/wiki-facts.ts";
import type { Finding } from "../model/finding.ts";
import type { PageResult } from "../model/page-facts.ts";
import type { WikiFacts } from "../model/wiki-facts.ts";
import type { Rule } from "./rule.ts";
import { runWikiRules, sortFindings } from "./run-rules.ts";
import type { CheckSettings } from "./settings.ts";

export interface WikiPhaseInput extends Omit<WikiInput, "pages"> {
  readonly pages: readonly PageResult[];
  readonly rules: readonly Rule[];
  readonly settings: CheckSettings;
  /** What is on for one page. */
  readonly settingsOf: (path: string) => CheckSettings;
}

export interface WikiResult {
  readonly wiki: WikiFacts;
  /** Of both phases, sorted. */
  readonly findings: readonly Finding[];
}

/** The last phase: all pages together. Never sees a tree or a disk. */
export function wikiPhase(input: WikiPhaseInput): WikiResult {
  const wiki = wikiFacts({ ...input, pages: input.pages.map((page) => page.facts) });
  const own = runWikiRules(input.rules, wiki, input.settings, input.settingsOf);
  return { wiki, findings: sortFindings([...input.pages.flatMap((page) => page.findings), ...own]) };
}
