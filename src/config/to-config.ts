import type { Config, RuleEntry } from "./config.ts";
import type { ConfigFile, RulesFile } from "./config-file.ts";
import { globs } from "./globs.ts";

/** Turns what was written into what the program asks; ids move from keys into their values. */
export function toConfig(file: ConfigFile): Config {
  return {
    pages: file.pages,
    sourceFiles: file.sources?.files,
    presets: file.presets,
    lexicon: file.lexicon,
    baseline: file.baseline,
    failOn: file.failOn,
    lang: file.lang,
    cache: file.cache,
    ignore: file.ignore ?? [],
    tables: Object.entries(file.tables ?? {}).map(([id, table]) => ({
      ...table,
      id,
      orientation: table.orientation ?? "rows",
      columns: Object.entries(table.columns).map(([column, schema]) => ({ ...schema, id: column })),
    })),
    entities: Object.entries(file.entities ?? {}).map(([id, entity]) => ({ ...entity, id })),
    rules: ruleEntries(file.rules),
    overrides: (file.overrides ?? []).map(({ files, rules, presets, lang }) => ({
      files: globs(files),
      rules: ruleEntries(rules),
      presets,
      lang,
    })),
    asserts: file.asserts ?? [],
    accepted: file.accepted ?? [],
  };
}

function ruleEntries(rules: RulesFile | undefined): ReadonlyMap<string, RuleEntry> {
  return new Map(
    Object.entries(rules ?? {}).map(([id, written]) => {
      if (typeof written === "string") return [id, { level: written }];
      const [level, options] = written;
      return [id, options === undefined ? { level } : { level, options }];
    }),
  );
}
