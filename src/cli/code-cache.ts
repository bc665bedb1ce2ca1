import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { MOST_KEPT_CODE } from "../limits.ts";
import { version } from "../version.ts";
import { dropOldest } from "../workspace/cache/drop-oldest.ts";

/** Where compiled code is kept: of runs that read all, and of those that read only what changed. */
export interface CodeFiles {
  readonly whole: string;
  readonly part: string;
}

/**
 * Where the compiled code of a file is kept: never in a wiki, whose author must not choose what is run. V8 refuses code
 * of another version, other flags or another source by itself, but tells sources apart by their length alone.
 */
export function codeFiles(
  file: string,
  command: string,
  env: Readonly<Record<string, string | undefined>>,
): CodeFiles {
  const base = env.XDG_CACHE_HOME || env.LOCALAPPDATA || join(homedir(), ".cache");
  const { mtimeMs, size } = statSync(file);
  const name = [version, process.version, process.arch, Math.round(mtimeMs), size, command].join("-");
  const place = join(base, "wikiproof", `code-${name}`);
  return { whole: `${place}.bin`, part: `${place}-part.bin` };
}

/** A failure is no problem: the next run compiles again. */
export function keepCode(file: string, code: Buffer): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const folder = dirname(file);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(temporary, code, { flag: "wx", mode: 0o600 });
    renameSync(temporary, file);
    // Several wikis may each have a wikiproof of their own: what another has kept stays until it is old.
    dropOldest(folder, "code-", MOST_KEPT_CODE);
  } catch {
    rmSync(temporary, { force: true });
  }
}
