import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { shortMemory } from "../../src/workspace/cache/memory.ts";
import { openSession } from "../../src/workspace/session.ts";
import type { HeldBytes } from "../../src/workspace/snapshot/held.ts";
import { watchedRoot } from "../../src/workspace/watched-root.ts";
import { random } from "../check/reach/random.ts";
import { edited, filesOf, newWiki } from "../check/reach/random-wiki.ts";
import { folderWith } from "./folder.ts";

const SEEDS = Number(process.env.REACH_SEEDS ?? 3);

/** Saves files as an editor does, and says which. */
function save(
  root: string,
  before: Record<string, string>,
  after: Record<string, string>,
): readonly string[] {
  const paths = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
  for (const path of paths) {
    const text = after[path];
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (text === undefined) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
  }
  return paths;
}

const CONFIG = {
  "wikiproof.jsonc":
    '{ "baseline": "known.jsonl", "accepted": [{ "fingerprint": "0123456789abcdef", "reason": "old" }] }',
  "known.jsonl": "",
};

describe("a root that is watched", () => {
  for (const [name, more, saves] of [
    ["plain", {}, 8],
    ["with a baseline", CONFIG, 3],
  ] as const) {
    it(`says after each save what a fresh run says: ${name}`, async () => {
      let [kept, anew] = [0, 0];
      for (let seed = 1; seed <= (more === CONFIG ? 1 : SEEDS); seed++) {
        const dice = random(seed);
        let wiki = newWiki(dice);
        const root = folderWith({ ...filesOf(wiki), ...more });
        const held: HeldBytes = new Map();
        const watched = watchedRoot();
        const today = () => "2026-11-23";
        const request = { cwd: root, paths: [], today, held, memory: shortMemory(), watched: () => watched };
        await openSession(request);
        for (let at = 0; at < saves; at++) {
          const next = edited(wiki, dice);
          for (const path of save(root, filesOf(wiki), filesOf(next))) {
            held.delete(path);
            watched.touch(path);
          }
          wiki = next;
          const now = await openSession(request);
          const fresh = await openSession({ cwd: root, paths: [], today });
          const shown = ({ findings, problems, stale, summary }: typeof now) => ({
            findings,
            problems,
            stale,
            summary,
          });
          expect(JSON.stringify(shown(now))).toBe(JSON.stringify(shown(fresh)));
          expect(now.textOf("wiki/gpt.md")).toBe(fresh.textOf("wiki/gpt.md"));
          if (now.wikis[0]?.seen === null) kept++;
          else anew++;
        }
      }
      expect(kept).toBeGreaterThan(anew);
    });
  }
});
