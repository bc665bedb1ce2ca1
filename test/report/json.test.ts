import { describe, expect, it } from "vitest";
import { jsonPieces, jsonReport } from "../../src/report/json.ts";
import { findingOn, reportOf } from "./findings.ts";

describe("the JSON report", () => {
  it("has the published keys, in order, and is whole with problems", () => {
    const finding = findingOn("| 1M |", "1M", { cause: "why" });
    const document = JSON.parse(
      jsonReport(reportOf([finding], {}, { problems: [{ path: "a.md", message: "gone" }] })),
    );
    expect(Object.keys(document)).toEqual(["schemaVersion", "tool", "summary", "findings", "problems"]);
    expect(document.findings[0]).toEqual(finding);
    expect(document.problems).toEqual([{ path: "a.md", message: "gone" }]);
    expect(document.tool.name).toBe("wikiproof");
  });

  it("is in pieces what it is whole", () => {
    const report = reportOf([findingOn("| 1M |", "1M"), findingOn("x", "x", { cause: "why" })], {});
    const pieces = [...jsonPieces(report)];
    expect(pieces).toHaveLength(report.findings.length + 2);
    for (const each of [report, reportOf([], {}), { ...report, stale: [{ message: "found no more" }] }]) {
      const text = [...jsonPieces(each)].join("");
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }
  });

  it("holds the same data where a terminal would obey it", () => {
    const finding = findingOn("x", "x", { message: "\u009b31m \u202e \u001b \u2028" });
    const text = jsonReport(reportOf([finding], {}));
    expect(text).toContain("\\u009b31m \\u202e \\u001b \\u2028");
    expect(JSON.parse(text).findings[0].message).toBe(finding.message);
  });
});
