import { describe, expect, it } from "vitest";
import { introducedFindings } from "../../../src/check/introduced.ts";
import { changePhase } from "../../../src/check/live/change-phase.ts";
import { knownPages } from "../../../src/check/live/wiki-base.ts";
import {
  settleFindings,
  type WikiPhaseInput,
  type WikiResult,
  wikiPhase,
} from "../../../src/check/wiki-phase.ts";
import { NOBODY, recounted } from "../../../src/facts/census.ts";
import type { KnownWiki } from "../../../src/facts/reach/known-wiki.ts";
import { reachOf } from "../../../src/facts/reach/reach-of.ts";
import { type ReachSettings, reachSettings } from "../../../src/facts/reach/ties.ts";
import { wikiTokens } from "../../../src/facts/reach/wiki-tokens.ts";
import type { Finding } from "../../../src/model/finding.ts";
import type { PageResult } from "../../../src/model/page-facts.ts";
import type { WikiOptions } from "../../wiki-of.ts";
import { random } from "./random.ts";
import { changesBetween, inputOf, sideOf, VARIANTS } from "./random-inputs.ts";
import { filesOf, newWiki, type RandomWiki, someEdits } from "./random-wiki.ts";

const SEEDS = Number(process.env.REACH_SEEDS ?? 12);
const FIRST = Number(process.env.REACH_FIRST ?? 1);
const PATIENCE = 600_000;

const nameOf = (path: string) => path;

/** What a change brings, from the pages that it reaches; null where it has to be the whole wiki. */
function fromPart(before: WikiPhaseInput, after: WikiPhaseInput, settings: ReachSettings) {
  const known = knownOf(wikiPhase(before), settings);
  const results = changesBetween(before, after);
  const changes = results.map((each) => ({
    before: each.before?.facts ?? null,
    after: each.after?.facts ?? null,
  }));
  const reached = reachOf({
    changes,
    known,
    settings,
    surroundings: { before: before.surroundings, after: after.surroundings },
    leading: { before: before.leading ?? new Set(), after: after.leading ?? new Set() },
    most: Number.POSITIVE_INFINITY,
  });
  if (reached.kind === "whole") return null;
  const around = before.pages.filter(({ facts }) => reached.paths.has(facts.path));
  const sides = { before: sideOf(before), after: sideOf(after) };
  const phase = changePhase({
    changes,
    reached,
    around: around.map(({ facts }) => facts),
    known,
    nameOf,
    ...sides,
  });
  if (phase.kind === "whole") return null;
  const old = [...around, ...results.flatMap((each) => each.before ?? [])];
  const now = [...around, ...results.flatMap((each) => each.after ?? [])];
  return {
    change: phase.after.change,
    before: settled(old, phase.before.found, before),
    after: settled(now, phase.after.found, after),
  };
}

function settled(pages: readonly PageResult[], found: readonly Finding[], input: WikiPhaseInput) {
  const facts = pages.map((page) => page.facts);
  return settleFindings([...pages.flatMap((page) => page.findings), ...found], facts, input);
}

function knownOf({ wiki, found }: WikiResult, settings: ReachSettings): KnownWiki {
  const known = knownPages(wiki);
  const tokens = new Map<number, string[]>();
  for (const [path, under] of wikiTokens(
    wiki.pages,
    (path) => known.get(path)?.hasMissing === true,
    settings,
  ))
    for (const each of under) tokens.set(each, [...(tokens.get(each) ?? []), path]);
  return {
    pages: known,
    census: recounted(NOBODY, [], known.values()),
    pagesWith: (token) => tokens.get(token) ?? [],
    sitesOn: (path) =>
      found.flatMap(({ fingerprint, ...finding }) =>
        [finding, ...finding.related]
          .filter((site) => site.path === path)
          .map(({ start }) => ({ offset: start.offset, fingerprint })),
      ),
  };
}

function withLeading(input: WikiPhaseInput, touched: ReadonlySet<string>): WikiPhaseInput {
  return { ...input, leading: touched };
}

function follow(seed: number, options: WikiOptions): boolean {
  const dice = random(seed);
  const wiki = newWiki(dice);
  const next = someEdits(wiki, dice);
  const touched = new Set(changedPaths(wiki, next));
  const before = withLeading(
    inputOf(wiki, options, () => false),
    touched,
  );
  const after = withLeading(
    inputOf(next, options, () => false),
    touched,
  );
  const part = fromPart(before, after, reachSettings(options.entities ?? [], options.tables ?? []));
  if (part === null) return false;
  const old = wikiPhase(before);
  const now = wikiPhase({ ...after, before: { wiki: old.wiki, nameOf } });
  const introduced = (from: readonly Finding[], to: readonly Finding[]) =>
    introducedFindings(
      { findings: from, texts: textsOf(wiki), nameOf },
      { findings: to, texts: textsOf(next), nameOf },
    );
  expect({ seed, change: part.change }).toEqual({ seed, change: now.change });
  const [ours, theirs] = [introduced(part.before, part.after), introduced(old.findings, now.findings)];
  expect(JSON.stringify({ seed, ours })).toBe(JSON.stringify({ seed, ours: theirs }));
  return true;
}

function changedPaths(wiki: RandomWiki, next: RandomWiki): readonly string[] {
  return [...next.keys()].filter((path) => wiki.get(path) !== next.get(path));
}

function textsOf(wiki: RandomWiki): ReadonlyMap<string, string> {
  return new Map(Object.entries(filesOf(wiki)));
}

describe("a change looked at from the pages that it reaches", () => {
  for (const [name, options] of Object.entries(VARIANTS)) {
    it(
      `brings what it brings in the whole wiki: ${name}`,
      () => {
        let parts = 0;
        for (let seed = FIRST; seed < FIRST + SEEDS; seed++) if (follow(seed, options)) parts++;
        expect(parts * 2).toBeGreaterThan(SEEDS);
      },
      PATIENCE,
    );
  }
});
