import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Request } from "../../src/workspace/request.ts";
import { sinceScope } from "../../src/workspace/scope.ts";
import { openSession } from "../../src/workspace/session.ts";
import { wikiproof } from "../cli/wikiproof.ts";
import { repositoryWith, type TestRepository } from "./repository.ts";

const SOURCES = "\n## Sources\n\n- https://example.org/llama\n";
const page = (title: string, ...rows: readonly string[]) =>
  `# ${title}\n\n| Model | Context | Parameters |\n|---|---|---|\n${rows.join("\n")}\n${SOURCES}`;

const LLAMA = page("Llama", "| Llama 4 | 256K | 405B |");
const OTHER = page("Compared", "| Qwen 9 | 128K | 72B |");

async function found(repository: TestRepository, more: Partial<Request>) {
  const session = await openSession({ cwd: repository.root, paths: [], env: {}, ...more });
  return {
    session,
    problems: session.problems.map((problem) => problem.message),
    findings: session.findings.map(({ rule, path, start }) => `${rule} ${path}:${start.line}`),
  };
}

describe("--staged", () => {
  const staged = { scope: { kind: "staged" } } as const;

  it("reads what the next commit holds, not the work tree", async () => {
    const repository = repositoryWith();
    repository.commit({ "wiki/llama.md": LLAMA });
    repository.write({ "wiki/llama.md": LLAMA.replace("405B", "405B?") });
    repository.git("add", "--all");
    repository.write({ "wiki/llama.md": LLAMA.replace("405B", "2024-13-01") });
    const { findings, session } = await found(repository, staged);
    expect(findings).toEqual(["uncertain-value wiki/llama.md:5"]);
    expect(session.textOf("wiki/llama.md")).toContain("405B?");
  });

  it("reports nothing of other pages, and nothing that was there before", async () => {
    const repository = repositoryWith();
    repository.commit({
      "wiki/llama.md": LLAMA.replace("256K", "256K?"),
      "wiki/qwen.md": page("Qwen", "| Qwen 9 | 128K? | 72B |"),
    });
    repository.write({ "wiki/llama.md": LLAMA.replace("256K", "256K?").replace("405B", "405B?") });
    repository.git("add", "--all");
    const { findings } = await found(repository, staged);
    expect(findings).toEqual(["uncertain-value wiki/llama.md:5"]);
  });

  it("takes all as new where there is no commit yet", async () => {
    const repository = repositoryWith();
    repository.write({ "wiki/llama.md": LLAMA.replace("405B", "405B?") });
    repository.git("add", "--all");
    expect((await found(repository, staged)).findings).toEqual(["uncertain-value wiki/llama.md:5"]);
  });

  it("reads the index that a hook names, from a folder below the top", async () => {
    const repository = repositoryWith();
    repository.commit({ "docs/wiki/llama.md": LLAMA, "docs/wikiproof.jsonc": "{}" });
    repository.write({ "docs/wiki/llama.md": LLAMA.replace("405B", "405B?") });
    const env = { GIT_INDEX_FILE: ".git/other-index", GIT_DIR: ".git", PATH: process.env.PATH };
    repository.git("-c", "core.quotePath=false", "status", "--short");
    const before = process.env.GIT_INDEX_FILE;
    expect(before).toBeUndefined();
    repository.git("read-tree", "--index-output=.git/other-index", "HEAD");
    const paths = [join(repository.root, "docs")];
    expect((await found(repository, { ...staged, env, paths })).findings).toEqual([]);
    repository.git("add", "--all");
    const own = { ...env, GIT_INDEX_FILE: ".git/index" };
    expect((await found(repository, { ...staged, env: own, paths })).findings).toEqual([
      "uncertain-value docs/wiki/llama.md:5",
    ]);
  });

  it("says that a page is not merged yet", async () => {
    const repository = repositoryWith();
    repository.commit({ "wiki/llama.md": LLAMA, "wiki/qwen.md": OTHER });
    repository.git("checkout", "--quiet", "-b", "other");
    repository.commit({ "wiki/llama.md": LLAMA.replace("405B", "400B") });
    repository.git("checkout", "--quiet", "main");
    repository.commit({ "wiki/llama.md": LLAMA.replace("405B", "70B") });
    expect(() => repository.git("merge", "other")).toThrow();
    const { problems } = await found(repository, staged);
    expect(problems).toEqual(["Is not merged yet: the index has several versions"]);
  });
});

