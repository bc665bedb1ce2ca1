import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../workspace/folder.ts";
import { wikiproof } from "./wikiproof.ts";

const SOURCES = "\n## Sources\n\n- https://example.org/a\n";
const page = (...rows: string[]) =>
  `# Models\n\n| Model | Context |\n|---|---|\n${rows.join("\n")}\n${SOURCES}`;
const WIDE = page("| A | １２８K |");
const NARROW = page("| A | 128K |");

const wiki = (files: Readonly<Record<string, string>>) => folderWith({ ".git/x": "", ...files });
const textOf = (root: string, path: string) => readFileSync(join(root, path), "utf8");

describe("wikiproof fix", () => {
  it("fixes, says what, reports what is left, and then has nothing to do", () => {
    const root = wiki({ "a.md": WIDE, "b.md": page("| [[a|A]] | 8B? |") });
    const ran = wikiproof(root, ["fix"]);
    expect(ran.out).toMatch(/^Fixed 2 in 2 pages: 1 full-width-digits, 1 unescaped-pipe\n/);
    expect(ran.out).toContain("uncertain-value");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(textOf(root, "a.md")).toBe(NARROW);
    expect(textOf(root, "b.md")).toBe(page("| [[a\\|A]] | 8B? |"));
    expect(wikiproof(root, ["fix"]).out).toMatch(/^Nothing to fix\n/);
    expect(wikiproof(root, ["fix", "--dry-run"])).toMatchObject({ out: "", err: "Nothing to fix\n" });
    expect(wikiproof(root, ["fix", "--lang", "zh"]).out).toMatch(/^没有可修复的内容\n/);
  });

  it("ends as check does", () => {
    expect(wikiproof(wiki({ "a.md": page("| A | 1K | lost |") }), ["fix"]).code).toBe(1);
    expect(wikiproof(wiki({ "a.md": WIDE }), ["fix", "none.md"]).code).toBe(2);
  });

  it("prints a diff and writes nothing on a dry run", () => {
    const root = wiki({ "a.md": WIDE });
    const { out, code } = wikiproof(root, ["fix", "--dry-run"]);
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 2)).toEqual(["--- a/a.md", "+++ b/a.md"]);
    expect(out).toContain("\n-| A | １２８K |\n+| A | 128K |\n");
    expect(textOf(root, "a.md")).toBe(WIDE);
    expect(wikiproof(wiki({ "a.md": NARROW }), ["fix", "--dry-run"]).out).toBe("");
  });

  it("names a page in the diff as its folder does, and so that git takes it", () => {
    const names = ["模型.md", "a b.md", 'a"b.md', "a\u200bb.md"];
    const root = wiki(Object.fromEntries(names.map((name) => [name, WIDE])));
    const { out } = wikiproof(root, ["fix", "--dry-run"]);
    expect(out).toContain("--- a/模型.md\n+++ b/模型.md\n@@");
    expect(out).not.toContain("\u200b");
    execFileSync("git", ["apply", "-"], { cwd: root, input: out });
    for (const name of names) expect(textOf(root, name)).toBe(NARROW);
  });

  it("keeps byte-order mark, line ends and permissions", () => {
    const bom = `\ufeff${WIDE.replaceAll("\n", "\r\n")}`;
    const root = wiki({ "a.md": bom });
    chmodSync(join(root, "a.md"), 0o640);
    wikiproof(root, ["fix"]);
    expect(textOf(root, "a.md")).toBe(bom.replace("１２８", "128"));
    expect(statSync(join(root, "a.md")).mode & 0o777).toBe(0o640);
  });

  it("touches only what is named", () => {
    const root = wiki({ "a.md": WIDE, "b.md": WIDE });
    wikiproof(root, ["fix", "b.md"]);
    expect(textOf(root, "a.md")).toBe(WIDE);
    expect(textOf(root, "b.md")).toBe(NARROW);
  });

  it("leaves what is accepted, and what is unsafe unless asked for", () => {
    const accepted = `<!-- wikiproof-ignore-file full-width-digits -- as in the source -->\n${WIDE}`;
    const short = page("| [[a|A]] |");
    const root = wiki({ "a.md": accepted, "b.md": short });
    expect(wikiproof(root, ["fix"]).out).toMatch(/^Nothing to fix/);
    expect(textOf(root, "b.md")).toBe(short);
    expect(wikiproof(root, ["fix", "--unsafe"]).out).toMatch(/^Fixed 1 in 1 page: 1 unescaped-pipe/);
    expect(textOf(root, "a.md")).toBe(accepted);
    expect(textOf(root, "b.md")).toBe(page("| [[a\\|A]] |"));
  });

  it("settles in one run what one fix uncovers", () => {
    const glued = page("| A | １２８K |", "| Model | Price |", "|---|---|", "| [[b|B]] | １ |");
    const root = wiki({ "a.md": glued });
    wikiproof(root, ["fix"]);
    const once = textOf(root, "a.md");
    expect(wikiproof(root, ["fix"]).out).toMatch(/^Nothing to fix/);
    expect(textOf(root, "a.md")).toBe(once);
    expect(once).toContain("| A | 128K |\n\n| Model | Price |");
  });
});
