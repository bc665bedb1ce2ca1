import { describe, expect, it } from "vitest";
import type { Budget } from "../../src/workspace/budget.ts";
import { type Memory, shortMemory } from "../../src/workspace/cache/memory.ts";
import { openSession } from "../../src/workspace/session.ts";
import { type Files, folderWith } from "../workspace/folder.ts";

const NO_BOUND: Budget = { cells: Number.POSITIVE_INFINITY, findings: Number.POSITIVE_INFINITY };

/** Two doubts and no sources, which the page shows by itself; three links to pages that are not there, which the wiki does. */
const doubting = (name: string) =>
  `# ${name}\n\n| Model | Parameters |\n|---|---|\n| ${name} | 7B? |\n| ${name} mini | 1B? |\n\n[[a ${name}]] [[b ${name}]] [[c ${name}]]\n`;
const NAMES = ["A1", "B2", "C3", "D4"];
const FILES: Files = {
  ".git/x": "",
  ...Object.fromEntries(NAMES.map((name) => [`${name}.md`, doubting(name)])),
};

async function checked(cwd: string, budget: Budget, memory?: Memory) {
  const { findings, problems, summary } = await openSession({ cwd, paths: [], budget, memory });
  const red = findings.filter(({ rule }) => rule === "broken-wikilink").length;
  return { pages: summary.pages, ofPages: findings.length - red, red, problems, findings };
}

describe("a wiki that is more than a wiki", () => {
  it("is read up to so many cells, and says from which page on it is not", async () => {
    const { pages, problems } = await checked(folderWith(FILES), { ...NO_BOUND, cells: 30 });
    expect(pages).toBe(2);
    expect(problems).toMatchObject([
      {
        path: "C3.md",
        message: expect.stringContaining(
          "This page and 1 after it are not read: with it the wiki has more than 30",
        ),
      },
    ]);
  });

  it("tells so many findings of its pages, and so many of comparing them", async () => {
    const { ofPages, red, problems } = await checked(folderWith(FILES), { ...NO_BOUND, findings: 5 });
    expect([ofPages, red]).toEqual([5, 5]);
    expect(problems).toMatchObject([
      { message: expect.stringContaining("Comparing the pages gives more than 5 findings: 7 are left out") },
      {
        path: "B2.md",
        message: expect.stringContaining("more than 5 findings: 7 of 3 pages from this one on are left out"),
      },
    ]);
  });

  it.each([{ cells: 30 }, { findings: 3 }, { findings: 0 }])(
    "says the same whatever is remembered (%o)",
    async (bound) => {
      const root = folderWith(FILES);
      const memory = shortMemory();
      const budget = { ...NO_BOUND, ...bound };
      await checked(root, NO_BOUND, memory);
      const edited = folderWith({ ...FILES, "B2.md": `${doubting("B2")}\nMore.\n` });
      expect(await checked(edited, budget, memory)).toEqual(await checked(edited, budget));
    },
  );

  it("is none of these where it is not", async () => {
    const { pages, ofPages, red, problems } = await checked(folderWith(FILES), { cells: 48, findings: 12 });
    expect([pages, ofPages, red, problems]).toEqual([4, 12, 12, []]);
  });
});
