import { readFileSync } from "node:fs";
import { validate } from "@umbrelladocs/rdformat-validator";
import { Ajv } from "ajv";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { MAX_GITHUB_ANNOTATIONS, MAX_SARIF_RELATED } from "../../src/limits.ts";
import { checkstyleReport } from "../../src/report/checkstyle.ts";
import { compactReport } from "../../src/report/compact.ts";
import { githubReport } from "../../src/report/github.ts";
import { gitlabReport } from "../../src/report/gitlab.ts";
import { junitReport } from "../../src/report/junit.ts";
import { markdownReport } from "../../src/report/markdown.ts";
import { rdjsonReport } from "../../src/report/rdjson.ts";
import type { Report } from "../../src/report/report.ts";
import { sarifReport } from "../../src/report/sarif.ts";
import { terseReport } from "../../src/report/terse.ts";
import type { View } from "../../src/report/view.ts";
import { runnerCommand } from "../hostile/runner-commands.ts";
import { findingOn, plainView, reportOf } from "./findings.ts";

const PAGE = "# 模型 🦙\n\n| 模型 | 参数 |\n|---|---|\n| 🦙 Llama | 405B? |\n| Llama 4 | 2024/4 |\n";
const PATH = "wiki/模型 a.md";

const at = PAGE.indexOf("2024/4");
const mended = findingOn(PAGE, "2024/4", {
  rule: "date-form",
  severity: "info",
  path: PATH,
  fingerprint: "c",
  fix: { safety: "safe", edits: [{ span: [at, at + 6], text: "2024-04" }] },
});
const doubted = findingOn(PAGE, "405B?", { path: PATH, fingerprint: "a" });
const clash = findingOn(PAGE, "Llama 4", {
  rule: "conflicting-claims",
  severity: "error",
  path: PATH,
  fingerprint: "b",
  related: [{ path: PATH, start: doubted.start, end: doubted.end, message: "405B?" }],
});
const accepted = findingOn(PAGE, "模型 |", {
  path: PATH,
  fingerprint: "d",
  suppressed: { kind: "comment", reason: "as its maker says" },
});
const problem = { path: "wiki/b.md", message: "is not UTF-8" };
const report = reportOf([doubted, clash, mended, accepted], { [PATH]: PAGE }, { problems: [problem] });
const clean = reportOf([], {});

/** What a stranger may name a page or write in a cell. */
const NASTY = [
  "::error::pwned",
  "##[set-env name=X]y",
  "a%0A::error::b",
  "\u001b[31mred\u001b]8;;http://evil\u0007",
  "```\n\n# @octocat [x](http://evil) ![i](http://evil) #1 <img src=x>",
  "]]><script>&'\"",
  "\ud800 half \ufffe",
  "line\r\n::warning::two",
  "\u202eright to left",
];
const hostile: Report = reportOf(
  NASTY.map((text, index) =>
    findingOn(text, text, {
      path: text,
      message: `“${text}” is bad`,
      severity: index % 2 === 0 ? "error" : "warning",
      fingerprint: String(index),
      related: [{ ...findingOn(text, text), path: text, message: text }],
    }),
  ),
  Object.fromEntries(NASTY.map((text) => [text, text])),
  { problems: NASTY.map((text) => ({ path: text, message: text })) },
);

const FORMATS: Readonly<Record<string, (report: Report, view: View) => string>> = {
  checkstyle: checkstyleReport,
  compact: compactReport,
  github: githubReport,
  gitlab: gitlabReport,
  junit: junitReport,
  markdown: markdownReport,
  rdjson: rdjsonReport,
  sarif: sarifReport,
  terse: terseReport,
};

