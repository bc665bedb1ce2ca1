import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { wikiproof } from "../cli/wikiproof.ts";
import { folderWith, pageOf } from "../workspace/folder.ts";

const project = new URL("../../", import.meta.url);
const text = (path: string) => readFileSync(new URL(path, project), "utf8");

const repository = () => {
  const root = folderWith({ "wiki/llama.md": pageOf("Llama") });
  execFileSync("git", ["init", "-q"], { cwd: root });
  return root;
};

describe("wikiproof init --ci and --hook", () => {
  it.each([
    [["--ci", "github"], ".github/workflows/wikiproof.yml"],
    [["--ci", "gitlab"], ".gitlab-ci.yml"],
    [["--hook", "pre-commit"], ".pre-commit-config.yaml"],
    [["--hook", "lefthook"], "lefthook.yml"],
    [["--hook", "husky"], ".husky/pre-commit"],
  ])("%j writes %s beside the config, and once", (flags, file) => {
    const root = repository();
    expect(wikiproof(root, ["init", ...flags]).code).toBe(0);
    expect(existsSync(join(root, "wikiproof.jsonc"))).toBe(true);
    const written = readFileSync(join(root, file), "utf8");
    expect(written).toContain("wikiproof");
    if (/\.ya?ml$/.test(file)) expect(load(written)).toBeTypeOf("object");
    const again = wikiproof(root, ["init", ...flags]);
    expect(again.code).toBe(0);
    expect(again.out).toContain("Already here");
  });

  it("leaves a file of the user's as it is, and prints what to add", () => {
    const root = repository();
    writeFileSync(join(root, "lefthook.yml"), "pre-push:\n");
    const { code, err } = wikiproof(root, ["init", "--hook", "lefthook"]);
    expect(code).toBe(2);
    expect(err).toContain("wikiproof check --staged");
    expect(readFileSync(join(root, "lefthook.yml"), "utf8")).toBe("pre-push:\n");
  });
});

describe("wikiproof install-hook", () => {
  it("writes git's own hook, where git looks for it", () => {
    const root = repository();
    execFileSync("git", ["config", "core.hooksPath", ".hooks"], { cwd: root });
    expect(wikiproof(root, ["install-hook"]).code).toBe(0);
    expect(statSync(join(root, ".hooks/pre-commit")).mode & 0o111).toBe(0o111);
    expect(wikiproof(root, ["install-hook"]).out).toContain("Already here");
  });

  it("leaves another's hook as it is", () => {
    const root = repository();
    writeFileSync(join(root, ".git/hooks/pre-commit"), "#!/bin/sh\n");
    const { code, err } = wikiproof(root, ["init", "--hook", "git"]);
    expect(code).toBe(2);
    expect(err).toContain("stays as it is");
    expect(readFileSync(join(root, ".git/hooks/pre-commit"), "utf8")).toBe("#!/bin/sh\n");
  });

  it("says so where there is no repository", () => {
    const { code, err } = wikiproof(folderWith({ "a.md": "# a" }), ["install-hook"]);
    expect(code).toBe(2);
    expect(err).toContain("No git repository here");
  });
});

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe("what runs on a stranger's pull request", () => {
  const action = load(text("action.yml")) as { runs: { using: string; steps: Step[] } };
  const workflow = load(text("examples/github/wikiproof.yml")) as {
    on: string;
    permissions: unknown;
    jobs: { facts: { steps: Step[] } };
  };

  it("puts nothing of the event into a script: an expression in `run` is code", () => {
    for (const step of [...action.runs.steps, ...workflow.jobs.facts.steps]) {
      expect(step.run ?? "").not.toContain("${{");
    }
  });

  it("may only read, and never runs with the base's secrets", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(workflow.on).toBe("pull_request");
  });

  it("installs outside the checkout and runs no script of a package", () => {
    const installs = [...action.runs.steps, ...workflow.jobs.facts.steps]
      .flatMap((step) => step.run ?? [])
      .filter((run) => run.includes("npm install"));
    expect(installs).toHaveLength(2);
    for (const run of installs) expect(run).toMatch(/--prefix "\$RUNNER_TEMP\/wikiproof" --ignore-scripts/);
  });
});

describe("the VitePress example", () => {
  it("lists the models of an export, doubt and unknowns included", async () => {
    const table =
      "| Model | Released | Params | Context |\n|---|---|---|---|\n| Llama 4 | 2025-04 | 17B, 405B (MoE?) | 256K |\n| Qwen | 2023-04 | 未公开 | |\n";
    const root = folderWith({ ".git/x": "", "a.md": `# Models\n\n${table}` });
    expect(wikiproof(root, ["export"]).code).toBe(0);
    const { default: loader } = await import(new URL("examples/vitepress/models.data.js", project).href);
    expect(loader.load([join(root, "exports/records.json")])).toEqual([
      {
        ...{ id: "llama-4", name: "Llama 4", url: expect.any(String), released: "2025-04" },
        parameters: [
          { text: "17B", doubtful: false },
          { text: "405B", doubtful: true },
        ],
        context: [{ text: "256K", doubtful: false }],
      },
      {
        ...{ id: "qwen", name: "Qwen", url: expect.any(String), released: "2023-04" },
        parameters: [{ text: "未公开", doubtful: false }],
        context: [],
      },
    ]);
  });
});
