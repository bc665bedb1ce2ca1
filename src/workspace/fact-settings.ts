import type { Config } from "../config/config.ts";
import type { FactSettings } from "../facts/page-facts.ts";
import { DEFAULT_PRESETS, presets } from "../facts/schema/presets.ts";
import { en } from "../values/lexicon/en.ts";
import { buildLexicon, defaultLexicon } from "../values/lexicon/index.ts";
import { ko } from "../values/lexicon/ko.ts";
import { zh } from "../values/lexicon/zh.ts";

/** What of the config pages are read with; one object per set of presets. */
export function factSettings(config: Config): (names: readonly string[] | undefined) => FactSettings {
  const lexicon =
    config.lexicon === undefined
      ? defaultLexicon
      : buildLexicon([en, zh, ko, { language: "wiki", ...config.lexicon }]);
  const known = new Map<string, FactSettings>();
  return (names = DEFAULT_PRESETS) => {
    const key = names.join(",");
    const schemas = [...config.tables, ...names.flatMap((name) => presets[name] ?? [])];
    const settings = known.get(key) ?? { lexicon, schemas, entities: config.entities };
    known.set(key, settings);
    return settings;
  };
}
