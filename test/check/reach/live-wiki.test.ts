import { describe, expect, it } from "vitest";
import { rules } from "../../../rules/index.ts";
import type { Side } from "../../../src/check/change-phase.ts";
import { type LiveWiki, liveWiki } from "../../../src/check/live-wiki.ts";
import { pagePhase } from "../../../src/check/page-phase.ts";
import { wikiBase } from "../../../src/check/wiki-base.ts";
import { type WikiPhaseInput, wikiPhase } from "../../../src/check/wiki-phase.ts";
import type { Config } from "../../../src/config/config.ts";
import { parseConfig } from "../../../src/config/parse-config.ts";
import { configSchema } from "../../../src/config/schema.ts";
import { configValidator } from "../../../src/config/validator.ts";
import { reachSettings } from "../../../src/facts/reach/atoms.ts";
import { type WikiOptions, wikiInputOf } from "../../wiki-of.ts";
import { type Random, random } from "./random.ts";
import { edited, filesOf, newWiki, type RandomWiki } from "./random-wiki.ts";

/** Rules that have to look at all pages make every change a whole run. */
const WIDE = ["unlinked-mention", "unused-source"];
const SEEDS = Number(process.env.REACH_SEEDS ?? 4);
const FIRST = Number(process.env.REACH_FIRST ?? 1);
const EDITS = 12;
const PATIENCE = 600_000;

const VARIANTS: Readonly<Record<string, WikiOptions>> = {
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
  return parseConfig(text, rules, configValidator(configSchema(rules, []))).config.asserts;
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

/** Its findings after every change, from the change's reach, must be those of the whole wiki as it then is. */
function follow(
  seed: number,
  options: WikiOptions,
  leading: (path: string) => boolean,
): { part: number; whole: number } {
  const dice = random(seed);
  const count = { part: 0, whole: 0 };
  let wiki = newWiki(dice);
  let input = inputOf(wiki, options, leading);
  let live = open(input, options);
  for (let edit = 0; edit < EDITS; edit++) {
    const next = someEdits(wiki, dice);
    const now = inputOf(next, options, leading);
    const { kind } = live.change(changesBetween(input, now), sideOf(input), sideOf(now));
    if (kind === "part") {
      count.part++;
      const whole = wikiPhase(now).findings;
      if (JSON.stringify(live.findings()) !== JSON.stringify(whole)) {
        const note = { seed, edit, before: differing(wiki, next), after: differing(next, wiki) };
        expect({ note, findings: live.findings() }).toEqual({ note, findings: whole });
      }
    } else {
      count.whole++;
      live = open(now, options);
    }
    [wiki, input] = [next, now];
  }
  return count;
}

function someEdits(wiki: RandomWiki, dice: Random): RandomWiki {
  let now = edited(wiki, dice);
  while (dice.chance(0.2)) now = edited(now, dice);
  return now;
}

function inputOf(wiki: RandomWiki, options: WikiOptions, leading: (path: string) => boolean): WikiPhaseInput {
  const off = [...WIDE, ...(options.off ?? [])];
  const input = wikiInputOf(filesOf(wiki), { ...options, off }, read);
  const paths = [...wiki.keys()].filter(leading);
  return paths.length === 0 ? input : { ...input, leading: new Set(paths) };
}

function open(input: WikiPhaseInput, { entities = [], tables = [] }: WikiOptions): LiveWiki {
  const settings = reachSettings(entities, tables);
  return liveWiki(wikiBase(input.pages, wikiPhase(input), settings), settings, Number.POSITIVE_INFINITY);
}

function sideOf({ pages: _, ...side }: WikiPhaseInput): Side {
  return side;
}

function changesBetween(before: WikiPhaseInput, after: WikiPhaseInput) {
  const old = new Map(before.pages.map((page) => [page.facts.path, page]));
  const now = new Map(after.pages.map((page) => [page.facts.path, page]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ before: old.get(path) ?? null, after: now.get(path) ?? null }));
}

function differing(wiki: RandomWiki, other: RandomWiki): Record<string, string> {
  return Object.fromEntries(
    [...wiki]
      .filter(([path, parts]) => other.get(path) !== parts)
      .map(([path, parts]) => [path, parts.join("\n\n")]),
  );
}

describe("a wiki kept up by the reach of each change", () => {
  for (const [name, options] of Object.entries(VARIANTS)) {
    it(
      `has the findings of the whole: ${name}`,
      () => {
        let part = 0;
        let whole = 0;
        for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
          const count = follow(seed, options, () => false);
          part += count.part;
          whole += count.whole;
        }
        expect(part).toBeGreaterThan(whole);
      },
      PATIENCE,
    );
  }

  it(
    "has them whichever pages lead",
    () => {
      for (let seed = FIRST; seed < FIRST + SEEDS; seed++) follow(seed, {}, (path) => path.includes("gpt"));
    },
    PATIENCE,
  );
});
