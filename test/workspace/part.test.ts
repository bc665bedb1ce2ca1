import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { random } from "../check/reach/random.ts";
import { edited, filesOf, newWiki, type RandomWiki } from "../check/reach/random-wiki.ts";
import { say } from "../cli/in-process.ts";
import { repositoryWith, type TestRepository } from "../git/repository.ts";

const SEEDS = Number(process.env.WIKIPROOF_SEEDS ?? 1);
const FIRST = Number(process.env.WIKIPROOF_SEED ?? 1);
const EDITS = 5;
const PATIENCE = 120_000;
const LATER = () => new Date(Date.now() + 3_600_000);

const CONFIGS: Readonly<Record<string, string | null>> = {
  "no config": null,
  "a baseline": '{ "baseline": "known.jsonl" }',
  "other rules": `{ "rules": { "uncertain-value": "error", "orphan-page": "off" },
    "overrides": [{ "files": ["wiki/models/**"], "rules": { "estimated-value": "off" } }] }`,
};

/** Puts a random wiki's files where another's were. */
function lay(repository: TestRepository, before: RandomWiki | null, after: RandomWiki): void {
  const [old, now] = [before === null ? {} : filesOf(before), filesOf(after)];
  repository.write(Object.fromEntries(Object.keys(old).map((path) => [path, now[path] ?? null])));
  repository.write(now);
}

async function bothWays(root: string, args: readonly string[]) {
  const plain = await say(root, ["check", ...args, "--format", "json", "--no-cache"], LATER());
  const kept = await say(root, ["check", ...args, "--format", "json", "--timing"], LATER());
  expect({ out: kept.out, code: kept.code }).toEqual({ out: plain.out, code: plain.code });
  return kept.err.includes("the pages that the change reaches") || kept.fromCache;
}

describe("a check that looks only at what a change reaches", () => {
  for (const [name, config] of Object.entries(CONFIGS)) {
    it(
      `says the same as one of all pages, staged and on the disk: ${name}`,
      async () => {
        let parts = 0;
        for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
          const chance = random(seed);
          const repository = repositoryWith();
          const { root } = repository;
          let wiki = newWiki(chance);
          lay(repository, null, wiki);
          repository.commit({ "known.jsonl": "", ...(config === null ? {} : { "wikiproof.jsonc": config }) });
          for (let edit = 0; edit < EDITS; edit++) {
            const next = edited(wiki, chance);
            lay(repository, wiki, next);
            wiki = next;
            repository.git("add", "--all");
            for (const args of [["--staged"], [], ...(edit === 0 ? [["--since", "HEAD"]] : [])])
              if (await bothWays(root, args)) parts++;
            if (chance.chance(0.6)) repository.commit();
          }
          rmSync(join(root), { recursive: true });
        }
        expect(parts).toBeGreaterThan(0);
      },
      PATIENCE,
    );
  }

  it(
    "catches up with what was committed, so that many commits end in no run of all pages",
    async () => {
      const pages = Array.from({ length: 60 }, (_, at) => at);
      const path = (page: number) => `wiki/p${page}.md`;
      const textOf = (page: number, size: number) =>
        `# Model ${page}\n\n[Next](p${page + 1}.md)\n\n| Model | Parameters |\n| --- | --- |\n| Model ${page} | ${size}B |\n`;
      const half = (from: number, size: number) =>
        Object.fromEntries(pages.slice(from, from + 30).map((page) => [path(page), textOf(page, size)]));
      const repository = repositoryWith();
      const { root } = repository;
      repository.commit({ ...half(0, 1), ...half(30, 1) });
      const stage = (files: Readonly<Record<string, string>>) => {
        repository.write(files);
        repository.git("add", "--all");
        return bothWays(root, ["--staged"]);
      };
      expect(await stage({ [path(0)]: textOf(0, 2) })).toBe(false);
      // A clash with an untouched page, so that findings have to be caught up with, too.
      const clash = textOf(0, 2).replace("Model 0 | 2B", "Model 59 | 7B");
      for (const size of [2, 3]) {
        for (const from of [0, 30]) {
          expect(await stage({ ...half(from, size), [path(0)]: clash })).toBe(true);
          repository.commit();
        }
      }
      rmSync(root, { recursive: true });
    },
    PATIENCE,
  );

  it(
    "compares all where what was kept is not what was written, and keeps it anew",
    async () => {
      const repository = repositoryWith();
      const { root } = repository;
      const page = (context: string) =>
        `# Nimbus\n\n| Model | Context |\n| --- | --- |\n| Nimbus 1 | ${context} |\n`;
      repository.commit({ "wiki/a.md": page("4K"), "wiki/b.md": "# B\n\n[A](a.md)\n" });
      const stage = (context: string) => {
        repository.write({ "wiki/a.md": page(context) });
        repository.git("add", "--all");
        return bothWays(root, ["--staged"]);
      };
      await stage("8K?");
      expect(await stage("9K?")).toBe(true);
      for (const where of [0.1, 0.5, 0.9]) {
        damage(root, where);
        expect(await stage(`${where}K?`)).toBe(false);
        expect(await stage(`1${where}K?`)).toBe(true);
      }
      rmSync(root, { recursive: true });
    },
    PATIENCE,
  );
});

/** Other bytes in the same file, as a crash may leave: of the part that is not JSON as a whole. */
function damage(root: string, where: number): void {
  const folder = join(root, ".wikiproof");
  const [name = ""] = readdirSync(folder).filter((file) => file.startsWith("wiki-"));
  const bytes = readFileSync(join(folder, name));
  const end = bytes.readDoubleLE(bytes.length - 16);
  bytes.fill(0, Math.floor(end * where), Math.floor(end * where) + 8);
  const handle = openSync(join(folder, name), "r+");
  writeSync(handle, bytes);
  closeSync(handle);
}
