import { existsSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_NAME } from "../config/config.ts";
import { defaultLexicon } from "../values/lexicon/default-lexicon.ts";
import type { Lexicon } from "../values/lexicon/lexicon.ts";
import { findRoot } from "../workspace/root.ts";
import type { Io } from "./io.ts";

/** The words of the wiki one stands in, and whether its config could be read; a cell is read there as on its pages. */
export async function valueLexicon(io: Io): Promise<{ readonly lexicon: Lexicon; readonly whole: boolean }> {
  const root = findRoot(io.cwd);
  if (!existsSync(join(root, CONFIG_NAME))) return { lexicon: defaultLexicon, whole: true };
  const { rules } = await import("../../rules/index.ts");
  const { loadConfig } = await import("../workspace/load-config.ts");
  const { diskReader } = await import("../workspace/snapshot/disk.ts");
  const { factSettings } = await import("../workspace/fact-settings.ts");
  const { problemLines } = await import("../report/problems.ts");
  const { config, problems } = await loadConfig(diskReader(root), undefined, rules);
  io.err(problemLines(problems));
  return { lexicon: (await factSettings(config))(undefined).lexicon, whole: problems.length === 0 };
}
