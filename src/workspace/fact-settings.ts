import type { Config } from "../config/config.ts";
import type { FactSettings } from "../facts/page-facts.ts";
import { DEFAULT_PRESETS, presets } from "../facts/schema/presets.ts";
import { defaultLexicon } from "../values/lexicon/default-lexicon.ts";
import type { Lexicon } from "../values/lexicon/lexicon.ts";

/** What of the config pages are read with; one object per set of presets. */
export async function factSettings(
  config: Config,
): Promise<(names: readonly string[] | undefined) => FactSettings> {
  const lexicon = await lexiconOf(config);
  const known = new Map<string, FactSettings>();
  return (names = DEFAULT_PRESETS) => {
    const key = names.join(",");
    const schemas = [...config.tables, ...names.flatMap((name) => presets[name] ?? [])];
    const settings = known.get(key) ?? { lexicon, schemas, entities: config.entities };
    known.set(key, settings);
    return settings;
  };
}

/** Languages' own words are loaded where a wiki adds to them. */
async function lexiconOf({ lexicon }: Config): Promise<Lexicon> {
  if (lexicon === undefined) return defaultLexicon;
  const { wikiLexicon } = await import("../values/lexicon/wiki-lexicon.ts");
  return wikiLexicon(lexicon);
}
