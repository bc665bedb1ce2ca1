import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { escapeTerminal } from "../text/escape.ts";
import { writeFileWhole } from "../workspace/write-file.ts";
import { exampleText } from "./example-text.ts";
import { DONE, type ExitCode, FAILED } from "./exit.ts";
import { installHook } from "./install-hook.ts";
import type { Io } from "./io.ts";

/** A file of `examples/`, and where a project keeps it. */
interface ReadyMade {
  readonly from: string;
  readonly to: string;
}

export const CI = {
  github: { from: "github/wikiproof.yml", to: ".github/workflows/wikiproof.yml" },
  gitlab: { from: "gitlab/.gitlab-ci.yml", to: ".gitlab-ci.yml" },
} as const satisfies Readonly<Record<string, ReadyMade>>;

export const HOOKS = {
  "pre-commit": { from: "hooks/.pre-commit-config.yaml", to: ".pre-commit-config.yaml" },
  husky: { from: "hooks/husky-pre-commit", to: ".husky/pre-commit" },
  lefthook: { from: "hooks/lefthook.yml", to: "lefthook.yml" },
  git: null,
} as const satisfies Readonly<Record<string, ReadyMade | null>>;

export interface Wanted {
  readonly ci?: keyof typeof CI;
  readonly hook?: keyof typeof HOOKS;
}

/** Writes the wanted files; one that is there is never touched, what to add to it is printed instead. */
export async function writeReadyMade(io: Io, { ci, hook }: Wanted): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  if (ci !== undefined) codes.push(await place(io, CI[ci]));
  if (hook !== undefined) {
    const made = HOOKS[hook];
    codes.push(made === null ? await installHook(io) : await place(io, made));
  }
  return codes.includes(FAILED) ? FAILED : DONE;
}

async function place(io: Io, { from, to }: ReadyMade): Promise<ExitCode> {
  const text = await exampleText(io, from);
  const file = join(io.cwd, to);
  if (existsSync(file) && (await readFile(file, "utf8")) !== text) {
    io.err(`${escapeTerminal(to)} is already here and stays as it is; add this to it:\n\n${text}`);
    return FAILED;
  }
  const written = await writeFileWhole(file, text);
  io.out(`${written ? "Wrote" : "Already here:"} ${to}\n`);
  return DONE;
}
