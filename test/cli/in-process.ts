import { fileURLToPath } from "node:url";
import type { Io } from "../../src/cli/io.ts";
import { recalled } from "../../src/cli/recalled.ts";
import { run } from "../../src/cli/run.ts";

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Nothing was read but the kept answer and what the disk says of the files. */
  readonly fromCache: boolean;
}

/** One command line without a process of its own, as `main.ts` runs it. */
export async function say(
  cwd: string,
  args: readonly string[],
  at = new Date(),
  other: Partial<Io> = {},
): Promise<Said> {
  let out = "";
  let err = "";
  const io: Io = {
    args,
    cwd,
    env: {},
    stdin: (async function* () {})(),
    stdinIsTerminal: false,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: 100,
    home: fileURLToPath(new URL("../../dist/", import.meta.url)),
    build: "test",
    now: () => 0,
    today: () => at,
    out: (text) => {
      out += text;
    },
    drained: async () => {},
    err: (text) => {
      err += text;
    },
    readsPart: () => {},
    ...other,
  };
  const code = await recalled(io);
  return { code: code ?? (await run(io)), out, err, fromCache: code !== null };
}
