import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../architecture/house.ts";
import { repositoryWith, type TestRepository } from "../git/repository.ts";
import { runnerCommand } from "../hostile/runner-commands.ts";
import { folderWith } from "../workspace/folder.ts";
import { evaluate, isRun, resolved } from "./runner/expression.ts";
import { packageRegistry, type Registry } from "./runner/registry.ts";
import { type JobResult, runSteps, type Step } from "./runner/run-steps.ts";

const yaml = (path: string): unknown => load(readFileSync(join(ROOT, path), "utf8"));

const action = yaml("action.yml") as {
  inputs: Record<string, { default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
};
const workflow = yaml("examples/github/wikiproof.yml") as { jobs: { facts: { steps: Step[] } } };
const gitlab = yaml("examples/gitlab/.gitlab-ci.yml") as {
  wikiproof: { script: string[]; artifacts: { reports: Record<string, string> } };
};

const TABLE = "| Model | Context | Parameters |\n|---|---|---|\n";
const SOURCES = "\n## Sources\n\n- https://example.org/models\n";
const LLAMA = `# Llama\n\n${TABLE}| Llama 4 | 256K | 405B (MoE?) |\n${SOURCES}`;
const QWEN = `# Qwen\n\n${TABLE}| Qwen 9 | 64K | 72B |\n${SOURCES}`;

interface PullRequest extends TestRepository {
  readonly base: string;
}

/** A checkout of what a pull request would make of `main`: no branch, and all of the history. */
function pullRequest(change: Readonly<Record<string, string | null>>): PullRequest {
  const repository = repositoryWith();
  const base = repository.commit({ "wiki/llama.md": LLAMA, "wiki/qwen.md": QWEN });
  repository.git("switch", "--quiet", "--create", "change");
  repository.commit(change);
  repository.git("switch", "--quiet", "--detach", "main");
  repository.git("merge", "--quiet", "--no-ff", "--no-edit", "change");
  return { ...repository, base };
}

const LOST = { "wiki/llama.md": LLAMA.replace("MoE?", "MoE") };
const SOUND = { "wiki/qwen.md": QWEN.replace("64K", "128K") };

let registry: Registry;
beforeAll(async () => {
  registry = await packageRegistry();
}, 60_000);
afterAll(() => registry.close());

const environment = () => ({
  PATH: process.env.PATH ?? "",
  HOME: folderWith({}),
  CI: "true",
  GITHUB_ACTIONS: "true",
  GIT_CONFIG_GLOBAL: "/dev/null",
  ...registry.env,
});

interface Ran extends JobResult {
  /** The files of each artifact, those that are there. */
  readonly artifacts: Readonly<Record<string, readonly string[]>>;
  readonly temp: string;
}

async function run(
  steps: readonly Step[],
  { root, base }: { readonly root: string; readonly base: string | null },
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const temp = folderWith({});
  const artifacts: Record<string, readonly string[]> = {};
  const github = { event: base === null ? {} : { pull_request: { base: { sha: base } } } };
  const ran = await runSteps({
    steps,
    contexts: { github, inputs, runner: { temp } },
    workspace: root,
    temp,
    env: { ...environment(), GITHUB_WORKSPACE: root },
    uses: {
      "actions/checkout": (given) =>
        expect(given).toEqual({ "fetch-depth": "0", "persist-credentials": "false" }),
      "actions/setup-node": (given) => expect(Number(given["node-version"])).toBeGreaterThanOrEqual(20),
      "actions/upload-artifact": ({ name = "", path = "" }) => {
        artifacts[name] = path.split("\n").filter((file) => file !== "" && existsSync(file));
      },
    },
  });
  return { ...ran, artifacts, temp };
}

/** As a workflow that uses the action and gives it these inputs. */
async function act(
  at: { readonly root: string; readonly base: string | null },
  given: Readonly<Record<string, string>> = {},
): Promise<Ran & { readonly values: Readonly<Record<string, string>> }> {
  const github = { event: at.base === null ? {} : { pull_request: { base: { sha: at.base } } } };
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [
      name,
      given[name] ?? resolved(value, { github }),
    ]),
  );
  const ran = await run(action.runs.steps, at, inputs);
  const steps = Object.fromEntries(Object.entries(ran.outputs).map(([id, own]) => [id, { outputs: own }]));
  const values = Object.entries(action.outputs).map(([name, { value }]) => [
    name,
    resolved(value, { steps }),
  ]);
  return { ...ran, values: Object.fromEntries(values) };
}

