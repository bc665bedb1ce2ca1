import { createHash } from "node:crypto";
import { rules } from "../rules/index.ts";
import { pagePhase } from "../src/check/page-phase.ts";
import type { Rule } from "../src/check/rule.ts";
import type { CheckSettings } from "../src/check/settings.ts";
import { type WikiResult, wikiPhase } from "../src/check/wiki-phase.ts";
import { DEFAULT_PRESETS, presets } from "../src/facts/schema/presets.ts";
import { violationFinder } from "../src/facts/schema/violations.ts";
import { readSource } from "../src/facts/source/read-source.ts";
import { readFrontMatter } from "../src/markdown/front-matter.ts";
import type { Parser } from "../src/markdown/parse.ts";
import { remarkParser } from "../src/markdown/parse.ts";
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
  readonly today?: string | (() => string);
  readonly complete?: boolean;
  /** Ids of rules that are switched off. */
  readonly off?: readonly string[];
}

const REMARK = remarkParser();

/** A wiki of files held in memory, read and checked by both phases; files under `raw/` are sources. */
export function wikiOf(files: Readonly<Record<string, string>>, options: WikiOptions = {}): WikiResult {
  const active = options.rules ?? rules;
  const switchedOn = active.filter((rule) => !options.off?.includes(rule.id));
  const check: CheckSettings = {
    language: options.language ?? "en",
    rules: new Map(
      switchedOn.map((rule) => [rule.id, { severity: rule.severity, options: rule.defaults ?? {} }]),
    ),
  };
  const schemas = [...(options.tables ?? []), ...DEFAULT_PRESETS.flatMap((name) => presets[name] ?? [])];
  const facts = { lexicon: defaultLexicon, schemas, entities: options.entities ?? [] };
  const isSource = (path: string): boolean => /(^|\/)raw\//.test(path);
  const paths = Object.keys(files);
  const pages = paths
    .filter((path) => !isSource(path))
    .map((path) => {
      const text = files[path] ?? "";
      return pagePhase({ path, text, sha256: hashText(text) }, options.parser ?? REMARK, active, {
        facts,
        check,
      });
    });
  const sources = paths.filter(isSource).map((path) => sourceOf(path, files[path] ?? ""));
  return wikiPhase({
    pages,
    sources,
    surroundings: surroundingsOf(paths, options.today ?? "2026-11-23"),
    entities: options.entities ?? [],
    findViolations: violationFinder(options.tables ?? []),
    rules: active,
    settings: check,
    settingsOf: () => check,
    complete: options.complete ?? true,
  });
}

function sourceOf(path: string, text: string) {
  return readSource({ path, text, sha256, frontMatter: readFrontMatter(text) });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function surroundingsOf(paths: readonly string[], today: string | (() => string)): Surroundings {
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
    today: typeof today === "string" ? () => today : today,
  };
}
