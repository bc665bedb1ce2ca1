import type { JsonSchema, Violation } from "../../../src/facts/schema/json-schema.ts";
import { isList, isObject, type Json } from "../../../src/model/json.ts";
import type { PageGroup } from "../../../src/model/page-card.ts";
import type { WikiFacts } from "../../../src/model/wiki-facts.ts";
import type { Message } from "../../../src/text/message.ts";

const text: JsonSchema = { type: "string", minLength: 1 };
const day: JsonSchema = { type: "string", format: "date" };
const texts: JsonSchema = { type: "array", items: text };
const stamp: JsonSchema = { type: "object", required: ["by"], properties: { by: text } };

/** What every page of a llm-wiki has. */
const HERMES_KEYS = ["title", "created", "updated", "type", "tags", "sources"];

/** Front matter as wikis of one kind write it; every other key is the author's own. Scalars are strings. */
const PRESETS: Readonly<Record<"hermes" | "okf", JsonSchema>> = {
  /** Wikis kept after Hermes Agent's llm-wiki skill (its SCHEMA.md template and lint list). */
  hermes: {
    type: "object",
    required: HERMES_KEYS,
    properties: {
      title: text,
      created: day,
      updated: day,
      type: text,
      tags: texts,
      sources: texts,
      contradictions: texts,
    },
  },
  /** Open Knowledge Format 0.2: only `type` is asked for (§11), the rest must have its form where it stands. */
  okf: {
    type: "object",
    required: ["type"],
    properties: {
      type: text,
      title: text,
      tags: texts,
      status: text,
      stale_after: text,
      generated: stamp,
      verified: { anyOf: [stamp, { type: "array", items: stamp }] },
      sources: {
        type: "array",
        items: { type: "object", required: ["resource"], properties: { resource: text } },
      },
    },
  },
};

interface Chosen {
  readonly name: string;
  readonly schema: JsonSchema | null;
}

/** The config's own schema, else the preset it names, else the one that the wiki follows. */
export function frontMatterSchemaOf(
  wiki: WikiFacts,
  { preset, schema }: Readonly<Record<string, Json>>,
  language: "en" | "zh",
): Chosen {
  if (isObject(schema)) return { name: language === "zh" ? "配置的约定" : "the config's schema", schema };
  const kind = preset === "auto" ? kindOf(wiki) : preset;
  if (kind === "okf") return { name: "OKF 0.2", schema: PRESETS.okf };
  if (kind === "hermes")
    return {
      name: language === "zh" ? "llm-wiki 约定" : "the llm-wiki convention",
      schema: PRESETS.hermes,
    };
  return { name: "", schema: null };
}

type Kind = "okf" | "hermes" | "none";

const kinds = new WeakMap<WikiFacts, Kind>();

/** What the wiki says it is, else what most of its pages are; looked at once. */
function kindOf(wiki: WikiFacts): Kind {
  const kind = kinds.get(wiki) ?? kindByPages(wiki);
  kinds.set(wiki, kind);
  return kind;
}

function kindByPages(wiki: WikiFacts): Kind {
  const groups = wiki.groups();
  if (groups.some(({ kind, keys }) => kind === "index" && keys.includes("okf_version"))) return "okf";
  const pages = groups.filter(({ kind }) => kind === "page");
  const like = pages.filter(
    (page) => page.keys.length >= HERMES_KEYS.length && HERMES_KEYS.every((key) => page.keys.includes(key)),
  );
  return sum(like) >= FEWEST_ALIKE && sum(like) * 2 > sum(pages) ? "hermes" : "none";
}

function sum(groups: readonly PageGroup[]): number {
  return groups.reduce((all, { count }) => all + count, 0);
}

const FEWEST_ALIKE = 2;

const TYPES: Readonly<Record<string, Message>> = {
  array: { en: "a list", zh: "列表" },
  object: { en: "keys with values", zh: "键值" },
  string: { en: "text", zh: "文字" },
};

/** What a keyword asks for, in the words of someone who writes front matter. */
export function saysOf({ keyword, expected, schema }: Violation): Message {
  switch (keyword) {
    case "type":
      return eitherOf(listOf(schema.type));
    case "anyOf":
      return eitherOf(listOf(schema.anyOf).flatMap((one) => (isObject(one) ? listOf(one.type) : [])));
    case "format":
      return { en: "YYYY-MM-DD", zh: "YYYY-MM-DD" };
    case "enum":
      return { en: `one of ${expected}`, zh: `${expected} 之一` };
    case "minLength":
      return expected === "1"
        ? { en: "not empty", zh: "非空" }
        : { en: `at least ${expected} characters`, zh: `至少 ${expected} 个字符` };
    case "maxLength":
      return { en: `at most ${expected} characters`, zh: `至多 ${expected} 个字符` };
    case "minItems":
      return { en: `at least ${expected} items`, zh: `至少 ${expected} 项` };
    case "maxItems":
      return { en: `at most ${expected} items`, zh: `至多 ${expected} 项` };
    case "not":
      return { en: "something else", zh: "别的值" };
    default:
      return { en: expected, zh: expected };
  }
}

function eitherOf(types: readonly Json[]): Message {
  const words = types.map(String).map((type) => TYPES[type] ?? { en: type, zh: type });
  return { en: words.map(({ en }) => en).join(" or "), zh: words.map(({ zh }) => zh).join("或") };
}

function listOf(words: Json | undefined): readonly Json[] {
  return isList(words) ? words : [words ?? "any"];
}
