import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../architecture/house.ts";
import { commandFolder, madeRepository } from "./made-repository.ts";

interface Block {
  readonly line: number;
  readonly script: string;
  readonly exit: number;
  /** What it prints, where the page says so. */
  readonly prints: string | null;
}

/** Blocks fenced with ```sh, or ```sh exit=1; a ```text block right after one is what it prints. */
function blocksOf(markdown: string): readonly Block[] {
  const found = [...markdown.matchAll(/^```sh(?: exit=(\d))?\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms)];
  return found.map(({ index, 1: exit = "0", 2: script = "", 3: prints }) => ({
    line: markdown.slice(0, index).split("\n").length,
    script,
    exit: Number(exit),
    prints: prints ?? null,
  }));
}

const pages = readdirSync(join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, blocks: blocksOf(readFileSync(join(ROOT, "docs", name), "utf8")) }))
  .filter(({ blocks }) => blocks.length > 0);
const commands = commandFolder();

describe.each(pages)("docs/$name", ({ blocks }) => {
  const { root } = madeRepository();

  it.each(blocks.map((block) => [block.line, block] as const))("line %i does what it says", (_, block) => {
    const ran = spawnSync("bash", ["-eu", "-o", "pipefail", "-c", block.script], {
      cwd: root,
      env: { PATH: `${commands}:${process.env.PATH ?? ""}`, GIT_CONFIG_GLOBAL: "/dev/null" },
      encoding: "utf8",
    });
    expect(ran.status, ran.stdout + ran.stderr).toBe(block.exit);
    if (block.prints !== null) expect(ran.stdout).toBe(block.prints);
  });
});

describe("the documentation", () => {
  it("has the pages that others point to", () => {
    for (const name of ["pull-requests.md", "exports.md"])
      expect(pages.map((page) => page.name)).toContain(name);
  });
});
