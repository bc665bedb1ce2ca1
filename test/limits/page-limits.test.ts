import { describe, expect, it } from "vitest";
import { LEAST_PAGE_SECONDS, MAX_PAGE_CELLS, MAX_PAGE_LINES } from "../../src/limits.ts";
import { excess } from "../../src/text/excess.ts";
import { Patience } from "../../src/workspace/patience.ts";
import { openSession } from "../../src/workspace/session.ts";
import { TooSlow, withinTime } from "../../src/workspace/within-time.ts";
import { folderWith, pageOf } from "../workspace/folder.ts";

const repeated = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join("");

describe("a page that is more than a page", () => {
  it.each([
    ["lines", "a\n".repeat(MAX_PAGE_LINES + 1), "Has more than 100000 lines (100002)"],
    ["lines of old Macs", "a\r".repeat(MAX_PAGE_LINES + 1), "Has more than 100000 lines (100002)"],
    ["cells", `| a |\n|---|\n${"|".repeat(MAX_PAGE_CELLS)}`, "Has more than 200000 table cells"],
    ["quotes", `${">".repeat(200)} a`, "Has more than 100 levels of lists or quotes within each other"],
    [
      "lists on one line",
      `${"- ".repeat(150)}a`,
      "Has more than 100 levels of lists or quotes within each other",
    ],
    [
      "numbered lists on one line",
      `${"1. ".repeat(150)}a`,
      "Has more than 100 levels of lists or quotes within each other",
    ],
    [
      "quotes in a numbered list",
      `1. ${">".repeat(150)}a`,
      "Has more than 100 levels of lists or quotes within each other",
    ],
    [
      "notes within each other",
      `${"[^a]: ".repeat(150)}a`,
      "Has more than 100 levels of lists or quotes within each other",
    ],
    [
      "endless quotes",
      ">".repeat(8_000_000),
      "Has more than 100 levels of lists or quotes within each other",
    ],
    [
      "lists below each other",
      repeated(300, (level) => `${"  ".repeat(level)}- a\n`),
      "Has more than 100 levels of lists or quotes within each other",
    ],
  ])("is known by its %s, before it is parsed", (_, text, expected) => {
    expect(excess(text)?.en).toBe(expected);
  });

  it.each([
    ["a rule", `a\n\n${"-".repeat(80)}\n`],
    ["a long rule", `a\n\n${"*".repeat(200)}\n`],
    ["numbered lists of sixty levels", `${"1. ".repeat(60)}a`],
    ["text art", `${" ".repeat(120)}*\n`],
    ["a long line", `${"a ".repeat(100_000)}\n`],
    ["a leaderboard", "| a | b |\n|---|---|\n".concat("| 1 | 2 |\n".repeat(20_000))],
  ])("is not %s", (_, text) => {
    expect(excess(text)).toBeNull();
  });

  it("is a problem that names it, and the rest is done", async () => {
    const root = folderWith({ ".git/x": "", "a.md": pageOf("Llama"), "b.md": `${">".repeat(200)} a` });
    const session = await openSession({ cwd: root, paths: [] });
    expect(session.summary.pages).toBe(1);
    expect(session.problems).toEqual([
      { path: "b.md", message: "Has more than 100 levels of lists or quotes within each other" },
    ]);
  });
});

describe("patience", () => {
  it("is less after each page that was given up, down to what the largest takes", () => {
    const patience = new Patience();
    patience.seconds = 4 * LEAST_PAGE_SECONDS;
    const giveUp = () => {
      throw new TooSlow({ en: "", zh: "" });
    };
    const seconds = [1, 2, 3].map(() => {
      expect(() => patience.guard(giveUp)).toThrow(TooSlow);
      return patience.seconds;
    });
    expect(seconds).toEqual([2 * LEAST_PAGE_SECONDS, LEAST_PAGE_SECONDS, LEAST_PAGE_SECONDS]);
    expect(patience.guard(() => 1)).toBe(1);
  });
});

describe("a time limit", () => {
  it("ends what would not end, and lets through what is thrown and answered", () => {
    expect(() =>
      withinTime(0.1, () => {
        for (;;);
      }),
    ).toThrow(TooSlow);
    expect(() =>
      withinTime(5, () => {
        throw new RangeError("mine");
      }),
    ).toThrow(RangeError);
    expect(withinTime(5, () => withinTime(5, () => [1]))).toEqual([1]);
  });
});
