import { describe, expect, it } from "vitest";
import { jsonReport } from "../../src/report/json.ts";
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

  it("holds the same data where a terminal would obey it", () => {
    const finding = findingOn("x", "x", { message: "\u009b31m \u202e \u001b \u2028" });
    const text = jsonReport(reportOf([finding], {}));
    expect(text).toContain("\\u009b31m \\u202e \\u001b \\u2028");
    expect(JSON.parse(text).findings[0].message).toBe(finding.message);
  });
});
