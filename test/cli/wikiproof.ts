import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line, as a user's shell would; `npm test` builds it first. */
export function wikiproof(
  cwd: string,
  args: readonly string[],
  given: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ran {
  const ran = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input: given.input ?? "",
    env: { PATH: process.env.PATH ?? "", ...given.env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
