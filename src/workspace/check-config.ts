import type { Rule } from "../check/rule.ts";
import type { ConfigFile } from "../config/config-file.ts";
import { type ParsedConfig, parseConfig } from "../config/parse-config.ts";
import { configSchema } from "../config/schema.ts";
import { schemaHolds } from "../config/schema-holds.ts";
import { presets } from "../facts/schema/presets.ts";
import type { Json } from "../model/page-facts.ts";

/** ajv is loaded only where there is something to say against a config. */
export async function checkConfig(text: string, rules: readonly Rule[]): Promise<ParsedConfig> {
  const schema = configSchema(rules, Object.keys(presets));
  const isConfig = (value: Json): value is Json & ConfigFile => schemaHolds(schema, value);
  let holds = true;
  const parsed = parseConfig(text, rules, (value) => {
    if (isConfig(value)) return { valid: true, file: value };
    holds = false;
    return { valid: false, errors: [] };
  });
  if (holds) return parsed;
  const { configValidator } = await import("../config/validator.ts");
  return parseConfig(text, rules, configValidator(schema));
}
