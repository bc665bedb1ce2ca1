import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Ran, wikiproof } from "../cli/wikiproof.ts";
import { repositoryWith, type TestRepository } from "../git/repository.ts";
import { folderWith, writeFiles } from "../workspace/folder.ts";
import { HONEST, hostileChange } from "./hostile-wiki.ts";
import { runnerCommand } from "./runner-commands.ts";

const SECRET = "canary-7f3a Secret 9 has 999T parameters";
const LONG_AGO = new Date("2001-02-03T04:05:06Z");

const outside = folderWith({ "secret.md": `# ${SECRET}\n`, "control.md": "x" });
const canary = join(outside, "secret.md");
/** Whoever opens a socket leaves a file. */
const WATCH = `data:text/javascript,${encodeURIComponent(
  'import net from "node:net"; import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; net.Socket.prototype.connect = function () { fs.writeFileSync("socket-opened", ""); throw new Error("a socket"); }; syncBuiltinESMExports();',
)}`;

let repository: TestRepository;
let keepsAccessTimes = false;

const FILES = [
  "pretty",
  "compact",
  "terse",
  "markdown",
  "gitlab",
  "sarif",
  "rdjson",
  "junit",
  "checkstyle",
  "json",
];
const reports = folderWith({});
const toFiles = FILES.flatMap((format) => ["--format", `${format}=${join(reports, format)}`]);
const ON_BASE = ["--config-from", "main", "--all"];

const RUNS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ["check since", ["check", "--since", "main", ...ON_BASE, "--format", "github", ...toFiles]],
  ["check with the base's config", ["check", ...ON_BASE]],
  ["check", ["check"]],
  ["check staged", ["check", "--staged"]],
  [
    "diff",
    ["diff", "main", ...ON_BASE, "--format", "pretty", "--format", `markdown=${join(reports, "comment")}`],
  ],
  ["diff as data", ["diff", "main", "--format", "json"]],
  ["export", ["export", "--out", "out"]],
  ["export to the screen", ["export", "--out", "-"]],
  ["explain", ["explain", "wiki/::error::colons.md:5"]],
];
const ran = new Map<string, Ran>();

beforeAll(() => {
  repository = repositoryWith();
  repository.commit();
  writeFiles(repository.root, HONEST);
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  repository.git("config", "filter.evil.clean", `touch ${repository.root}/pwned; cat`);
  repository.git("config", "filter.evil.smudge", `touch ${repository.root}/pwned; cat`);
  repository.git("config", "diff.evil.textconv", `touch ${repository.root}/pwned; cat`);
  repository.git("config", "diff.external", `touch ${repository.root}/pwned; cat`);
  repository.git("config", "core.fsmonitor", `touch ${repository.root}/pwned; false`);
  writeFiles(repository.root, hostileChange(canary));
  repository.git("-c", "core.fsmonitor=false", "-c", "filter.evil.clean=cat", "add", "--all");
  repository.git(
    "-c",
    "core.fsmonitor=false",
    "-c",
    "filter.evil.clean=cat",
    "commit",
    "--quiet",
    "--message=evil",
  );
  keepsAccessTimes = accessIsSeen(join(outside, "control.md"));
  utimesSync(canary, LONG_AGO, LONG_AGO);
  for (const [name, args] of RUNS) {
    ran.set(name, wikiproof(repository.root, args, { env: { NODE_OPTIONS: `--import=${WATCH}` } }));
  }
}, 600_000);

/** Some disks do not write down when a file was read. */
function accessIsSeen(file: string): boolean {
  utimesSync(file, LONG_AGO, LONG_AGO);
  readFileSync(file);
  return statSync(file).atimeMs !== LONG_AGO.getTime();
}

describe("a hostile pull request", () => {
  it.each(RUNS)("%s ends by itself, and obeys nothing", (name) => {
    const { code, out, err } = ran.get(name) ?? { code: null, out: "", err: "" };
    expect([0, 1, 2]).toContain(code);
    expect(err).not.toContain("fault of wikiproof");
    expectInert(out + err);
    const obeyed = commandsIn(out + err);
    if (name !== "check since") return expect(obeyed).toEqual([]);
    expect(obeyed.length).toBeGreaterThan(5);
    for (const { name: command, properties } of obeyed) {
      expect(["error", "warning"]).toContain(command);
      expect([...properties.keys()].filter((key) => !KNOWN.has(key))).toEqual([]);
      expect(properties.get("title")).toMatch(/^wikiproof/);
    }
  });

  it.each([...FILES, "comment"])("the %s report holds nothing that is obeyed", (format) => {
    const text = readFileSync(join(reports, format), "utf8");
    expect(text.length).toBeGreaterThan(500);
    expectInert(text);
    expect(commandsIn(text)).toEqual([]);
  });

  it("silences nothing", () => {
    const { findings, problems }: Report = JSON.parse(readFileSync(join(reports, "json"), "utf8"));
    const live = findings
      .filter((finding) => finding.suppressed === undefined)
      .map((finding) => finding.rule);
    expect(live).toContain("lost-hedge");
    expect(live).toContain("added-suppression");
    expect(live).toContain("conflicting-claims");
    expect(ran.get("check since")?.code).toBe(2);
    expect(problems.map((problem) => [problem.path, problem.message.split(" (")[0]])).toEqual(
      expect.arrayContaining([
        ["wiki/bytes.md", "Is not UTF-8: byte 2 on line 1 cannot be read"],
        ["wiki/deep.md", "Has more than 100 levels of lists or quotes within each other"],
        ["wiki/ladder.md", "Has more than 100 levels of lists or quotes within each other"],
        ["wiki/wide.md", "Has more than 200000 table cells"],
      ]),
    );
  });

  it("is told what its config has no right to", () => {
    const { code, out } = ran.get("check") ?? { code: null, out: "" };
    expect(code).toBe(2);
    expect(out).toContain("plugins");
  });

  it("runs no program, opens no socket, reads nothing outside of the repository", () => {
    expect(existsSync(join(repository.root, "pwned"))).toBe(false);
    expect(existsSync(join(repository.root, "socket-opened"))).toBe(false);
    expect(repository.git("-c", "core.fsmonitor=false", "branch", "--show-current").trim()).toBe("change");
    if (keepsAccessTimes) expect(statSync(canary).atimeMs).toBe(LONG_AGO.getTime());
  });

  it("writes its exports where they belong", () => {
    for (const file of ["claims.json", "manifest.json"])
      expect(existsSync(join(repository.root, "out", file))).toBe(true);
    expect(Object.hasOwn({}, "polluted")).toBe(false);
  });
});

interface Report {
  readonly findings: readonly { readonly rule: string; readonly suppressed?: object }[];
  readonly problems: readonly { readonly path?: string; readonly message: string }[];
}

const KNOWN: ReadonlySet<string> = new Set(["file", "line", "endLine", "col", "endColumn", "title"]);

function expectInert(text: string): void {
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain("999T");
  const controls = [...text].filter((character) => OBEYED.test(character) && character !== "\n");
  expect(controls).toEqual([]);
}

/** Controls and what turns the order of characters. */
const OBEYED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

function commandsIn(text: string) {
  return text.split(/\r\n|\r|\n/).flatMap((line) => runnerCommand(line) ?? []);
}
