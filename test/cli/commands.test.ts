import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { version } from "../../src/version.ts";
import { folderWith, pageOf } from "../workspace/folder.ts";
import { wikiproof } from "./wikiproof.ts";

describe("wikiproof", () => {
  it.each(["check", "export", "value", "rules", "explain", "config", "init", "install-hook"])(
    "%s --help says what it does",
    (command) => {
      const { code, out } = wikiproof(process.cwd(), [command, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: wikiproof ${command}`);
    },
  );

  it("prints its version and its help", () => {
    expect(wikiproof(process.cwd(), ["--version"]).out).toBe(`${version}\n`);
    const { code, out } = wikiproof(process.cwd(), ["--help"]);
    expect(code).toBe(0);
    expect(out).toContain("explain");
  });
});

describe("wikiproof rules", () => {
  it("lists every rule", () => {
    const { out } = wikiproof(process.cwd(), ["rules"]);
    for (const rule of rules) expect(out).toContain(rule.id);
    const listed: { id: string }[] = JSON.parse(wikiproof(process.cwd(), ["rules", "--format", "json"]).out);
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });
});

describe("wikiproof explain", () => {
  it("prints the doc of every rule", () => {
    for (const rule of rules.slice(0, 3)) {
      const { code, out } = wikiproof(process.cwd(), ["explain", rule.id]);
      expect(code).toBe(0);
      expect(out).toBe(
        readFileSync(new URL(`../../rules/${rule.group}/${rule.id}.md`, import.meta.url), "utf8"),
      );
    }
  });

  it("says how the cells on a line were read", () => {
    const root = folderWith({ ".git/x": "", "wiki/llama.md": pageOf("Llama") });
    const { code, out } = wikiproof(root, ["explain", "wiki/llama.md:5"]);
    expect(code).toBe(0);
    expect(out).toContain("table 1 of wiki/llama.md");
    expect(out).toContain('"405B" → 405000000000 {parameter}');
    expect(wikiproof(root, ["explain", "wiki/llama.md:1"]).out).toContain("no table and no statement");
    expect(wikiproof(root, ["explain", "wiki/none.md:1"]).code).toBe(2);
  });
});

describe("wikiproof config", () => {
  it("prints what is in force for the wiki and for a page", () => {
    const off = Object.fromEntries(rules.slice(0, 1).map((rule) => [rule.id, "off"]));
    const config = JSON.stringify({
      overrides: [{ files: ["old/**"], rules: off }],
      failOn: "warning",
    });
    const root = folderWith({
      "wikiproof.jsonc": config,
      "a.md": pageOf("Llama"),
      "old/b.md": pageOf("Qwen"),
    });
    const whole = JSON.parse(wikiproof(root, ["config"]).out);
    expect(whole).toMatchObject({ from: "wikiproof.jsonc", failOn: "warning", lang: "en" });
    const page = JSON.parse(wikiproof(root, ["config", "old/b.md"]).out);
    expect(page).toMatchObject({ page: "old/b.md", rules: off });
  });

  it("ends with 2 when the config is broken", () => {
    const root = folderWith({ "wikiproof.jsonc": "{", "a.md": "# a" });
    const { code, err } = wikiproof(root, ["config"]);
    expect(code).toBe(2);
    expect(err).toContain("wikiproof.jsonc:1:2");
  });
});

describe("wikiproof init", () => {
  it("writes a config that fits, says what it took for what, and that config works", () => {
    const root = folderWith({
      ".git/x": "",
      "wiki/llama.md": pageOf("Llama"),
      "wiki/templates/model.md": "# {name}",
      "wiki/raw/articles/a.md": "# a",
      "sources/b.txt": "b",
      "README.md": "# r",
      "site.css": "",
    });
    const { code, out } = wikiproof(root, ["init"]);
    expect(code).toBe(0);
    expect(out).toMatch(/pages +1 +wiki\/\*\*\/\*\.md\n/);
    expect(out).toMatch(/sources +2 +\*\*\/raw\/\*\*, \*\*\/sources\/\*\*\n/);
    expect(out).toMatch(/neither +3 +README\.md, site\.css, wiki\/templates\/model\.md\n/);
    expect(readFileSync(join(root, "wikiproof.jsonc"), "utf8")).toContain('"ignore": ["**/templates/**"]');
    const check = wikiproof(root, ["check", "--format", "json"]);
    expect(JSON.parse(check.out)).toMatchObject({ problems: [], summary: { pages: 1 } });
  });

  it("never overwrites", () => {
    const root = folderWith({ "wikiproof.jsonc": "{}", "a.md": "# a" });
    expect(wikiproof(root, ["init"]).code).toBe(2);
    expect(readFileSync(join(root, "wikiproof.jsonc"), "utf8")).toBe("{}");
  });
});