describe.each(Object.entries(FORMATS))("%s", (_, format) => {
  it("names every finding that counts, and what could not be done", () => {
    const text = format(report, plainView);
    for (const rule of ["uncertain-value", "conflicting-claims"]) expect(text).toContain(rule);
    expect(text).toContain("is not UTF-8");
  });

  it("ends with a line end and prints no control", () => {
    for (const each of [report, clean, hostile]) {
      const text = format(each, plainView);
      expect(text === "" || text.endsWith("\n")).toBe(true);
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });

  it("gives the same text twice", () => {
    expect(format(report, plainView)).toBe(format(report, plainView));
  });
});

describe("SARIF", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../fixtures/report/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"),
  );
  // The published schema is of draft 4, whose only difference here is the name of its id.
  const { id: _, $schema: __, ...rest } = schema;
  const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rest);

  it.each([
    ["findings", report],
    ["nothing", clean],
    ["hostile pages", hostile],
  ])("is valid with %s", (_name, each) => {
    expect(isSarif(JSON.parse(sarifReport(each, plainView))), JSON.stringify(isSarif.errors)).toBe(true);
  });

  it("has places, identity, related places, fixes, suppressions and what went wrong", () => {
    const [run] = JSON.parse(sarifReport(report, plainView)).runs;
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe("is not UTF-8");
    const [first, second, third, fourth] = run.results;
    const { region, artifactLocation } = first.locations[0].physicalLocation;
    expect(PAGE.split("\n")[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1)).toBe(
      "405B?",
    );
    expect(PAGE.slice(region.charOffset, region.charOffset + region.charLength)).toBe("405B?");
    expect(decodeURIComponent(artifactLocation.uri)).toBe(PATH);
    expect(first.partialFingerprints["wikiproof/v1"]).toBe("a");
    expect(run.tool.driver.rules[second.ruleIndex].id).toBe("conflicting-claims");
    expect(second.relatedLocations).toHaveLength(1);
    const [replacement] = third.fixes[0].artifactChanges[0].replacements;
    expect(replacement.insertedContent.text).toBe("2024-04");
    expect(fourth.suppressions).toEqual([
      { kind: "inSource", status: "accepted", justification: "as its maker says" },
    ]);
    expect(first.suppressions).toBeUndefined();
  });

  it("keeps to the locations that GitHub reads", () => {
    const related = Array.from({ length: MAX_SARIF_RELATED + 5 }, () => ({ ...doubted, message: "m" }));
    const [run] = JSON.parse(sarifReport(reportOf([{ ...doubted, related }], {}), plainView)).runs;
    expect(run.results[0].relatedLocations).toHaveLength(MAX_SARIF_RELATED);
  });
});

describe("GitHub annotations", () => {
  const many = (severity: "error" | "warning" | "info", count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...doubted,
      severity,
      fingerprint: `${severity}${index}`,
    }));

  it("shows the worst within the limits of a step, and says what is left", () => {
    const all = reportOf([...many("info", 3), ...many("warning", 12), ...many("error", 14)], {});
    const lines = githubReport(all, plainView).trimEnd().split("\n");
    const names = lines.map((line) => runnerCommand(line)?.name ?? "");
    expect(names.filter((name) => name === "error")).toHaveLength(MAX_GITHUB_ANNOTATIONS);
    expect(names.filter((name) => name === "warning")).toHaveLength(MAX_GITHUB_ANNOTATIONS);
    expect(names.indexOf("warning")).toBeGreaterThan(names.lastIndexOf("error"));
    expect(lines.at(-1)).toBe("and 9 more");
  });

  it("hands the runner file, line, column and message", () => {
    const [, line = ""] = githubReport(report, plainView).split("\n");
    const { start, end } = clash;
    expect(runnerCommand(line)).toEqual({
      name: "error",
      properties: new Map([
        ["file", PATH],
        ["line", String(start.line)],
        ["endLine", String(end.line)],
        ["col", String(start.column)],
        ["endColumn", String(end.column)],
        ["title", "wikiproof conflicting-claims"],
      ]),
      data: clash.message,
    });
  });

  it("lets no page or file name give the runner a command", () => {
    const lines = githubReport(hostile, plainView).trimEnd().split("\n");
    for (const line of lines.slice(0, -1)) {
      const command = runnerCommand(line);
      expect(["error", "warning"]).toContain(command?.name);
      expect(command?.properties.get("title")).toMatch(/^wikiproof/);
      expect(line).not.toContain("##[");
    }
    expect(runnerCommand(lines.at(-1) ?? "")).toBeNull();
  });
});

