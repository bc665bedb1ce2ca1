import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Command } from "commander";
import { DONE, FAILED } from "./exit.ts";
import type { Io } from "./io.ts";
import type { Answer } from "./run.ts";

export function configCommand(io: Io, answer: Answer): Command {
  return new Command("config")
    .description("Print the settings in force, for the wiki or for one page, as JSON.")
    .argument("[path]", "a page")
    .option("--config <file>", "config to use instead of the nearest wikiproof.jsonc")
    .action(async (path: string | undefined, flags: { config?: string }) => {
      const { rules } = await import("../../rules/index.ts");
      const { findTargets } = await import("../workspace/targets.ts");
      const { CONFIG_NAME } = await import("../config/config.ts");
      const { loadConfig } = await import("../workspace/load-config.ts");
      const { diskReader } = await import("../workspace/snapshot/disk.ts");
      const { effectiveSettings } = await import("../config/effective.ts");
      const { describeConfig } = await import("../config/describe.ts");
      const { problemLines } = await import("../report/problems.ts");
      const { targets, problems } = findTargets(io.cwd, path === undefined ? [] : [path], flags.config);
      const root = targets[0]?.root ?? io.cwd;
      const file = resolve(io.cwd, flags.config ?? join(root, CONFIG_NAME));
      const loaded = await loadConfig(
        diskReader(dirname(file)),
        flags.config === undefined ? undefined : basename(file),
        rules,
      );
      const { config, from, problems: faults } = loaded;
      const { withAsserts } = await import("../check/asserts/assert-rule.ts");
      const all = withAsserts(rules, config.asserts);
      const page = path === undefined ? null : relative(root, resolve(io.cwd, path)).split(sep).join("/");
      const effective = effectiveSettings(config, all, config.lang ?? "en")(page);
      const wrong = [...problems, ...faults];
      io.err(problemLines(wrong));
      io.out(`${JSON.stringify({ root, from, page, ...describeConfig(config, effective, all) }, null, 2)}\n`);
      answer(wrong.length > 0 ? FAILED : DONE);
    });
}