const annotations = ({ log }: JobResult) =>
  log.split("\n").flatMap((line) => {
    const command = runnerCommand(line);
    return command === null
      ? []
      : [`${command.name} ${command.properties.get("file")}:${command.properties.get("line")}`];
  });

describe("the action, run as a runner runs it", { timeout: 120_000 }, () => {
  it("fails a pull request that takes a doubt away, and says so in every place", async () => {
    const ran = await act(pullRequest(LOST));
    expect(ran.outcomes).toEqual({ Install: "success", Check: "failure", Keep: "success" });
    expect(ran.conclusion).toBe("failure");
    expect(annotations(ran)).toEqual(["error wiki/llama.md:5"]);
    expect(ran.summary).toContain("lost-hedge");
    expect(ran.values).toEqual({
      sarif: join(ran.temp, "wikiproof.sarif"),
      comment: join(ran.temp, "wikiproof-comment.md"),
    });
    expect(ran.artifacts).toEqual({ wikiproof: Object.values(ran.values) });
    const sarif = JSON.parse(readFileSync(ran.values.sarif ?? "", "utf8"));
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["lost-hedge"]);
    expect(readFileSync(ran.values.comment ?? "", "utf8")).toContain("405B (MoE?)");
    expect(ran.summary.startsWith(readFileSync(ran.values.comment ?? "", "utf8"))).toBe(true);
  });

  it("lets a sound one pass, and tells what it changes", async () => {
    const ran = await act(pullRequest(SOUND));
    expect(ran.outcomes).toEqual({ Install: "success", Check: "success", Keep: "success" });
    expect(annotations(ran)).toEqual([]);
    expect(ran.summary).toContain("128K");
  });

  it("reports the paths it is given, at the severity it is given, and keeps nothing if told so", async () => {
    const at = pullRequest(LOST);
    const given = { paths: "wiki/qwen.md\nwiki/a b.md\n", "fail-on": "never", artifact: "" };
    const elsewhere = await act(at, { ...given, paths: "wiki/qwen.md\n" });
    expect(elsewhere.outcomes).toEqual({ Install: "success", Check: "success", Keep: "skipped" });
    expect(annotations(elsewhere)).toEqual([]);
    expect(elsewhere.artifacts).toEqual({});
    const missing = await act(at, given);
    expect(missing.conclusion).toBe("failure");
    expect(missing.log).toContain("wiki/a b.md");
  });

  it("checks all of the wiki where there is no base, as on a push", async () => {
    const { root } = pullRequest(LOST);
    const ran = await act({ root, base: null }, { "fail-on": "info" });
    expect(ran.outcomes.Check).toBe("success");
    expect(readFileSync(ran.values.comment ?? "", "utf8")).toBe("");
  });

  it("says how to mend a checkout without history", async () => {
    const { root, base } = pullRequest(LOST);
    const shallow = repositoryWith();
    shallow.git("fetch", "--quiet", "--depth=1", `file://${root}`, "HEAD");
    shallow.git("switch", "--quiet", "--detach", "FETCH_HEAD");
    const ran = await act({ root: shallow.root, base });
    expect(ran.conclusion).toBe("failure");
    expect(ran.log).toContain("git fetch");
  });

  it("takes nothing of what a stranger brings for its own", async () => {
    const at = pullRequest({
      ...LOST,
      ".npmrc": "registry=http://127.0.0.1:1/\nscript-shell=./evil.sh\n",
      "package.json": '{ "name": "wikiproof", "version": "9.0.0", "bin": { "wikiproof": "evil.js" } }',
      "node_modules/.bin/wikiproof": "#!/bin/sh\necho evil\n",
      "wikiproof.jsonc": '{ "rules": { "lost-hedge": "off" }, "failOn": "never" }',
      "wiki/::error::x.md": "# x\n\n::error::y\n",
    });
    const ran = await act(at);
    expect(ran.log).not.toContain("evil");
    expect(annotations(ran)).toContain("error wiki/llama.md:5");
    expect(annotations(ran).every((each) => each.includes(" wiki/"))).toBe(true);
    expect(ran.conclusion).toBe("failure");
  });

  it("installs the version it is told, from nowhere else", async () => {
    const before = registry.asked.length;
    const ran = await act(pullRequest(SOUND), { version: "9.9.9" });
    expect(ran.outcomes).toMatchObject({ Install: "failure", Check: "skipped" });
    expect(registry.asked.slice(before)).toEqual(["/wikiproof"]);
  });
});

