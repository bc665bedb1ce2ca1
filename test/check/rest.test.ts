import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { restingPages } from "../../src/check/rest.ts";
import { type WikiPhaseInput, type WikiResult, wikiPhase } from "../../src/check/wiki-phase.ts";
import { claimsOf } from "../../src/facts/claims.ts";
import { digestOf } from "../../src/facts/digest.ts";
import { RestingPage, wholeOf } from "../../src/facts/resting-page.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { pageHas } from "../facts/page-keys.ts";
import { wikiInputOf, wikiOf } from "../wiki-of.ts";
import { random } from "./reach/random.ts";
import { inputOf, VARIANTS } from "./reach/random-inputs.ts";
import { newWiki, realWiki } from "./reach/random-wiki.ts";

const SEEDS = Array.from({ length: 12 }, (_, at) => at + 1);

/** The pages at rest; and of which of them somebody asked for more. */
function atRest(input: WikiPhaseInput): { input: WikiPhaseInput; woken: Set<string> } {
  const woken = new Set<string>();
  const pages = input.pages.map(({ facts, findings }) => {
    const rest = restingPages(rules, ({ path }) => {
      woken.add(path);
      return facts;
    });
    return { facts: rest(facts), findings };
  });
  return { input: { ...input, pages }, woken };
}

function said({ wiki, findings }: WikiResult): string {
  const claims = wiki.pages.flatMap((page) => claimsOf(wiki, wiki.statementsOf(page)));
  return JSON.stringify([findings, claims, claimsOf(wiki, wiki.retracted), wiki.pages.map(wiki.sizeOf)]);
}

const TAKEN_BACK = {
  "wiki/a.md":
    "# Llama 4\n\n| Model | Context | Price |\n|---|---|---|\n| Llama 4 | ~~128K~~ | $5 (2024-01) |\n| Llama 4 Mini | 64K | 待核实 |\n",
  "wiki/b.md":
    "# Notes\n\n| Model | Context | Parameters |\n|---|---|---|\n| Llama 4 | 128K | 405B, 70B (MoE?) |\n",
  "wiki/c.md":
    "# Log\n\n## Notes on what was removed\n\n| Model | Parameters |\n|---|---|\n| Llama 4 | 405B |\n",
  "wiki/d.md": "# Prices\n\n| Model | Price | As of |\n|---|---|---|\n| Llama 4 | $5 | 2023-01 |\n",
};

describe("a wiki of pages at rest", () => {
  it.each(SEEDS)(
    "says what one held whole says (%i)",
    (seed) => {
      const next = random(seed);
      for (const options of Object.values(VARIANTS)) {
        const input = inputOf(next.chance(0.5) ? newWiki(next) : realWiki(next), options, () =>
          next.chance(0.1),
        );
        expect(said(wikiPhase(atRest(input).input))).toBe(said(wikiPhase(input)));
      }
    },
    120_000,
  );

  it("asks no page for more where nothing is said of it", () => {
    const { input, woken } = atRest(wikiInputOf(TAKEN_BACK));
    const modest = rules.filter((rule) => rule.scope !== "wiki" || rule.asksAll === undefined);
    const text = "# X\n\n- one\n\n| Model | Context | Price |\n|---|---|---|\n| X 1 | 8K | $5 |\n";
    const plain = atRest(wikiInputOf({ "wiki/x.md": text }, { rules: modest }));
    expect(wikiPhase(input).findings.map(({ rule }) => rule)).toContain("retracted-claim");
    wikiPhase(plain.input);
    expect([woken.has("wiki/a.md"), plain.woken.size]).toEqual([true, 0]);
  });

  it.each([
    ["plain", TAKEN_BACK["wiki/a.md"]],
    ["taken back", TAKEN_BACK["wiki/c.md"]],
    ["anchors", `${TAKEN_BACK["wiki/a.md"]}\n## Prices {#prices}\n\n### Old\n\n- Llama 4 has 405B\n`],
    [
      "lost headings",
      "Llama 4\n\nOverview\n\nA text of some words.\n\nModel Timeline\n\n| A | B |\n|---|---|\n| 1 | 2 |\n",
    ],
  ])("has every part of a page that was read whole (%s)", (_, text) => {
    const [page] = wikiOf({ "wiki/x.md": text }).wiki.pages;
    if (page === undefined) throw new Error("no page");
    const resting: PageFacts = restingPages(rules, () => page)(page);
    const digest = digestOf(page);
    expect(pageHas(resting)).toEqual(pageHas(page));
    expect(digestOf(resting).names).toEqual(digest.names);
    expect([[...digestOf(resting).nameOf], [...digestOf(resting).tails]]).toEqual([
      digest.nameOf,
      digest.tails,
    ]);
    expect([wholeOf(resting), wholeOf(page)]).toEqual([page, page]);
    expect(resting).toBeInstanceOf(RestingPage);
  });
});

describe("a wiki with more statements than are held", () => {
  it.each(SEEDS)(
    "is resolved anew, and says the same (%i)",
    (seed) => {
      const next = random(seed);
      const wiki = inputOf(next.chance(0.5) ? newWiki(next) : realWiki(next), {}, () => false);
      for (const mostResolved of [0, 5])
        expect(said(wikiPhase({ ...wiki, mostResolved }))).toBe(said(wikiPhase(wiki)));
    },
    120_000,
  );

  it("knows what was taken back", () => {
    const input = wikiInputOf(TAKEN_BACK);
    const held = wikiPhase(input);
    expect(held.findings.filter(({ rule }) => rule === "retracted-claim")).toHaveLength(2);
    expect(said(wikiPhase({ ...input, mostResolved: 1 }))).toBe(said(held));
    expect(said(wikiPhase({ ...atRest(input).input, mostResolved: 1 }))).toBe(said(held));
  });
});