describe("--changed", () => {
  it("reports all of the pages that changed, new ones too", async () => {
    const repository = repositoryWith();
    repository.commit({
      "wiki/llama.md": LLAMA.replace("256K", "256K?"),
      "wiki/qwen.md": page("Qwen", "| Qwen 9 | 128K? | 72B |"),
    });
    repository.write({
      "wiki/llama.md": LLAMA.replace("256K", "256K?").replace("# Llama", "# Llama\n\nMore."),
      "wiki/new.md": page("Mistral", "| Mistral 9 | 128K? | 72B |"),
    });
    const { findings } = await found(repository, { scope: { kind: "changed", rev: "HEAD" } });
    expect(findings).toEqual(["uncertain-value wiki/llama.md:7", "uncertain-value wiki/new.md:5"]);
  });

  it("is content with a wiki in which nothing changed", async () => {
    const repository = repositoryWith();
    repository.commit({ "wiki/llama.md": LLAMA });
    const { findings, problems } = await found(repository, { scope: { kind: "changed", rev: "HEAD" } });
    expect([findings, problems]).toEqual([[], []]);
  });
});

describe("--since", () => {
  const since = (written: string) => ({ scope: sinceScope(written) });

  it("reports a clash with an untouched page at the touched one", async () => {
    const repository = repositoryWith();
    const base = repository.commit({
      "wiki/a.md": OTHER,
      "wiki/z.md": page("Qwen", "| Qwen 9 | 128K | 72B |"),
    });
    repository.commit({ "wiki/z.md": page("Qwen", "| Qwen 9 | 512K | 72B |") });
    const { session, findings } = await found(repository, since(base));
    expect(findings).toEqual(["conflicting-claims wiki/z.md:5"]);
    const [clash] = session.findings;
    expect(session.textOf("wiki/z.md")?.slice(clash?.start.offset, clash?.end.offset)).toBe("512K");
    expect(clash?.message).toMatch(/^“512K” here and “128K” elsewhere/);
    expect(clash?.related.map((one) => one.path)).toEqual(["wiki/a.md"]);
  });

  it("follows a renamed page, also one that git does not know yet", async () => {
    const repository = repositoryWith();
    const doubtful = LLAMA.replace("256K", "256K?");
    const base = repository.commit({ "wiki/a.md": doubtful });
    repository.write({ "wiki/a.md": null, "wiki/b.md": doubtful });
    expect((await found(repository, since(base))).findings).toEqual([]);
    repository.commit({ "wiki/b.md": doubtful.replace("# Llama", "# Llama\n\nMore.") });
    expect((await found(repository, since(`${base}..HEAD`))).findings).toEqual([]);
  });

  it("reports what a deleted page breaks elsewhere", async () => {
    const repository = repositoryWith();
    const base = repository.commit({
      "wiki/a.md": LLAMA,
      "wiki/b.md": OTHER.replace("\n\n|", "\n\nSee [it](a.md).\n\n|"),
    });
    repository.commit({ "wiki/a.md": null });
    expect((await found(repository, since(base))).findings).toEqual(["broken-link wiki/b.md:3"]);
  });

  it("compares two revisions without a checkout, and what a branch brought", async () => {
    const repository = repositoryWith();
    repository.commit({ "wiki/a.md": LLAMA });
    repository.git("checkout", "--quiet", "-b", "branch");
    repository.commit({ "wiki/a.md": LLAMA.replace("405B", "405B?") });
    repository.git("checkout", "--quiet", "main");
    repository.commit({ "wiki/b.md": page("Qwen", "| Qwen 9 | 128K? | 72B |") });
    expect((await found(repository, since("main..branch"))).findings).toEqual([
      "uncertain-value wiki/a.md:5",
    ]);
    expect((await found(repository, since("branch...main"))).findings).toEqual([
      "uncertain-value wiki/b.md:5",
    ]);
    expect((await found(repository, since("branch..."))).findings).toEqual(["uncertain-value wiki/b.md:5"]);
  });

  it("says which file it could not compare, and where it was broken", async () => {
    const repository = repositoryWith({ "wiki/a.md": LLAMA, "wiki/b.md": "# B\n" });
    writeFileSync(join(repository.root, "wiki/b.md"), Buffer.from("# B\n\nx\xff\n", "latin1"));
    const base = repository.commit();
    repository.write({ "wiki/b.md": "# B\n" });
    const { session } = await found(repository, since(base));
    const start = { line: 3, column: 2, offset: 6 };
    const message = `Is not UTF-8: byte 6 on line 3 cannot be read; so it was in ${base}, which cannot be compared`;
    expect(session.problems).toEqual([{ path: "wiki/b.md", start, message }]);
    expect(wikiproof(repository.root, ["diff", base])).toMatchObject({ code: 2 });
    repository.git("add", "--all");
    expect((await found(repository, { scope: { kind: "staged" } })).problems).toEqual([]);
  });

  it("tells how to get a revision that a shallow clone lacks", async () => {
    const repository = repositoryWith();
    const base = repository.commit({ "wiki/a.md": LLAMA });
    repository.commit({ "wiki/a.md": OTHER });
    repository.git("clone", "--quiet", "--depth=1", `file://${repository.root}`, "shallow");
    const cwd = join(repository.root, "shallow");
    const { problems } = await found(repository, { ...since(base), cwd });
    expect(problems).toEqual([
      `“${base}” is not in this clone, which is shallow; get the whole history with: git fetch --unshallow`,
    ]);
  });

  it("takes no revision for an option, and says when there is none, or no repository", async () => {
    const repository = repositoryWith();
    repository.commit({ "wiki/a.md": LLAMA });
    const { problems } = await found(repository, since("--output=stolen"));
    expect(problems).toEqual([expect.stringContaining("“--output=stolen” is no commit of this repository")]);
    repository.git("read-tree", "HEAD");
    const nowhere = repositoryWith({ "wiki/a.md": LLAMA });
    nowhere.git("branch", "-m", "x");
    const { problems: none } = await found(nowhere, since("main"));
    expect(none).toEqual([expect.stringContaining("“main” is no commit")]);
  });
});

