import { describe, expect, it } from "vitest";
import { type Config, noConfig } from "../../src/config/config.ts";
import { globs } from "../../src/config/globs.ts";
import { ruleOrigin } from "../../src/config/origin.ts";
import { someRules } from "./rules.ts";

const [rule] = someRules;

function origin(config: Partial<Config>, path = "old/a.md") {
  if (rule === undefined) throw new Error("no rule");
  const { by, name, at } = ruleOrigin({ ...noConfig, ...config }, rule, path);
  return [by, name, at?.join(".") ?? null];
}

const override = (presets: readonly string[] | undefined, named: boolean) => ({
  files: globs(["old/**"]),
  rules: new Map(named ? [["uncertain-value", { level: "info" as const }]] : []),
  presets,
  lang: undefined,
});
const rules = new Map([["uncertain-value", { level: "error" as const }]]);

describe("what set a severity", () => {
  it.each<[Partial<Config>, (string | null)[]]>([
    [{}, ["preset", "recommended", null]],
    [{ presets: ["prices"] }, ["preset", "recommended", null]],
    [{ presets: ["minimal", "prices"] }, ["preset", "minimal", "presets"]],
    [{ presets: ["minimal", "strict"] }, ["preset", "strict", "presets"]],
    [{ presets: ["minimal"], rules }, ["entry", "", "rules.uncertain-value"]],
    [{ overrides: [override(["strict"], false)] }, ["preset", "strict", "overrides.0.presets"]],
    [{ rules, overrides: [override(["strict"], false)] }, ["entry", "", "rules.uncertain-value"]],
    [
      { rules, overrides: [override(undefined, true), override(["strict"], true)] },
      ["entry", "", "overrides.1.rules.uncertain-value"],
    ],
  ])("%j", (config, expected) => {
    expect(origin(config)).toEqual(expected);
  });

  it("is no override of other pages", () => {
    expect(origin({ rules, overrides: [override(["strict"], true)] }, "a.md")).toEqual([
      "entry",
      "",
      "rules.uncertain-value",
    ]);
  });
});
