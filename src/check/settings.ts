import type { Severity } from "../model/finding.ts";
import type { Json } from "../model/json.ts";
import type { Language } from "../model/page-facts.ts";

export interface RuleSetting {
  readonly severity: Severity;
  readonly options: Readonly<Record<string, Json>>;
}

/** What is in force for one page: the rules that run on it, by id, and the language of messages. */
export interface CheckSettings {
  readonly language: Language;
  /** Only rules that are switched on. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
}
