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

describe("asserts of the wiki's own", () => {
  const root = folderWith({
    "wikiproof.jsonc": `{
  "asserts": [
    { "id": "dated", "over": "records", "type": "model-timeline", "then": { "required": ["released"] },
      "message": { "en": "A model has a date\\u001b[31m", "zh": "模型应有日期" } },
    { "id": "small", "over": "claims", "then": { "properties": { "value": { "maximum": 10 } } } }
  ],
  "rules": { "assert/dated": "error", "assert/small": "off", "broken-link": "info" }
}`,
    "a.md": pageOf("Llama"),
  });

  it("are listed among the rules, with the severity they have here", () => {
    const { code, out } = wikiproof(root, ["rules"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^asserts\n {2}assert\/dated +error {4}A model has a date\\u\{1b\}\[31m$/m);
    expect(out).toMatch(/assert\/small +off /);
    expect(out).toMatch(/broken-link +info /);
    expect(wikiproof(root, ["rules", "--lang", "zh"]).out).toContain("模型应有日期");
    const listed: { id: string; severity: string; inForce: string; docs: string }[] = JSON.parse(
      wikiproof(root, ["rules", "--format", "json"]).out,
    );
    expect(listed).toContainEqual(
      expect.objectContaining({
        id: "assert/dated",
        severity: "warning",
        inForce: "error",
        docs: "docs/asserts.md",
      }),
    );
    expect(listed).toContainEqual(expect.objectContaining({ id: "assert/small", inForce: "off" }));
  });

  it("are explained by what they say, where they stand and what they are in force as", () => {
    const { code, out } = wikiproof(root, ["explain", "assert/dated"]);
    expect(code).toBe(0);
    expect(out).toContain("# assert/dated\n\nA model has a date\\u{1b}[31m\n");
    expect(out).toContain(
      "Asserted in `wikiproof.jsonc:3:5` of all records of type model-timeline. Severity here: error.",
    );
    expect(out).toContain('"required": [\n      "released"\n    ]');
    expect(wikiproof(root, ["explain", "asserts"]).out).toContain("# Asserts");
  });

  it("are not known where the config has none of that name", () => {
    expect(wikiproof(root, ["explain", "assert/datd"]).err).toContain('did you mean "assert/dated"?');
    expect(wikiproof(root, ["explain", "assert/zzz"]).err).toContain("assert/dated, assert/small");
    const { code, err } = wikiproof(folderWith({}), ["explain", "assert/dated"]);
    expect({ code, err }).toEqual({ code: 2, err: 'error: Unknown assert "dated"; the config has none\n' });
  });

  it("are not listed from a config that is broken, which is said", () => {
    const broken = folderWith({ "wikiproof.jsonc": '{ "assert": [] }' });
    const { code, out, err } = wikiproof(broken, ["rules"]);
    expect(code).toBe(2);
    expect(out).toContain("uncertain-value");
    expect(err).toContain('did you mean "asserts"?');
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

describe("where there is no git repository", () => {
  it.each([["check", "--staged"], ["check", "--changed"], ["check", "--since", "main"], ["diff"]])(
    "wikiproof %s %s says so and ends with 2",
    (...args) => {
      const env = { GIT_CEILING_DIRECTORIES: "/", GIT_DIR: "/nowhere" };
      const { code, out, err } = wikiproof(folderWith({ "a.md": pageOf("A") }), args, { env });
      expect(code).toBe(2);
      expect(out + err).toContain("No git repository can be read here: ");
      expect(out + err).not.toContain("a fault of wikiproof");
    },
  );
});

describe("what cannot be written", () => {
  it("is named, with the reason in plain words", () => {
    const root = folderWith({ "a.md": pageOf("A"), "taken/x": "" });
    const { code, err } = wikiproof(root, ["export", "--out", "a.md"]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `error: ${join(root, "a.md/pages.json")}: a file stands where a folder should\n`,
    });
    expect(wikiproof(root, ["check", "--format", "json=taken"]).err).toBe(
      `error: ${join(root, "taken")}: is a folder\n`,
    );
  });
});

describe("help", () => {
  it.each(["check", "diff", "export"])("of %s shows no empty list as a default", (command) => {
    expect(wikiproof(folderWith({}), [command, "--help"]).out).not.toContain("[])");
  });
});
