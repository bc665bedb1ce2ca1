import type { Rule } from "../check/rule.ts";
import type { Config } from "./config.ts";
import { isRulePreset } from "./effective.ts";

/** What decided the severity of a rule on a page; `at` is the key in the config, null where nothing is written. */
export interface RuleOrigin {
  readonly by: "entry" | "preset";
  /** Of the preset. */
  readonly name: string;
  readonly at: readonly (string | number)[] | null;
}

/** Answers what `effectiveSettings` acts on: the last entry that names the rule, else the last presets. */
export function ruleOrigin({ rules, presets, overrides }: Config, rule: Rule, path: string): RuleOrigin {
  const applied = overrides.flatMap((override, index) =>
    override.files.matches(path) ? [{ override, key: ["overrides", index] as const }] : [],
  );
  const entry = applied.findLast(({ override }) => override.rules.has(rule.id));
  if (entry !== undefined) return { by: "entry", name: "", at: [...entry.key, "rules", rule.id] };
  if (rules.has(rule.id)) return { by: "entry", name: "", at: ["rules", rule.id] };
  const named = applied.findLast(({ override }) => override.presets?.some(isRulePreset));
  if (named !== undefined)
    return { by: "preset", name: widest(named.override.presets), at: [...named.key, "presets"] };
  const isNamed = presets?.some(isRulePreset) === true;
  return { by: "preset", name: widest(presets), at: isNamed ? ["presets"] : null };
}

function widest(presets: readonly string[] = []): string {
  return ["strict", "recommended", "minimal"].find((name) => presets.includes(name)) ?? "recommended";
}
