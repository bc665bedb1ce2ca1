import { createHash } from "node:crypto";
import { rules } from "../rules/index.ts";
import { withAsserts } from "../src/check/asserts/assert-rule.ts";
import { pagePhase } from "../src/check/page-phase.ts";
import type { Rule } from "../src/check/rule.ts";
import type { CheckSettings, RuleSetting } from "../src/check/settings.ts";
import { type WikiPhaseInput, type WikiResult, wikiPhase } from "../src/check/wiki-phase.ts";
import { CONFIG_NAME, type Config, noConfig, type RuleEntry } from "../src/config/config.ts";
import { parseConfig } from "../src/config/parse-config.ts";
import { configFacts } from "../src/facts/config-facts.ts";
import { DEFAULT_PRESETS, presets } from "../src/facts/schema/presets.ts";
import { violationFinder } from "../src/facts/schema/violations.ts";
import { readSource } from "../src/facts/source/read-source.ts";
import { readFrontMatter } from "../src/markdown/front-matter.ts";
import type { Parser } from "../src/markdown/parse.ts";
import { remarkParser } from "../src/markdown/remark-parser.late.ts";
import type { Assert } from "../src/model/assert.ts";
import type { Language } from "../src/model/page-facts.ts";
import type { EntityDeclaration, TableSchema } from "../src/model/settings.ts";
import type { Surroundings } from "../src/model/surroundings.ts";
import { hashText } from "../src/text/hash.ts";
import { defaultLexicon } from "../src/values/index.ts";

export interface WikiOptions {
  readonly parser?: Parser;
  readonly language?: Language;
  readonly rules?: readonly Rule[];
  readonly tables?: readonly TableSchema[];
  readonly entities?: readonly EntityDeclaration[];
  readonly asserts?: readonly Assert[];
  readonly today?: string | (() => string);
  /** ISO day since which all lines stand as they do; git does not know if left out. */
  readonly changed?: string | null;
  readonly complete?: boolean;
  /** Ids of rules that are switched off. */
  readonly off?: readonly string[];
  /** The wiki before a change, and what became of its pages' names. */
  readonly before?: Readonly<Record<string, string>> | null;
  readonly renamed?: Readonly<Record<string, string>>;
}

const REMARK = remarkParser();

/** A wiki of files held in memory, read and checked by both phases; files under `raw/` are sources. */
export function wikiOf(files: Readonly<Record<string, string>>, options: WikiOptions = {}): WikiResult {
  return wikiPhase(wikiInputOf(files, options));
}

/** What the wiki phase is given of it. */
export function wikiInputOf(
  files: Readonly<Record<string, string>>,
  options: WikiOptions = {},
  read: typeof pagePhase = pagePhase,
): WikiPhaseInput {
  const config = configOf(files[CONFIG_NAME]);
  const tables = options.tables ?? config.tables;
  const entities = options.entities ?? config.entities;
  const active = withAsserts(options.rules ?? rules, options.asserts ?? config.asserts);
  const switchedOn = active.filter((rule) => !options.off?.includes(rule.id));
  const check: CheckSettings = {
    language: options.language ?? "en",
    rules: new Map(switchedOn.flatMap((rule) => settingOf(rule, config.rules.get(rule.id)))),
  };
  const schemas = [...tables, ...DEFAULT_PRESETS.flatMap((name) => presets[name] ?? [])];
  const facts = { lexicon: defaultLexicon, schemas, entities };
  const isSource = (path: string): boolean => /(^|\/)raw\//.test(path);
  const paths = Object.keys(files).filter((path) => path !== CONFIG_NAME);
  const pages = paths
    .filter((path) => !isSource(path))
    .map((path) => {
      const text = files[path] ?? "";
      return read({ path, text, sha256: hashText(text) }, options.parser ?? REMARK, active, {
        facts,
        check,
      });
    });
  const sources = paths.filter(isSource).map((path) => sourceOf(path, files[path] ?? ""));
  const { before, renamed = {}, ...now } = options;
  const nameOf = (path: string) => renamed[path] ?? path;
  return {
    before: before ? { wiki: wikiOf(before, now).wiki, nameOf } : undefined,
    pages,
    sources: new Map(sources.map((facts) => [facts.path, facts])),
    surroundings: surroundingsOf(files, options.today ?? "2026-11-23", options.changed ?? null),
    entities,
    findViolations: violationFinder(tables),
    config: tables.length === 0 ? undefined : configFacts(CONFIG_NAME, files[CONFIG_NAME] ?? "", tables),
    rules: active,
    settings: check,
    settingsOf: () => check,
    complete: options.complete ?? true,
  };
}

/** Every rule is on unless the config says otherwise. */
function settingOf(rule: Rule, entry: RuleEntry | undefined): [string, RuleSetting][] {
  if (entry?.level === "off") return [];
  const options = { ...rule.defaults, ...entry?.options };
  return [[rule.id, { severity: entry?.level ?? rule.severity, options }]];
}

function configOf(text: string | undefined): Config {
  return text === undefined ? noConfig : parseConfig(text, rules).config;
}

function sourceOf(path: string, text: string) {
  return readSource({ path, text, sha256, frontMatter: readFrontMatter(text) });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function surroundingsOf(
  texts: Readonly<Record<string, string>>,
  today: string | (() => string),
  changed: string | null,
): Surroundings {
  const paths = Object.keys(texts);
  const files = new Set(paths);
  const folders = new Set(
    paths.flatMap((path) =>
      path
        .split("/")
        .slice(0, -1)
        .map((_, depth, parts) => parts.slice(0, depth + 1).join("/")),
    ),
  );
  return {
    files,
    exists: (path) => (files.has(path) ? "file" : folders.has(path) || path === "" ? "folder" : null),
    text: (path) => texts[path],
    changed: () => changed,
    today: typeof today === "string" ? () => today : today,
  };
}
