import type { Assert } from "../model/assert.ts";
import type { Severity } from "../model/finding.ts";
import type { Json } from "../model/json.ts";
import type { Language } from "../model/page-facts.ts";
import type { EntityDeclaration, LexiconAddition, TableSchema } from "../model/settings.ts";
import type { Globs } from "./globs.ts";

export type RuleLevel = "off" | Severity;

/** What a config says of one rule; options are those written, not yet laid over the rule's defaults. */
export interface RuleEntry {
  readonly level: RuleLevel;
  readonly options?: { readonly [key: string]: Json };
}

/** Later overrides win over earlier ones, and all of them over what stands outside. */
export interface Override {
  readonly files: Globs;
  readonly rules: ReadonlyMap<string, RuleEntry>;
  readonly presets: readonly string[] | undefined;
  readonly lang: Language | undefined;
}

/** A finding accepted for the whole wiki: who did, why, until when. */
export interface Accepted {
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner?: string;
  /** ISO day; after it the finding counts again. */
  readonly until?: string;
}

export type FailOn = Severity | "never";

/** A checked `wikiproof.jsonc`; a key left out is undefined, so that faces know what was said. */
export interface Config {
  readonly pages: readonly string[] | undefined;
  readonly ignore: readonly string[];
  readonly sourceFiles: readonly string[] | undefined;
  readonly presets: readonly string[] | undefined;
  readonly tables: readonly TableSchema[];
  readonly entities: readonly EntityDeclaration[];
  readonly lexicon: LexiconAddition | undefined;
  readonly rules: ReadonlyMap<string, RuleEntry>;
  readonly overrides: readonly Override[];
  readonly asserts: readonly Assert[];
  readonly accepted: readonly Accepted[];
  readonly baseline: string | undefined;
  readonly failOn: FailOn | undefined;
  readonly lang: Language | undefined;
  readonly cache: boolean | string | undefined;
}

export const CONFIG_NAME = "wikiproof.jsonc";

/** What a wiki without a config file has. */
export const noConfig: Config = {
  pages: undefined,
  sourceFiles: undefined,
  presets: undefined,
  lexicon: undefined,
  baseline: undefined,
  failOn: undefined,
  lang: undefined,
  cache: undefined,
  ignore: [],
  tables: [],
  entities: [],
  rules: new Map(),
  overrides: [],
  asserts: [],
  accepted: [],
};
