#!/usr/bin/env node
import { statSync } from "node:fs";
import { withoutCommands } from "../text/escape.ts";
import { FAILED } from "./exit.ts";
import type { Io } from "./io.ts";
import { loadRun } from "./load-run.ts";
import { recalled } from "./recalled.ts";
import { screenOf } from "./screen.ts";

// The build makes CommonJS of this file.
const own = statSync(__filename);
const [stdout, stderr] = [screenOf(1), screenOf(2)];

let isPart = false;

const io: Io = {
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  // Asked for by one command of many, and not free to open.
  get stdin() {
    return process.stdin;
  },
  get stdinIsTerminal() {
    return process.stdin.isTTY === true;
  },
  stdoutIsTerminal: stdout.isTerminal,
  stderrIsTerminal: stderr.isTerminal,
  columns: stdout.columns,
  home: __dirname,
  build: `${process.version} ${own.mtimeMs} ${own.size}`,
  // `performance.now` would load a module of Node's.
  now: () => process.uptime() * 1000,
  today: () => new Date(),
  out: stdout.write,
  drained: stdout.drained,
  err: (text) => stderr.write(withoutCommands(text)),
  readsPart: () => {
    isPart = true;
  },
};

void main();

async function main(): Promise<void> {
  try {
    const said = await recalled(io);
    if (said === null) {
      const { run, keep } = loadRun(io);
      process.exitCode = await run(io);
      // What could not do its job did not need all of its code.
      if (process.exitCode !== FAILED) keep(isPart);
    } else process.exitCode = said;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    io.err(`wikiproof: ${detail}\nThis is a fault of wikiproof, not of your wiki; please report it.\n`);
    if (process.env.WIKIPROOF_DEBUG && error instanceof Error) io.err(`${error.stack ?? ""}\n`);
    process.exitCode = FAILED;
  }
  // Taking apart what was built takes as long as checking a page; nobody needs it.
  if (stdout.isDone() && stderr.isDone()) process.exit();
}
