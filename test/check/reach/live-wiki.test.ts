import { describe, expect, it } from "vitest";
import { type LiveWiki, liveWiki } from "../../../src/check/live/live-wiki.ts";
import { wikiBase } from "../../../src/check/live/wiki-base.ts";
import { type WikiPhaseInput, wikiPhase } from "../../../src/check/wiki-phase.ts";
import { reachSettings } from "../../../src/facts/reach/ties.ts";
import type { WikiOptions } from "../../wiki-of.ts";
import { type Random, random } from "./random.ts";
import { changesBetween, inputOf, sideOf, VARIANTS } from "./random-inputs.ts";
import { newWiki, type RandomWiki, realWiki, someEdits } from "./random-wiki.ts";

const SEEDS = Number(process.env.REACH_SEEDS ?? 4);
const FIRST = Number(process.env.REACH_FIRST ?? 1);
const EDITS = 12;
const PATIENCE = 600_000;

/** Its findings after every change, from the change's reach, must be those of the whole wiki as it then is. */
function follow(
  seed: number,
  options: WikiOptions,
  leading: (path: string) => boolean,
  start: (dice: Random) => RandomWiki = newWiki,
): { part: number; whole: number } {
  const dice = random(seed);
  const count = { part: 0, whole: 0 };
  let wiki = start(dice);
  let input = inputOf(wiki, options, leading);
  let live = open(input, options);
  for (let edit = 0; edit < EDITS; edit++) {
    const next = someEdits(wiki, dice);
    const now = inputOf(next, options, leading);
    const { kind } = live.change({
      changes: changesBetween(input, now),
      before: sideOf(input),
      after: sideOf(now),
    });
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

function open(input: WikiPhaseInput, { entities = [], tables = [] }: WikiOptions): LiveWiki {
  const settings = reachSettings(entities, tables);
  return liveWiki(wikiBase(input.pages, wikiPhase(input), settings), settings, Number.POSITIVE_INFINITY);
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
    "has them on real pages",
    () => {
      for (let seed = FIRST; seed < FIRST + SEEDS; seed++) follow(seed, {}, () => false, realWiki);
    },
    PATIENCE,
  );

  it(
    "has them whichever pages lead",
    () => {
      for (let seed = FIRST; seed < FIRST + SEEDS; seed++) follow(seed, {}, (path) => path.includes("gpt"));
    },
    PATIENCE,
  );
});
