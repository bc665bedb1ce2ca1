import { describe, expect, it } from "vitest";
import { openSession } from "../../src/workspace/session.ts";
import { folderWith, pageOf, TABLE } from "./folder.ts";

const FILES = {
  "wiki/a.md": pageOf("Llama 4", `${TABLE}\n## Sources\n\n- raw/a.md\n- [b](b.md#nowhere)\n`),
  "wiki/b.md": pageOf("Llama", `${TABLE.replace("256K", "128K")}\nSee [[Qwen]].\n`),
  "wiki/c.md": pageOf("Prices", "| Model | Price |\n|---|---|\n| Llama 4 | 未知 |\n| Llama 4 | ~~$5~~ |\n"),
  "raw/a.md": "# A\n\nLlama 4 has a context of 200K tokens and 405B parameters.\n",
};

async function findingsIn(root: string, mostHeld: readonly [bytes: number, citing: number]) {
  const { findings, problems, summary, textOf } = await openSession({
    cwd: root,
    paths: [],
    findingsOnly: true,
    mostHeld,
  });
  return { findings, problems, summary, text: textOf("wiki/a.md") };
}

describe("a wiki larger than what is held", () => {
  it.each([
    [0, 0],
    [0, 1_000],
    [0, 120],
  ] as const)("gives the same findings (%i, %i)", async (bytes, citing) => {
    const root = folderWith(FILES);
    const held = await findingsIn(root, [1_000_000, 0]);
    expect(held.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["conflicting-claims", "unsupported-value", "broken-wikilink"]),
    );
    expect(await findingsIn(root, [bytes, citing])).toEqual(held);
  });
});
