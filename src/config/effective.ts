import type { Rule } from "../check/rule.ts";
import type { CheckSettings, RuleSetting } from "../check/settings.ts";
import type { Language } from "../model/page-facts.ts";
import type { Config, Override, RuleEntry } from "./config.ts";
import { RULE_PRESETS } from "./schema.ts";

/** What is in force for one page. */
export interface Effective {
  readonly check: CheckSettings;
  /** Table presets by name; undefined: all. */
  readonly tablePresets: readonly string[] | undefined;
}

/** Answers for any path; pages under the same overrides share one answer, so it may serve as a key. */
export function effectiveSettings(
  config: Config,
  rules: readonly Rule[],
  language: Language,
): (path: string | null) => Effective {
  const known = new Map<string, Effective>();
  return (path) => {
    const applied = path === null ? [] : config.overrides.filter((override) => override.files.matches(path));
    const key = applied.map((override) => config.overrides.indexOf(override)).join(",");
    const effective = known.get(key) ?? underOverrides(config, applied, rules, language);
    known.set(key, effective);
    return effective;
  };
}

function underOverrides(
  config: Config,
  overrides: readonly Override[],
  rules: readonly Rule[],
  language: Language,
): Effective {
  const lists = [config, ...overrides].map((one) => one.presets ?? []);
  const rulePresets = lists.map((names) => names.filter(isRulePreset)).findLast(isNamed) ?? [];
  const tablePresets = lists.map((names) => names.filter((name) => !isRulePreset(name))).findLast(isNamed);
  const entries = [config.rules, ...overrides.map((override) => override.rules)];
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const written = entries.flatMap((one) => one.get(rule.id) ?? []);
    const setting = ruleSetting(rule, written, rulePresets);
    if (setting !== null) settings.set(rule.id, setting);
  }
  const own = overrides.map((override) => override.lang).findLast((lang) => lang !== undefined);
  return { check: { language: own ?? language, rules: settings }, tablePresets };
}

/** The last severity written wins; options are laid one over the other, key by key. */
function ruleSetting(
  rule: Rule,
  written: readonly RuleEntry[],
  presets: readonly string[],
): RuleSetting | null {
  const severity = written.at(-1)?.level ?? (inPreset(rule, presets) ? rule.severity : "off");
  if (severity === "off") return null;
  const options = written.reduce((all, entry) => ({ ...all, ...entry.options }), rule.defaults ?? {});
  return { severity, options };
}

/** Of several the widest holds; one still in preview needs `preview` beside it, or to be named in `rules`. */
function inPreset(rule: Rule, presets: readonly string[]): boolean {
  if (rule.preview === true && !presets.includes("preview")) return false;
  const sets = presets.filter((name) => name !== "preview");
  if (sets.includes("strict")) return true;
  if (sets.includes("recommended") || sets.length === 0) return rule.recommended;
  return rule.recommended && rule.severity === "error";
}

export function isRulePreset(name: string): boolean {
  return RULE_PRESETS.some((preset) => preset === name);
}

/** A list that names presets of one kind says nothing of the other. */
function isNamed(names: readonly string[]): boolean {
  return names.length > 0;
}
