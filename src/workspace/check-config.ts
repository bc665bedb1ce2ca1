import type { Rule } from "../check/rule.ts";
import { type ParsedConfig, parseConfig } from "../config/parse-config.ts";
import { configSchema } from "../config/schema.ts";
import { configValidator } from "../config/validator.ts";
import { presets } from "../facts/schema/presets.ts";

/** Apart from `loadConfig` so that a wiki without a config never loads a validator. */
export function checkConfig(text: string, rules: readonly Rule[]): ParsedConfig {
  return parseConfig(text, rules, configValidator(configSchema(rules, Object.keys(presets))));
}
