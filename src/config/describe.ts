import type { Rule } from "../check/rule.ts";
import type { Json } from "../model/json.ts";
import type { Config } from "./config.ts";
import type { Effective } from "./effective.ts";

/** What is in force, as data in the config's own words; every rule is named, those that are off too. */
export function describeConfig(
  config: Config,
  effective: Effective,
  rules: readonly Rule[],
): { readonly [key: string]: unknown } {
  const settings = effective.check.rules;
  const levels = rules.map((rule): [string, Json] => {
    const setting = settings.get(rule.id);
    if (setting === undefined) return [rule.id, "off"];
    const hasOptions = Object.keys(setting.options).length > 0;
    return [rule.id, hasOptions ? [setting.severity, setting.options] : setting.severity];
  });
  return {
    pages: config.pages,
    ignore: config.ignore,
    sources: { files: config.sourceFiles },
    presets: config.presets,
    tables: config.tables.map((table) => table.id),
    entities: config.entities.map((entity) => entity.id),
    failOn: config.failOn ?? "error",
    lang: effective.check.language,
    baseline: config.baseline,
    rules: Object.fromEntries(levels),
  };
}