describe("GitLab code quality", () => {
  it("has what GitLab requires of each issue, with fingerprints of their own", () => {
    const issues = JSON.parse(gitlabReport(report, plainView));
    expect(issues).toHaveLength(4);
    for (const issue of issues) {
      expect(issue.description).toEqual(expect.any(String));
      expect(issue.check_name).toEqual(expect.any(String));
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(issue.severity);
      expect(issue.location.path).not.toMatch(/^\.?\//);
      expect(issue.location.lines.begin).toBeGreaterThan(0);
    }
    expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(4);
    expect(JSON.parse(gitlabReport(clean, plainView))).toEqual([]);
  });
});

describe("RDJSON", () => {
  it.each([
    ["findings", report],
    ["nothing", clean],
    ["hostile pages", hostile],
  ])("is valid with %s", async (_, each) => {
    const { valid, errors } = await validate(rdjsonReport(each, plainView));
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it("counts columns in bytes of UTF-8, and suggests what a fix would write", () => {
    const { diagnostics } = JSON.parse(rdjsonReport(report, plainView));
    const [, first, , third] = diagnostics;
    const { line, column } = first.location.range.start;
    const bytes = Buffer.from(PAGE.split("\n")[line - 1] ?? "", "utf8");
    expect(bytes.subarray(column - 1, first.location.range.end.column - 1).toString()).toBe("405B?");
    expect(third.suggestions).toEqual([{ range: third.location.range, text: "2024-04" }]);
  });
});

describe.each([
  ["JUnit", junitReport],
  ["Checkstyle", checkstyleReport],
])("%s", (_, format) => {
  it.each([
    ["findings", report],
    ["nothing", clean],
    ["hostile pages", hostile],
  ])("is well-formed with %s", (_name, each) => {
    const text = format(each, plainView);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/[\p{Cs}\ufffe]/u);
  });
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

describe("JUnit", () => {
  it("counts what failed: errors and warnings, not infos", () => {
    const [suites] = parser.parse(junitReport(report, plainView)).testsuites;
    expect(suites).toMatchObject({ tests: "4", failures: "2", errors: "1" });
    expect(parser.parse(junitReport(clean, plainView)).testsuites[0]).toMatchObject({
      tests: "1",
      failures: "0",
    });
  });
});

describe("Checkstyle", () => {
  it("holds a file's findings in its element, read back as written", () => {
    const [root] = parser.parse(checkstyleReport(report, plainView)).checkstyle;
    const page = root.file.find((file: { name: string }) => file.name === PATH);
    expect(page.error.map((error: { severity: string }) => error.severity)).toEqual([
      "warning",
      "error",
      "info",
    ]);
    expect(page.error[0].message).toBe(doubted.message);
  });
});

describe("Markdown", () => {
  it("keeps all that a page says in fences it cannot close", () => {
    const text = markdownReport(hostile, plainView);
    const outside = text.replace(/^(`{3,})text\n[\s\S]*?^\1$/gm, "");
    expect(outside).not.toContain("octocat");
    expect(outside).not.toContain("evil");
    expect(outside).not.toContain("script");
  });

  it("says the verdict first", () => {
    expect(markdownReport(clean, plainView)).toBe(
      "### wikiproof: No findings in 1 page (2 tables, 3 claims)\n",
    );
    expect(markdownReport(report, plainView)).toMatch(/^### wikiproof: 1 error, 1 warning, 1 info in /);
  });
});

describe("one line a finding", () => {
  it("is a place, a severity, a rule and a message", () => {
    expect(compactReport(reportOf([clash], {}), plainView)).toBe(
      `${PATH}:6:3: error conflicting-claims: "Llama 4" is doubted\n`,
    );
    expect(compactReport(report, { ...plainView, quiet: true })).not.toContain("warning");
  });

  it("is said once for a language model, with the places under it", () => {
    const twice = { ...doubted, message: "“405B?” is doubted" };
    const text = terseReport(
      reportOf([twice, { ...twice, path: "b.md" }], { [PATH]: PAGE, "b.md": PAGE }),
      plainView,
    );
    expect(text.match(/is doubted/g)).toHaveLength(1);
    expect(text).toContain("  b.md:5:14 “405B?”\n");
  });
});
