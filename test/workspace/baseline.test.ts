import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSession } from "../../src/workspace/session.ts";
import { wikiproof } from "../cli/wikiproof.ts";
import { folderWith } from "./folder.ts";

const NAME = "wikiproof.baseline.jsonl";
const SOURCES = "\n## Sources\n\n- https://example.org/a\n";
const page = (...rows: string[]) =>
  `# Models\n\n| Model | Parameters |\n|---|---|\n${rows.join("\n")}\n${SOURCES}`;
/** Every page here has one title, which is not what is looked at. */
const CONFIG = `{ "pages": ["*.md"], "baseline": "${NAME}", "rules": { "duplicate-title": "off" } }`;

const wiki = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ "wikiproof.jsonc": CONFIG, [NAME]: "", "a.md": page("| A | 8B? |", "| B | 9B |"), ...files });

const update = (root: string, ...flags: string[]) =>
  wikiproof(root, ["check", "--update-baseline", ...flags]);
const lines = (root: string) => readFileSync(join(root, NAME), "utf8").split("\n").filter(Boolean);
const summary = (root: string, ...args: string[]) =>
  JSON.parse(wikiproof(root, ["check", "--format", "json", ...args]).out).summary;

describe("a baseline", () => {
  it("is sorted, one finding a line, each with its message", () => {
    const root = wiki({ "b.md": page("| C | 7B? |", "| D | 2024/24 | x |") });
    expect(update(root, "--accept-new").err).toContain("3 accepted, 3 new, 0 gone");
    expect(lines(root)).toHaveLength(3);
    expect(lines(root)).toEqual([...lines(root)].sort());
    const entry = JSON.parse(lines(root)[0] ?? "");
    expect(Object.keys(entry)).toEqual(["fingerprint", "rule", "path", "comment"]);
    expect(entry.comment).toMatch(/^“/);
  });

  it("takes nothing new in unless told, and then no infos", () => {
    const root = wiki({ "b.md": page("| C | ? |", "| D | 6B? |") });
    expect(update(root).err).toContain("0 accepted, 0 new");
    expect(summary(root)).toMatchObject({ warnings: 2, baselined: 0 });
    update(root, "--accept-new");
    expect(summary(root)).toMatchObject({ warnings: 0, infos: 1, baselined: 2 });
    expect(wikiproof(root, ["check", "--accept-new"])).toMatchObject({ code: 2 });
  });

  it("takes in only what was asked for", () => {
    const root = wiki({ "b.md": page("| C | 7B? |") });
    expect(update(root, "--accept-new", "b.md").err).toContain("1 accepted, 1 new");
    expect(summary(root)).toMatchObject({ warnings: 1, baselined: 1 });
  });

  it("says what is found no more, and lets it go when updated", () => {
    const root = wiki();
    update(root, "--accept-new");
    writeFileSync(join(root, "a.md"), page("| A | 8B |"));
    const ran = wikiproof(root, []);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain(`1 entry found no more: ${NAME}:1:1`);
    const { stale } = JSON.parse(wikiproof(root, ["--format", "json"]).out);
    expect(stale[0].message).toContain("uncertain-value in a.md");
    expect(update(root).err).toContain("0 accepted, 0 new, 1 gone");
    expect(lines(root)).toEqual([]);
  });

  it("says nothing of staleness when not all pages were read, and stays as it is", () => {
    const root = wiki();
    update(root, "--accept-new");
    const before = lines(root);
    writeFileSync(join(root, "a.md"), new Uint8Array([0xff]));
    expect(wikiproof(root, []).out).not.toContain("no more");
    expect(update(root).code).toBe(2);
    expect(lines(root)).toEqual(before);
  });

  it("holds whatever rows move and tables are padded, and for what is new no more", () => {
    const root = wiki();
    update(root, "--accept-new");
    writeFileSync(join(root, "a.md"), page("|  B  |  9B  |", "|  A  |  8B?  |", "| C | 6B? |"));
    expect(summary(root)).toMatchObject({ warnings: 1, baselined: 1 });
  });

  it("is read only where a flag or the config names it", () => {
    const root = wiki();
    update(root, "--accept-new");
    writeFileSync(join(root, "wikiproof.jsonc"), '{ "pages": ["*.md"] }');
    expect(summary(root)).toMatchObject({ warnings: 1, baselined: 0 });
    expect(summary(root, "--baseline", NAME)).toMatchObject({ warnings: 0, baselined: 1 });
    expect(update(root).code).toBe(2);
    expect(wikiproof(root, ["--baseline", "none.jsonl"]).code).toBe(2);
  });

  it("with lines that are none is a problem at each", async () => {
    const root = wiki({ [NAME]: '{"fingerprint":"ab"}\nnonsense\n\n// a comment\n{}\n' });
    const { problems } = await openSession({ cwd: root, paths: [] });
    expect(problems.map(({ path, start }) => [path, start?.line])).toEqual([
      [NAME, 2],
      [NAME, 5],
    ]);
  });

  it("that is not there is a problem that says how it is made", () => {
    const root = wiki();
    rmSync(join(root, NAME));
    expect(wikiproof(root, []).out).toContain(`${NAME}: Is not there: \`wikiproof check --update-baseline`);
    expect(update(root, "--accept-new").code).toBe(0);
  });

  it("is made in one step by init, and the first run is quiet", () => {
    const root = folderWith({ "a.md": page("| A | 8B? |", "| B | 2024/24 | x |") });
    expect(wikiproof(root, ["init", "--baseline"])).toMatchObject({ code: 0 });
    expect(summary(root)).toMatchObject({ errors: 0, warnings: 0, baselined: 2 });
    expect(wikiproof(root, ["init", "--baseline"])).toMatchObject({ code: 2 });
  });
});
