import { describe, expect, it } from "vitest";
import { asOf } from "../../src/facts/table/as-of.ts";

describe("the date of a heading", () => {
  it.each([
    ["Pricing (2025-04)", "2025-04"],
    ["Pricing (April 2025)", "2025-04"],
    ["Prices as of Apr 3, 2025", "2025-04-03"],
    ["2026年4月价格", "2026-04"],
    ["2024 年度数据", "2024"],
    ["Prices in 2024", "2024"],
    ["Prices (2024)", "2024"],
    ["2024 Q2", "2024-04-01/2024-06-30"],
    ["CoNLL 2003 (English)", null],
    ["SemEval-2018 Task 10", null],
    ["LDC2015E86", null],
    ["Context: 2048 tokens", null],
  ])("%s", (heading, date) => {
    expect(asOf(heading)).toBe(date);
  });
});
