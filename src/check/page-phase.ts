import { type FactSettings, readPageFacts } from "../facts/page-facts.ts";
import type { Parser } from "../markdown/parse.ts";
import type { PageResult } from "../model/page-facts.ts";
import type { Rule } from "./rule.ts";
import { runPageRules } from "./run-rules.ts";
import type { CheckSettings } from "./settings.ts";

export interface PageInput {
  readonly path: string;
  /** Without byte-order mark. */
  readonly text: string;
  /** Of the page's bytes. */
  readonly sha256: string;
  /** What fingerprints call the page, where that is not its path: it was renamed since. */
  readonly name?: string;
}

export interface PageSettings {
  readonly facts: FactSettings;
  readonly check: CheckSettings;
}

/** The first phase: a page's facts and what page rules find in it. Pure; its result may be cached by its inputs. */
export function pagePhase(
  input: PageInput,
  parser: Parser,
  rules: readonly Rule[],
  settings: PageSettings,
): PageResult {
  const facts = readPageFacts(input.path, input.text, input.sha256, parser, settings.facts);
  return { facts, findings: runPageRules(rules, facts, input.text, settings.check, input.name) };
}
