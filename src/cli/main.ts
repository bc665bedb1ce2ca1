#!/usr/bin/env node
import { statSync } from "node:fs";
import { withoutCommands } from "../text/escape.ts";
import { FAILED } from "./exit.ts";
import type { Io } from "./io.ts";
import { loadRun } from "./load-run.ts";
import { recalled } from "./recalled.ts";

// `wikiproof | head` closes the pipe early: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

// The build makes CommonJS of this file.
const own = statSync(__filename);

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
  stdoutIsTerminal: process.stdout.isTTY === true,
  stderrIsTerminal: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? 100,
  home: __dirname,
  build: `${process.version} ${own.mtimeMs} ${own.size}`,
  // `performance.now` would load a module of Node's.
  now: () => process.uptime() * 1000,
  today: () => new Date(),
  out: (text) => void process.stdout.write(text),
  drained: () =>
    new Promise((resolve) => {
      if (process.stdout.writableNeedDrain) process.stdout.once("drain", resolve);
      else resolve();
    }),
  err: (text) => void process.stderr.write(withoutCommands(text)),
};

void main();

async function main(): Promise<void> {
  try {
    const said = await recalled(io);
    if (said === null) {
      const { run, keep } = loadRun(io);
      process.exitCode = await run(io);
      // What could not do its job did not need all of its code.
      if (process.exitCode !== FAILED) keep();
    } else process.exitCode = said;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    io.err(`wikiproof: ${detail}\nThis is a fault of wikiproof, not of your wiki; please report it.\n`);
    if (process.env.WIKIPROOF_DEBUG && error instanceof Error) io.err(`${error.stack ?? ""}\n`);
    process.exitCode = FAILED;
  }
}
