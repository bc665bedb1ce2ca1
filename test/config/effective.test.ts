import { describe, expect, it } from "vitest";
import { type Config, noConfig } from "../../src/config/config.ts";
import { effectiveSettings } from "../../src/config/effective.ts";
import { globs } from "../../src/config/globs.ts";
import { someRules } from "./rules.ts";

function levels(config: Partial<Config>, path: string | null = null): Record<string, string> {
  const { check } = effectiveSettings({ ...noConfig, ...config }, someRules, "en")(path);
  return Object.fromEntries([...check.rules].map(([id, { severity }]) => [id, severity]));
}

describe("what is in force", () => {
  it("is the recommended rules, each with its own severity", () => {
    expect(levels({})).toEqual({ "uncertain-value": "warning", "broken-link": "error" });
  });

  it("follows the presets", () => {
    expect(levels({ presets: ["minimal"] })).toEqual({ "broken-link": "error" });
    expect(Object.keys(levels({ presets: ["strict"] }))).toEqual([
      "uncertain-value",
      "broken-link",
      "row-order",
    ]);
    expect(Object.keys(levels({ presets: ["preview"] }))).toContain("new-thing");
    expect(levels({ presets: ["ai-models"] })).toEqual(levels({}));
  });

  it("takes the widest of several, and new rules only with preview", () => {
    expect(levels({ presets: ["minimal", "recommended"] })).toEqual(levels({}));
    expect(levels({ presets: ["minimal", "strict"] })).toEqual(levels({ presets: ["strict"] }));
    expect(levels({ presets: ["strict", "preview"] })).toMatchObject({
      "row-order": "info",
      "new-thing": "info",
    });
    expect(levels({ presets: ["minimal", "preview"] })).toEqual(levels({ presets: ["minimal"] }));
    expect(levels({ rules: new Map([["new-thing", { level: "error" }]]) })["new-thing"]).toBe("error");
  });

  it("keeps the rule preset where an override names only table presets, and the other way round", () => {
    const override = (presets: readonly string[]) => ({
      files: globs(["old/**"]),
      rules: new Map(),
      presets,
      lang: undefined,
    });
    const config = { ...noConfig, presets: ["minimal", "prices"], overrides: [override(["benchmarks"])] };
    const settings = effectiveSettings(config, someRules, "en")("old/a.md");
    expect([...settings.check.rules.keys()]).toEqual(["broken-link"]);
    expect(settings.tablePresets).toEqual(["benchmarks"]);
    const strict = { ...config, overrides: [override(["strict"])] };
    const other = effectiveSettings(strict, someRules, "en")("old/a.md");
    expect(other.check.rules.has("row-order")).toBe(true);
    expect(other.tablePresets).toEqual(["prices"]);
  });

  it("lets a later override win, and keeps what it does not name", () => {
    const config: Partial<Config> = {
      rules: new Map([["uncertain-value", { level: "error", options: { limit: 9 } }]]),
      overrides: [
        {
          files: globs(["old/**"]),
          rules: new Map([["broken-link", { level: "off" }]]),
          presets: undefined,
          lang: "zh",
        },
        {
          files: globs(["old/x.md"]),
          rules: new Map([["broken-link", { level: "info" }]]),
          presets: undefined,
          lang: undefined,
        },
      ],
    };
    expect(levels(config, "a.md")).toEqual({ "uncertain-value": "error", "broken-link": "error" });
    expect(levels(config, "old/a.md")).toEqual({ "uncertain-value": "error" });
    expect(levels(config, "old/x.md")).toEqual({ "uncertain-value": "error", "broken-link": "info" });
    const settings = effectiveSettings({ ...noConfig, ...config }, someRules, "en");
    expect(settings("old/x.md").check.language).toBe("zh");
    expect(settings("old/x.md").check.rules.get("uncertain-value")?.options).toEqual({ limit: 9 });
    expect(settings("old/a.md")).toBe(settings("old/b.md"));
  });

  it("lays options over the rule's defaults", () => {
    const { check } = effectiveSettings(noConfig, someRules, "en")(null);
    expect(check.rules.get("uncertain-value")?.options).toEqual({ limit: 3 });
  });
});
