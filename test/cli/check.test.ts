import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folderWith, pageOf } from "../workspace/folder.ts";
import { wikiproof } from "./wikiproof.ts";

const wiki = () => folderWith({ ".git/x": "", "wiki/llama.md": pageOf("Llama"), "README.md": "# Read me" });

describe("wikiproof check", () => {
  it("is what wikiproof does without a command", () => {
    const root = wiki();
    expect(wikiproof(root, []).out).toBe(wikiproof(root, ["check"]).out);
    expect(wikiproof(root, ["wiki"]).out).toBe(wikiproof(root, ["check", "wiki"]).out);
    expect(wikiproof(root, ["--format", "json"]).out).toContain('"schemaVersion": 1');
  });

  it("prints JSON that is whole whatever went wrong, and ends with 2", () => {
    const root = folderWith({
      ".git/x": "",
      "wikiproof.jsonc": '{ "rulse": {} }',
      "a.md": pageOf("Llama"),
      "b.md": new Uint8Array([0xff]),
      "x.md": "folder",
    });
    const { code, out, err } = wikiproof(root, ["check", "--format", "json", "nowhere.md", "."]);
    const document = JSON.parse(out);
    expect(code).toBe(2);
    expect(err).toBe("");
    expect(document.summary.pages).toBe(1);
    expect(document.problems.map((problem: { path: string }) => problem.path)).toEqual([
      "nowhere.md",
      "b.md",
      "wikiproof.jsonc",
      "x.md",
    ]);
  });

  it("ends with 2 when there are no pages", () => {
    const { code, out } = wikiproof(folderWith({ ".git/x": "" }), []);
    expect(code).toBe(2);
    expect(out).toContain("No pages");
  });

  it("says in one line what was left out", () => {
    const root = folderWith({ ".git/x": "", "a.md": pageOf("Llama"), "README.md": "# r", "raw/s.md": "# s" });
    expect(wikiproof(root, []).out).toContain("Left out: README.md (about the repository); 1 source file\n");
  });

  it("writes a format to a file, and several at once", () => {
    const root = wiki();
    const { out } = wikiproof(root, ["check", "--format", "pretty", "--format", "json=out/found.json"]);
    expect(JSON.parse(readFileSync(join(root, "out/found.json"), "utf8")).summary.pages).toBe(1);
    expect(out).toContain("in 1 page");
    expect(wikiproof(root, ["check", "--format", "json", "--format", "pretty"]).code).toBe(2);
  });

  it.each([
    [["check", "--formt", "json"], "Did you mean --format?"],
    [["check", "--format", "jsn"], "did you mean json?"],
    [["chekc"], 'Did you mean the command "check"?'],
    [["check", "--fail-on", "warn"], "Allowed choices are error, warning, info, never"],
    [["check", "--max-warnings", "few"], "Expected a whole number"],
    [["explain", "no-such-rule"], "Unknown rule"],
    [["explain"], "missing required argument"],
  ])("%j: exit 2 and a hint", (args, hint) => {
    const { code, out, err } = wikiproof(wiki(), args);
    expect(code).toBe(2);
    expect(out + err).toContain(hint);
    expect(out + err).not.toMatch(/\n\s+at /);
  });

  it("has no colour in a pipe, and no progress line", () => {
    const { out, err } = wikiproof(wiki(), [], { env: { FORCE_COLOR: "1", LANG: "zh_CN.UTF-8" } });
    expect(out).not.toContain("\u001b");
    expect(out).toContain("in 1 page");
    expect(err).toBe("");
  });

  it("speaks the language asked for", () => {
    expect(wikiproof(wiki(), ["--lang", "zh"]).out).toContain("共 1 页");
    const root = folderWith({ "wikiproof.jsonc": '{ "lang": "zh" }', "a.md": pageOf("Llama") });
    expect(wikiproof(root, []).out).toContain("共 1 页");
    expect(wikiproof(root, ["--lang", "en"]).out).toContain("in 1 page");
  });

  it("bears a reader that leaves early", () => {
    const root = folderWith({ ".git/x": "", ...manyPages(200) });
    const cli = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
    const script = '"$1" "$2" export --out - | head -c 10 >/dev/null';
    const ran = spawnSync("sh", ["-c", script, "sh", process.execPath, cli], { cwd: root, encoding: "utf8" });
    expect(ran.stderr).toBe("");
  });

  it("gives the same bytes whatever time zone and locale", () => {
    const root = wiki();
    const one = wikiproof(root, ["--format", "json"], {
      env: { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8" },
    });
    const two = wikiproof(root, ["--format", "json"], { env: { TZ: "America/New_York", LC_ALL: "C" } });
    expect(one.out).toBe(two.out);
  });
});

function manyPages(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`p${index}.md`, pageOf(`Page ${index}`)]),
  );
}
