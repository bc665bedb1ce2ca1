import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { codeFiles, keepCode } from "./code-cache.ts";
import { askedFor } from "./command-names.ts";
import type { Io } from "./io.ts";

/** What `run.ts` is once it is bundled. */
type Run = typeof import("./run.ts");

export interface Loaded {
  readonly run: Run["run"];
  /** Keeps what was compiled for the next run; after the run, so that it holds what a run needs. */
  readonly keep: (isPart: boolean) => void;
}

/**
 * Compiling the program takes longer than checking a page with it, so what V8 made of it is kept in the user's own cache
 * folder, for each command by itself: it holds only what has run. (Node 22.1 keeps code of modules by itself; this is as
 * fast, and serves Node 20 too.) The first run reads all, and in a long one V8 forgets what began it: a run that reads
 * only what changed, as a hook does, would compile a good part anew each time, and so has code of its own.
 */
export function loadRun({ home, env, args }: Pick<Io, "home" | "env" | "args">): Loaded {
  const file = join(home, "run.cjs");
  const { whole, part } = codeFiles(file, askedFor(args), env);
  const kept = (args.includes("--no-cache") ? null : readCode(part)) ?? readCode(whole);
  // The build writes ASCII only: so V8 keeps one byte a character, and reads them where they lie.
  const script = new Script(readFileSync(file, "latin1"), {
    filename: file,
    ...(kept === null ? {} : { cachedData: kept.code }),
  });
  const module = { exports: {} };
  script.runInThisContext()(createRequire(file), module);
  const refused = script.cachedDataRejected === true ? kept?.file : undefined;
  return {
    run: checked(module.exports),
    keep: (isPart) => {
      const own = isPart ? part : whole;
      if (refused === own || !existsSync(own)) keepCode(own, script.createCachedData());
    },
  };
}

function checked(exports: unknown): Run["run"] {
  const { run } = Object(exports);
  if (typeof run !== "function") throw new TypeError("run.cjs is not whole; install wikiproof again");
  return run;
}

function readCode(file: string): { readonly file: string; readonly code: Buffer } | null {
  try {
    return { file, code: readFileSync(file) };
  } catch {
    return null;
  }
}
