import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Contexts, isRun, resolved, type Status } from "./expression.ts";

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

/** What an action that a step uses does here. */
export type Used = (given: Readonly<Record<string, string>>) => void;

export interface Job {
  readonly steps: readonly Step[];
  readonly contexts: Contexts;
  /** The checkout. */
  readonly workspace: string;
  /** A folder of the runner's own. */
  readonly temp: string;
  readonly env: Readonly<Record<string, string>>;
  /** By name without version; one that is not here cannot be run, which is an error of the test. */
  readonly uses: Readonly<Record<string, Used>>;
}

export interface JobResult {
  readonly conclusion: Status;
  /** What the steps printed, in order. */
  readonly log: string;
  readonly summary: string;
  readonly outcomes: Readonly<Record<string, Status | "skipped">>;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Runs steps as actions/runner does: one bash a step, files to hand things on, `if` and `${{ }}` resolved before. */
export async function runSteps(job: Job): Promise<JobResult> {
  let conclusion: Status = "success";
  let log = "";
  let path = job.env.PATH ?? "";
  const handed: Record<string, string> = {};
  const outcomes: Record<string, Status | "skipped"> = {};
  const outputs: Record<string, Record<string, string>> = {};
  const files = filesOf(job.temp);
  for (const [index, step] of job.steps.entries()) {
    const name = step.name ?? step.uses ?? `step ${index}`;
    const steps = Object.fromEntries(Object.entries(outputs).map(([id, own]) => [id, { outputs: own }]));
    const contexts = { ...job.contexts, steps };
    if (!isRun(step.if, contexts, conclusion)) {
      outcomes[name] = "skipped";
      continue;
    }
    const all = (texts: Step["with"] = {}) =>
      Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, resolved(String(text), contexts, conclusion)]),
      );
    let outcome: Status = "success";
    if (step.uses !== undefined) useOf(job, step.uses)(all(step.with));
    else {
      const script = join(job.temp, `_step${index}.sh`);
      writeFileSync(script, resolved(step.run ?? "", contexts, conclusion));
      for (const file of [files.GITHUB_OUTPUT, files.GITHUB_ENV, files.GITHUB_PATH]) writeFileSync(file, "");
      const env = { ...job.env, ...files, RUNNER_TEMP: job.temp, ...handed, ...all(step.env), PATH: path };
      const ran = await bash(script, step.shell, { cwd: job.workspace, env });
      log += ran.printed;
      outcome = ran.code === 0 ? "success" : "failure";
      if (step.id !== undefined) outputs[step.id] = pairsIn(files.GITHUB_OUTPUT);
      Object.assign(handed, pairsIn(files.GITHUB_ENV));
      const added = readFileSync(files.GITHUB_PATH, "utf8").split("\n").filter(Boolean).reverse();
      path = [...added, path].join(delimiter);
    }
    outcomes[name] = outcome;
    if (outcome === "failure") conclusion = "failure";
  }
  return { conclusion, log, summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"), outcomes, outputs };
}

function useOf({ uses }: Job, name: string): Used {
  const used = uses[name.replace(/@.*$/, "")];
  if (used === undefined) throw new Error(`nothing here does what ${name} does`);
  return used;
}

function filesOf(temp: string) {
  const folder = join(temp, "_runner_file_commands");
  mkdirSync(folder, { recursive: true });
  const files = {
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_ENV: join(folder, "env"),
    GITHUB_PATH: join(folder, "path"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
  };
  for (const file of Object.values(files)) if (!existsSync(file)) writeFileSync(file, "");
  return files;
}

/** `bash -e {0}` where a workflow names no shell, all of this where it says bash. */
const SHELLS: Readonly<Record<string, readonly string[]>> = {
  bash: ["--noprofile", "--norc", "-e", "-o", "pipefail"],
  "": ["-e"],
};

async function bash(
  script: string,
  shell: string | undefined,
  options: { readonly cwd: string; readonly env: Record<string, string> },
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const flags = SHELLS[shell ?? ""];
  if (flags === undefined) throw new Error(`no shell ${shell ?? ""} here`);
  const child = spawn("bash", [...flags, script], options);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      printed += text;
    });
  }
  child.stdin.end();
  const [code] = await once(child, "close");
  return { code, printed };
}

/** `name=value` lines, and `name<<END` blocks. */
function pairsIn(file: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = readFileSync(file, "utf8").split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, name, end] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    if (name !== undefined && end !== undefined) {
      const from = ++at;
      while (at < lines.length && lines[at] !== end) at++;
      pairs[name] = lines.slice(from, at).join("\n");
    } else if (line !== "") {
      const equals = line.indexOf("=");
      if (equals < 0) throw new Error(`not a pair: ${line}`);
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return pairs;
}
