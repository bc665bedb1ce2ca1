import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CONFIG_NAME } from "../config/config.ts";
import type { LoadedConfig } from "../workspace/load-config.ts";
import { findRoot } from "../workspace/root.ts";
import { type Io, localeLanguage } from "./io.ts";

/** The config of a root (the one that one stands in), or the file named; null where there is none. What is wrong with it is said. */
export async function ownConfig(
  io: Io,
  named?: string,
  root = findRoot(io.cwd),
): Promise<LoadedConfig | null> {
  const file = resolve(io.cwd, named ?? join(root, CONFIG_NAME));
  if (named === undefined && !existsSync(file)) return null;
  const { rules } = await import("../../rules/index.ts");
  const { loadConfig } = await import("../workspace/load-config.ts");
  const { diskReader } = await import("../workspace/snapshot/disk.ts");
  const loaded = await loadConfig(
    diskReader(dirname(file)),
    named === undefined ? undefined : basename(file),
    rules,
  );
  const { problemLines } = await import("../report/problems.ts");
  const { toldProblem } = await import("../workspace/told-problem.ts");
  const language = localeLanguage(io) ?? "en";
  io.err(
    problemLines(
      loaded.problems.map((problem) => toldProblem(problem, language)),
      language,
    ),
  );
  return loaded;
}
