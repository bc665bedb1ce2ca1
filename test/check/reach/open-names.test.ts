import { describe, expect, it } from "vitest";
import { liveWiki } from "../../../src/check/live/live-wiki.ts";
import { wikiBase } from "../../../src/check/live/wiki-base.ts";
import { wikiPhase } from "../../../src/check/wiki-phase.ts";
import { reachSettings } from "../../../src/facts/reach/ties.ts";
import type { WikiOptions } from "../../wiki-of.ts";
import { changesBetween, inputOf, sideOf } from "./random-inputs.ts";
import type { RandomWiki } from "./random-wiki.ts";

const MOST = 5;

function service(at: number, settings: Readonly<Record<string, number>>): RandomWiki {
  const rows = Object.entries(settings).map(([name, value]) => `| ${name} | ${value} |\n`);
  const table = `| Setting | Default |\n| --- | --- |\n${rows.join("")}`;
  return new Map([[`wiki/${at}.md`, [`# Service ${at}`, table]]]);
}

function both(pages: RandomWiki, more: RandomWiki): RandomWiki {
  return new Map([...pages, ...more]);
}

const SERVICES = Array.from({ length: 12 }, (_, at) => service(at, { workers: at, queue: 36 })).reduce(both);

/** How a change of some pages is looked at, where no more than a few may be reached. */
function looked(before: RandomWiki, changed: RandomWiki, options: WikiOptions = {}): "part" | "whole" {
  const [old, now] = [before, both(before, changed)].map((pages) => inputOf(pages, options, () => false));
  if (old === undefined || now === undefined) throw new Error("no wiki");
  const settings = reachSettings(options.entities ?? [], []);
  const live = liveWiki(wikiBase(old.pages, wikiPhase(old), settings), settings, MOST);
  const { kind } = live.change({
    changes: changesBetween(old, now),
    before: sideOf(old),
    after: sideOf(now),
  });
  if (kind === "part") expect(live.findings()).toEqual(wikiPhase(now).findings);
  return kind;
}

const CHANGED = service(3, { workers: 77, queue: 36 });

describe("a name that many pages have, each in its family", () => {
  it("brings them not together", () => {
    expect(looked(SERVICES, CHANGED)).toBe("part");
    expect(looked(SERVICES, service(20, { workers: 1 }))).toBe("part");
  });

  it("does where it stands for itself on a page, or comes to", () => {
    const itself = new Map([["wiki/workers.md", ["# Workers"]]]);
    expect(looked(both(SERVICES, itself), CHANGED)).toBe("whole");
    expect(looked(SERVICES, itself)).toBe("whole");
    expect(looked(SERVICES, CHANGED, { entities: [{ id: "workers" }] })).toBe("whole");
  });

  it("does where it is spelled in several ways, or comes to be", () => {
    const otherwise = service(20, { Workers: 1 });
    expect(looked(both(SERVICES, otherwise), CHANGED)).toBe("whole");
    expect(looked(SERVICES, otherwise)).toBe("whole");
  });
});
