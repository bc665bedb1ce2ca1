import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanFigures } from "../../src/facts/source/scan-figures.ts";
import { wikiOf } from "../wiki-of.ts";

function promised(text: string): [string, string][] {
  const page = wikiOf({ "wiki/a.md": `# A\n\n${text}\n` }).wiki.pages[0];
  return (page?.promises ?? []).map((promise) => {
    expect(`# A\n\n${text}\n`.slice(...promise.span)).toBe(promise.text);
    return [promise.text, promise.day];
  });
}

describe("what a page says is to come", () => {
  it.each([
    ["Beta is expected July 27.", "expected July 27", "--07-27"],
    ["Beta is expected **July 27, 2025**.", "expected **July 27, 2025", "2025-07-27"],
    ["The API will be available in Q3 2025.", "will be available in Q3 2025", "2025-09-30"],
    ["Expected by the end of 2025", "Expected by the end of 2025", "2025-12-31"],
    ["Release: July 2025 (planned)", "July 2025 (planned)", "2025-07-31"],
    ["Launch scheduled for 2026-03-01", "scheduled for 2026-03-01", "2026-03-01"],
    ["Expected release: 2025-05-01", "Expected release: 2025-05-01", "2025-05-01"],
    ["The law will apply from 2 August 2026.", "will apply from 2 August 2026", "2026-08-02"],
    ["GPT-6 (coming in early 2026)", "coming in early 2026", "2026-12-31"],
    ["预计 2025 年 7 月发布。", "预计 2025 年 7 月", "2025-07-31"],
    ["将于2025年7月27日发布", "将于2025年7月27日", "2025-07-27"],
    ["2025 年底预计推出", "2025 年底预计", "2025-12-31"],
    ["预计发布时间：2025年3月", "预计发布时间：2025年3月", "2025-03-31"],
  ])("%s", (text, quoted, day) => {
    expect(promised(text)).toEqual([[quoted, day]]);
  });

  it.each([
    "It was expected in July 2024.",
    "Higher than expected in 2024.",
    "As planned in 2023, it works.",
    "The planned 2025 budget",
    "On 2024-01-05 it said that it will ship in March 2024.",
    'He said "it will ship in March 2024".',
    "> It will ship in March 2024.",
    "Due to the 2024 rules it stopped.",
    "It will ship with data from the 2024 crawl.",
    "Will Llama 5 come in 2025?",
    "It was expected to ship in 2024 but was delayed.",
    "The release planned for March 2024 was postponed.",
    "Goodwill in 2024",
    "2023年7月将其开源",
    "原计划于 2024 年发布",
    "计划于 2024 年发布，后来取消",
    "会在 2025 年推出吗？",
  ])("not %s", (text) => {
    expect(promised(text)).toEqual([]);
  });

  it("in cells, where the row has no other day", () => {
    const rows = [
      "| Model | Expected release | Note |",
      "|---|---|---|",
      "| A | 2025-07 | |",
      "| B | — | will ship in May 2026 |",
    ];
    expect(promised(rows.join("\n"))).toEqual([
      ["2025-07", "2025-07-31"],
      ["will ship in May 2026", "2026-05-31"],
    ]);
    expect(promised("| 字段 | 内容 |\n|---|---|\n| 预计发布 | 2025年7月 |")).toEqual([
      ["2025年7月", "2025-07-31"],
    ]);
    expect(promised("| Date | Event |\n|---|---|\n| 2024-01-05 | will ship in March 2024 |")).toEqual([]);
    expect(promised("| Model | Planned | Actual |\n|---|---|---|\n| A | 2025-07 | 2025-08 |")).toEqual([]);
  });
});

it("has no date without a digit", () => {
  const part = fc.oneof(
    fc.constantFrom("May ", "Q", "twenty ", "年", "月", "二〇二五", "三", " of ", "-"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(scanFigures(parts.join("").replace(/[0-9０-９]/g, "")).dates).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it("takes what is done, and what the minutes of a day say, for no promise", () => {
  const table =
    "| Task | Due | Done |\n|---|---|---|\n| Fix login | 2024-05-17 | [x] |\n| Write notes | 2024-05-18 | [ ] |\n";
  const promised = (title: string) =>
    wikiOf({ "page.md": `# ${title}\n\n${table}` }).wiki.pages[0]?.promises.map(({ day }) => day);
  expect(promised("Plan")).toEqual(["2024-05-18"]);
  expect(promised("Standup 2024-05-14")).toEqual([]);
});
