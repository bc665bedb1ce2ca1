import { describe, expect, it } from "vitest";
import { globProblem, globs } from "../../src/config/globs.ts";

describe("a glob", () => {
  it.each([
    ["**/*.md", "a.md", true],
    ["**/*.md", "wiki/deep/a.md", true],
    ["wiki/**/*.md", "wiki/a.md", true],
    ["wiki/*.md", "wiki/deep/a.md", false],
    ["**/raw/**", "raw/x.md", true],
    ["**/raw/**", "wiki/raw/articles/x.md", true],
    ["{a,b}/*.md", "b/x.md", true],
    ["./wiki/*.md", "wiki/a.md", true],
    ["模型/*.md", "模型/羊驼.md", true],
  ])("%s on %s: %s", (pattern, path, expected) => {
    expect(globs([pattern]).matches(path)).toBe(expected);
  });

  it.each([
    "../a",
    "a/../b",
    "/a",
    "C:/a",
    "a(b|c)",
    "!a",
    "a\\b",
    "[ab]",
    "",
    "a*b*c*d*e",
    "**/a/**/b/**/c/**",
  ])("%s is refused", (pattern) => {
    expect(globProblem(pattern)).not.toBeNull();
    expect(globs([pattern]).matches("a")).toBe(false);
  });

  it("stays quick on the worst path its limits allow", () => {
    const worst = globs(["*a*a*/**/b/**/*c*c*"]);
    const started = performance.now();
    worst.matches(`${"a".repeat(255)}/${"b/".repeat(1800)}${"c".repeat(255)}!`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