describe("what a change takes away", () => {
  const doubtful = LLAMA.replace("405B", "405B (MoE?)");

  it("is reported since a revision and in the hook", async () => {
    const repository = repositoryWith();
    const base = repository.commit({
      "wiki/llama.md": `${doubtful}- https://example.org/more\n`.replace(
        "\n\n##",
        "\n| Llama 3 | 8K | 70B |\n\n##",
      ),
    });
    repository.write({ "wiki/llama.md": LLAMA.replace("405B", "405B (MoE)") });
    repository.git("add", "--all");
    const expected = ["truncated-table wiki/llama.md:3", "lost-hedge wiki/llama.md:5"];
    expect((await found(repository, { scope: { kind: "staged" } })).findings).toEqual(expected);
    expect((await found(repository, { scope: sinceScope(base) })).findings).toEqual(expected);
    expect((await found(repository, {})).findings).toEqual([]);
  });
});

describe("--config-from", () => {
  const silencing = `<!-- wikiproof-ignore-file uncertain-value -- trust me -->\n${LLAMA.replace("405B", "405B?")}`;

  it("lets no change set its own measure", async () => {
    const repository = repositoryWith();
    const base = repository.commit({ "wiki/llama.md": LLAMA });
    repository.commit({
      "wiki/llama.md": silencing,
      "wikiproof.jsonc": '{ "rules": { "uncertain-value": "off" }, "pages": ["nothing/*.md"] }',
    });
    const scope = sinceScope(base);
    expect((await found(repository, { scope })).problems).not.toEqual([]);
    const { findings, problems, session } = await found(repository, { scope, configFrom: base });
    expect(problems).toEqual([]);
    expect(findings).toEqual(["added-suppression wiki/llama.md:1", "uncertain-value wiki/llama.md:6"]);
    expect(session.findings.every((finding) => finding.suppressed === undefined)).toBe(true);
    expect((await found(repository, { configFrom: base })).findings).toEqual([
      "added-suppression wiki/llama.md:1",
      "uncertain-value wiki/llama.md:6",
    ]);
  });

  it("lets what was accepted before be", async () => {
    const repository = repositoryWith();
    const base = repository.commit({ "wiki/llama.md": silencing });
    repository.commit({ "wiki/llama.md": silencing.replace("256K", "256K?") });
    const { session } = await found(repository, { scope: sinceScope(base), configFrom: base });
    expect(session.findings.map(({ rule, suppressed }) => [rule, suppressed?.kind])).toEqual([
      ["uncertain-value", "comment"],
    ]);
  });

  it("takes the baseline from there, too", async () => {
    const repository = repositoryWith();
    const base = repository.commit({
      "wiki/llama.md": LLAMA,
      "wikiproof.jsonc": '{ "baseline": "known.jsonl" }',
      "known.jsonl": "",
    });
    repository.write({ "wiki/llama.md": LLAMA.replace("405B", "405B?") });
    const [fresh] = (await found(repository, {})).session.findings;
    repository.commit({ "known.jsonl": `${JSON.stringify({ fingerprint: fresh?.fingerprint })}\n` });
    const live = async (more: Partial<Request>) =>
      (await found(repository, more)).session.findings.filter((one) => one.suppressed === undefined).length;
    expect(await live({})).toBe(0);
    expect(await live({ configFrom: base })).toBe(1);
  });
});

describe("fix --changed", () => {
  it("mends the pages that changed, and no other", () => {
    const wide = LLAMA.replace("256K", "２５６K");
    const repository = repositoryWith();
    repository.commit({ "wiki/a.md": LLAMA, "wiki/b.md": wide.replace("# Llama", "# Other") });
    repository.write({ "wiki/a.md": wide });
    const { code, out, err } = wikiproof(repository.root, ["fix", "--changed"]);
    expect(out).toContain("Fixed 1 in 1 page: 1 full-width-digits");
    expect([code, err]).toEqual([0, ""]);
    expect(readFileSync(join(repository.root, "wiki/a.md"), "utf8")).toBe(LLAMA);
    expect(readFileSync(join(repository.root, "wiki/b.md"), "utf8")).toContain("２５６K");
  });
});
