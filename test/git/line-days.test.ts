import { describe, expect, it } from "vitest";
import { lineDays } from "../../src/workspace/git/line-days.ts";
import { openSession } from "../../src/workspace/session.ts";
import { folderWith } from "../workspace/folder.ts";
import { repositoryWith } from "./repository.ts";

const PAGE = "# A\n\n| Model | Parameters |\n|---|---|\n| A | 405B? |\n| B | 9B |\n";
const env = { PATH: process.env.PATH ?? "" };

function aged(files: Readonly<Record<string, string>>, day: string) {
  const repository = repositoryWith(files);
  repository.git("add", "--all");
  repository.git("commit", "--quiet", "--message", "x", "--date", `${day}T12:00:00Z`);
  return repository;
}

function dayOf(root: string, path: string, text: string, line: number): string | null {
  return lineDays({ cwd: root, env }, new Map([[path, text]])).dayOf(path, line);
}

describe("since when a line stands", () => {
  const { root } = aged({ "wiki/a b.md": PAGE }, "2025-01-05");

  it("is the day it was written", () => {
    expect(dayOf(root, "wiki/a b.md", PAGE, 5)).toBe("2025-01-05");
  });

  it("goes by the text as it was read, whatever moved", () => {
    const read = PAGE.replace("# A\n", "# A\n\nA new line.\n").replace("| 405B? |", "|    405B?   |");
    expect(dayOf(root, "wiki/a b.md", read, 3)).toBe(null);
    expect(dayOf(root, "wiki/a b.md", read, 7)).toBe("2025-01-05");
  });

  it("is not known beyond the page, of a page that git has not, and without git", () => {
    expect(dayOf(root, "wiki/a b.md", PAGE, 99)).toBe(null);
    expect(dayOf(root, "wiki/other.md", PAGE, 5)).toBe(null);
    expect(dayOf(folderWith({ "a.md": PAGE }), "a.md", PAGE, 5)).toBe(null);
    expect(
      lineDays({ cwd: root, env: { PATH: "/nowhere" } }, new Map([["a b.md", PAGE]])).dayOf("a b.md", 5),
    ).toBe(null);
  });
});

describe("stale-doubt", () => {
  const check = async (rules: string, today: string) => {
    const config = `{ "pages": ["*.md"], "rules": { ${rules} } }`;
    const { root } = aged({ "wikiproof.jsonc": config, "a.md": PAGE }, "2025-01-05");
    const session = await openSession({ cwd: root, paths: [], today: () => today, env });
    const doubts = session.findings.filter(
      ({ rule }) => rule.endsWith("doubt") || rule === "uncertain-value",
    );
    return { rules: doubts.map(({ rule }) => rule), isKept: session.wikis[0]?.seen !== null };
  };

  it("takes the place of the doubt when it has stood too long", async () => {
    expect((await check('"stale-doubt": "warning"', "2026-01-05")).rules).toEqual(["stale-doubt"]);
    expect((await check('"stale-doubt": "warning"', "2025-02-05")).rules).toEqual(["uncertain-value"]);
    expect((await check('"stale-doubt": ["warning", { "days": 20 }]', "2025-02-05")).rules).toEqual([
      "stale-doubt",
    ]);
  });

  it("alone makes an answer depend on HEAD", async () => {
    expect(await check('"stale-doubt": "off"', "2026-01-05")).toEqual({
      rules: ["uncertain-value"],
      isKept: true,
    });
    expect((await check('"stale-doubt": "info"', "2026-01-05")).isKept).toBe(false);
  });
});