describe("the example workflow, run as a runner runs it", { timeout: 120_000 }, () => {
  const { steps } = workflow.jobs.facts;

  it.each([
    ["fails", LOST, "failure", ["error wiki/llama.md:5"]],
    ["passes", SOUND, "success", []],
  ] as const)("%s, and keeps what it found", async (_, change, conclusion, found) => {
    const ran = await run(steps, pullRequest(change));
    expect(ran.conclusion).toBe(conclusion);
    expect(annotations(ran)).toEqual(found);
    expect(ran.summary).toContain("wiki");
    expect(ran.artifacts.wikiproof).toHaveLength(2);
  });
});

describe("the GitLab example, run as a runner runs it", { timeout: 120_000 }, () => {
  it.each([
    ["fails", LOST, "failure", 1],
    ["passes", SOUND, "success", 0],
  ] as const)("%s, with both reports", async (_, change, conclusion, count) => {
    const { root, base } = pullRequest(change);
    const temp = folderWith({});
    // A container of its own has a /tmp of its own.
    const script = gitlab.wikiproof.script.join("\n").replaceAll("/tmp/", `${temp}/`);
    const ran = await runSteps({
      steps: [{ shell: "bash", run: script }],
      contexts: {},
      workspace: root,
      temp,
      env: { ...environment(), GITLAB_CI: "true", CI_MERGE_REQUEST_DIFF_BASE_SHA: base },
      uses: {},
    });
    expect(ran.conclusion).toBe(conclusion);
    const { codequality = "", junit = "" } = gitlab.wikiproof.artifacts.reports;
    const quality = JSON.parse(readFileSync(join(root, codequality), "utf8"));
    expect(quality).toHaveLength(count);
    expect(readFileSync(join(root, junit), "utf8")).toContain(`failures="${count}"`);
    expect(ran.log.includes("lost-hedge")).toBe(count > 0);
  });
});

describe("expressions", () => {
  const contexts = { inputs: { a: "x", b: "" }, github: { event: {} } };

  it.each([
    ["always() && inputs.a != ''", "failure", true],
    ["always() && inputs.b != ''", "success", false],
    ["inputs.a == 'X'", "success", true],
    ["inputs.a == 'x'", "failure", false],
    [`\${{ failure() || !inputs.b }}`, "success", true],
  ] as const)("%s after %s", (condition, status, answer) => {
    expect(isRun(condition, contexts, status)).toBe(answer);
  });

  it("are resolved in texts; what is not there is empty", () => {
    expect(resolved(`a \${{ inputs.a }} \${{ github.event.pull_request.base.sha }}.`, contexts)).toBe(
      "a x .",
    );
  });

  it.each(["secrets.x", "inputs.a +", "fromJSON(inputs.a)", "inputs.a 'b'"])("refuse %s", (expression) => {
    expect(() => evaluate(expression, contexts, "success")).toThrow(SyntaxError);
  });
});
