import { withAsserts } from "../check/asserts/assert-rule.ts";
import type { PageSettings } from "../check/page-phase.ts";
import type { Rule } from "../check/rule.ts";
import type { CheckSettings } from "../check/settings.ts";
import type { WikiPhaseInput } from "../check/wiki-phase.ts";
import type { Config } from "../config/config.ts";
import { effectiveSettings } from "../config/effective.ts";
import { configFacts } from "../facts/config-facts.ts";
import type { FindViolations } from "../facts/schema/violations.ts";
import type { Parser } from "../markdown/parse.ts";
import type { Language } from "../model/page-facts.ts";
import type { ConfigFacts } from "../model/wiki-facts.ts";
import { factSettings } from "./fact-settings.ts";
import { type LoadedConfig, loadConfig } from "./load-config.ts";
import { configFile } from "./policy-files.ts";
import type { Request } from "./request.ts";
import { settingsKey } from "./settings-key.ts";
import type { WikiSource } from "./wiki-source.ts";

/** All that a wiki is read and checked with, but its files. */
export interface WikiSettings {
  readonly loaded: LoadedConfig;
  readonly rules: readonly Rule[];
  readonly language: Language;
  /** Of one page; null: of the wiki as a whole. */
  checkOf(path: string | null): CheckSettings;
  pageOf(path: string): PageSettings & { readonly key: string };
  /** Absent where the config declares no tables. */
  readonly findViolations?: FindViolations | undefined;
  readonly config?: ConfigFacts | undefined;
}

export async function wikiSettings(
  source: WikiSource,
  request: Request,
  ownRules: readonly Rule[],
  parser: Parser,
): Promise<WikiSettings> {
  const named = configFile(source, request);
  const loaded = await loadConfig(named?.from ?? source.policy, named?.path, ownRules);
  const { config } = loaded;
  const rules = withAsserts(ownRules, config.asserts);
  const language = request.language ?? config.lang ?? request.locale ?? "en";
  const settings = effectiveSettings(config, rules, language);
  const facts = await factSettings(config);
  const keyOf = settingsKey(config, parser);
  const findViolations = await ownSchemas(config);
  return {
    loaded,
    rules,
    language,
    checkOf: (path) => settings(path).check,
    pageOf: (path) => {
      const effective = settings(path);
      return {
        check: effective.check,
        facts: facts(effective.tablePresets),
        get key() {
          return keyOf(effective);
        },
      };
    },
    findViolations,
    config:
      findViolations === undefined ? undefined : configFacts(loaded.from ?? "", loaded.text, config.tables),
  };
}

/** What the wiki phase takes but pages. */
export type WikiSide = Omit<WikiPhaseInput, "pages" | "before" | "leading" | "elsewhere" | "paths">;

export function wikiSide(
  { nameOf, suppressionsFrom }: WikiSource,
  { loaded, rules, checkOf, findViolations, config }: WikiSettings,
  read: Pick<WikiPhaseInput, "sources" | "surroundings" | "complete">,
): WikiSide {
  return {
    ...read,
    entities: loaded.config.entities,
    findViolations,
    config,
    rules,
    settings: checkOf(null),
    settingsOf: checkOf,
    ...(nameOf === undefined ? {} : { nameOf }),
    suppressionsFrom,
  };
}

/** Loaded only where the wiki has table schemas of its own. */
async function ownSchemas({ tables }: Config): Promise<FindViolations | undefined> {
  if (tables.length === 0) return undefined;
  const { violationFinder } = await import("../facts/schema/violations.ts");
  return violationFinder(tables);
}
