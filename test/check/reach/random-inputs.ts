import { rules } from "../../../rules/index.ts";
import type { Side } from "../../../src/check/live/change-phase.ts";
import { pagePhase } from "../../../src/check/page-phase.ts";
import type { WikiPhaseInput } from "../../../src/check/wiki-phase.ts";
import type { Config } from "../../../src/config/config.ts";
import { parseConfig } from "../../../src/config/parse-config.ts";
import { type WikiOptions, wikiInputOf } from "../../wiki-of.ts";
import { filesOf, type RandomWiki } from "./random-wiki.ts";

/** Rules that have to look at all pages make every change a whole run. */
const WIDE = ["unlinked-mention", "unused-source"];
export const VARIANTS: Readonly<Record<string, WikiOptions>> = {
  "all rules": {},
  "declared entities": {
    entities: [
      { id: "gpt-4", name: "GPT-4", aliases: ["Opus", "Generative 4"] },
      { id: "llama-4-405b", name: "Llama 4 405B", family: "llama-4" },
    ],
  },
  "tables that refer to each other": {
    tables: [
      {
        id: "models",
        orientation: "rows",
        columns: [
          { id: "model", aliases: ["Model"], role: "subject" },
          { id: "released", type: "date", required: true },
          { id: "context", unique: true },
        ],
      },
      {
        id: "facts",
        orientation: "key-value",
        columns: [
          { id: "developer", aliases: ["Developer"], type: "entity", references: "models" },
          { id: "license", aliases: ["License"], required: true },
        ],
      },
    ],
  },
  asserts: { asserts: parsedAsserts() },
  "few rules": { off: ["broken-wikilink", "orphan-page", "front-matter-schema", "conflicting-claims"] },
};

function parsedAsserts(): Config["asserts"] {
  const text = `{ "asserts": [
    { "id": "old", "over": "records", "then": { "properties": { "released": { "minimum": "2024-05" } } } },
    { "id": "small", "over": "claims", "if": { "properties": { "property": { "const": "context" } } },
      "then": { "properties": { "value": { "maximum": 200000 } } } }
  ] }`;
  return parseConfig(text, rules).config.asserts;
}

const read: typeof pagePhase = (() => {
  const known = new Map<string, ReturnType<typeof pagePhase>>();
  return (input, parser, rules, settings) => {
    const key = JSON.stringify([
      input.path,
      input.text,
      settings.facts.entities,
      [...settings.check.rules.keys()],
      settings.facts.schemas.length,
    ]);
    const result = known.get(key) ?? pagePhase(input, parser, rules, settings);
    known.set(key, result);
    return result;
  };
})();

export function inputOf(
  wiki: RandomWiki,
  options: WikiOptions,
  leading: (path: string) => boolean,
): WikiPhaseInput {
  const off = [...WIDE, ...(options.off ?? [])];
  const input = wikiInputOf(filesOf(wiki), { ...options, off }, read);
  const paths = [...wiki.keys()].filter(leading);
  return paths.length === 0 ? input : { ...input, leading: new Set(paths) };
}

export function sideOf({ pages: _, ...side }: WikiPhaseInput): Side {
  return side;
}

export function changesBetween(before: WikiPhaseInput, after: WikiPhaseInput) {
  const old = new Map(before.pages.map((page) => [page.facts.path, page]));
  const now = new Map(after.pages.map((page) => [page.facts.path, page]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ before: old.get(path) ?? null, after: now.get(path) ?? null }));
}
