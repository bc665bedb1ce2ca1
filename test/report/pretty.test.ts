import { describe, expect, it } from "vitest";
import { prettyReport } from "../../src/report/pretty.ts";
import { findingOn, plainView, reportOf } from "./findings.ts";

const page = "# Llama\n\n| 模型 | 参数 | 上下文 |\n|---|---|---|\n| Llama 4 | 405B (MoE?) | 256K |\n";
const other = "# Qwen\n\n| 模型 | 上下文 |\n|---|---|\n| Llama 4 | 1M |\n";
const texts = { "wiki/llama.md": page, "wiki/qwen.md": other };
const show = (report: Parameters<typeof prettyReport>[0], view = {}) =>
  prettyReport(report, { ...plainView, ...view });

describe("the first screen", () => {
  it("shows a finding at its cell, what it comes to, and what to do next", () => {
    expect(show(reportOf([findingOn(page, "MoE?")], texts))).toBe(
      [
        "▲ warning  uncertain-value",
        '  wiki/llama.md:5:19  "MoE?" is doubted',
        "     5 │ | Llama 4 | 405B (MoE?) | 256K |",
        "       │                   ^^^^",
        "",
        "1 warning in 1 page (2 tables, 3 claims)",
        "Next: wikiproof explain uncertain-value  says why, and what to do",
        "",
      ].join("\n"),
    );
  });

  it("shows a clash with all its sites", () => {
    const site = findingOn(other, "1M", { path: "wiki/qwen.md" });
    const related = [{ path: site.path, start: site.start, end: site.end, message: "1M here" }];
    const clash = findingOn(page, "256K", { rule: "conflicting-claims", message: "256K and 1M", related });
    const screen = show(reportOf([clash], texts));
    expect(screen).toContain("wiki/llama.md:5:27  256K and 1M\n     5 │ | Llama 4 | 405B (MoE?) | 256K |\n");
    expect(screen).toContain(
      "wiki/qwen.md:5:13  1M here\n     5 │ | Llama 4 | 1M |\n       │             ^^\n",
    );
  });

  it("is of one rule where no cause is of many", () => {
    const findings = ["tag a", "tag b", "tag c"].map((cause) => findingOn(page, "Llama 4", { cause }));
    expect(show(reportOf(findings, texts)).split("\n")[0]).toBe("▲ warning  uncertain-value · 3 findings");
  });

  it("is one line for one cause of many", () => {
    const cause = {
      rule: "unresolved-source",
      cause: "raw/articles is not here",
      message: "raw/articles is not here",
    };
    const many = Array.from({ length: 286 }, () => findingOn(page, "Llama 4", cause));
    const screen = show(reportOf(many, texts));
    expect(screen).toContain(
      "▲ warning  unresolved-source · 286 findings\n  wiki/llama.md:5:3  raw/articles is not here\n",
    );
    expect(screen).toContain("wiki/llama.md:5:3, and 282 more\n");
    expect(screen.split("\n").length).toBeLessThan(10);
  });

  it("puts the worst first, ten groups, three examples each, unless all are asked for", () => {
    const findings = Array.from({ length: 12 }, (_, rule) =>
      Array.from({ length: 5 }, () =>
        findingOn(page, "256K", { rule: `rule-${rule}`, severity: rule === 11 ? "error" : "info" }),
      ),
    ).flat();
    const screen = show(reportOf(findings, texts));
    expect(screen.startsWith("✖ error  rule-11 · 5 findings\n")).toBe(true);
    expect(screen.match(/^[✖▲●]/gm)).toHaveLength(10);
    expect(screen.match(/and 2 more\n/g)).toHaveLength(10);
    expect(screen).toContain("and 2 more groups with 10 findings");
    const all = show(reportOf(findings, texts), { all: true });
    expect(all.match(/^[✖▲●]/gm)).toHaveLength(12);
    expect(all).not.toContain("more");
  });

  it("says that nothing was found, and what comes next", () => {
    expect(show(reportOf([], texts))).toBe(
      "No findings in 1 page (2 tables, 3 claims)\nNext: wikiproof export  writes the facts as JSON\n",
    );
    expect(show(reportOf([], texts), { quiet: true })).toBe("");
  });

  it("never says that nothing was found when not all could be read", () => {
    const problems = [{ path: "a.md", start: { line: 2, column: 1, offset: 9 }, message: "Is not UTF-8" }];
    const screen = show(reportOf([], texts, { problems }));
    expect(screen).toContain("problem: a.md:2:1: Is not UTF-8\n");
    expect(screen).toContain("1 problem: not all of the job could be done");
    expect(screen).not.toContain("No findings");
  });

  it("counts what was accepted without showing it", () => {
    const suppressed = findingOn(page, "MoE?", { suppressed: { kind: "accepted", reason: "known" } });
    const report = reportOf([suppressed], texts);
    const screen = show({ ...report, summary: { ...report.summary, warnings: 0, suppressed: 1 } });
    expect(screen).toContain("No findings in 1 page (2 tables, 3 claims) · 1 accepted");
    expect(screen).not.toContain("MoE?");
  });

  it("speaks Chinese when asked", () => {
    const screen = show(reportOf([findingOn(page, "MoE?")], texts), { language: "zh" });
    expect(screen).toContain("▲ 警告  uncertain-value");
    expect(screen).toContain("1 个警告，共 1 页（2 个表格，3 条事实）");
  });

  it("sends no control of a page, path or message to the terminal", () => {
    const evil = "# a\n\n\u001b]0;x\u0007MoE?\u009b31m\n";
    const path = "wiki/\u001b[2J.md";
    const finding = findingOn(evil, "MoE?", { path, message: "\u001b[31mred\u202e" });
    const screen = show(reportOf([finding], { [path]: evil }, { problems: [{ path, message: "\r\nfake" }] }));
    expect(controlsIn(screen)).toEqual([]);
    expect(screen).not.toContain("\nfake");
  });
});

function controlsIn(text: string): number[] {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return codes.filter((code) => (code < 32 && code !== 10) || (code > 126 && code < 160) || code === 0x202e);
}
