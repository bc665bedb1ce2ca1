import { relative, resolve, sep } from "node:path";
import { Command } from "commander";
import { type Answer, DONE, FAILED } from "./exit.ts";
import { type Io, localeLanguage } from "./io.ts";
import { ownConfig } from "./own-config.ts";

export function configCommand(io: Io, answer: Answer): Command {
  return new Command("config")
    .description("Print the settings in force, for the wiki or for one page, as JSON.")
    .argument("[path]", "a page")
    .option("--config <file>", "config to use instead of the nearest wikiproof.jsonc")
    .action(async (path: string | undefined, flags: { config?: string }) => {
      const { rules } = await import("../../rules/index.ts");
      const { withAsserts } = await import("../check/asserts/assert-rule.ts");
      const { noConfig } = await import("../config/config.ts");
      const { describeConfig } = await import("../config/describe.ts");
      const { effectiveSettings } = await import("../config/effective.ts");
      const { problemLines } = await import("../report/problems.ts");
      const { terminalJson } = await import("../text/json.ts");
      const { findTargets } = await import("../workspace/targets.ts");
      const { targets, problems } = findTargets(io.cwd, path === undefined ? [] : [path], flags.config);
      const { toldProblem } = await import("../workspace/told-problem.ts");
      const language = localeLanguage(io) ?? "en";
      const root = targets[0]?.root ?? io.cwd;
      io.err(
        problemLines(
          problems.map((problem) => toldProblem(problem, language)),
          language,
        ),
      );
      const own = await ownConfig(io, flags.config, root);
      const config = own?.config ?? noConfig;
      const all = withAsserts(rules, config.asserts);
      const page = path === undefined ? null : relative(root, resolve(io.cwd, path)).split(sep).join("/");
      const effective = effectiveSettings(config, all, config.lang ?? "en")(page);
      const described = { root, from: own?.from ?? null, page, ...describeConfig(config, effective, all) };
      io.out(`${terminalJson(described, 2)}\n`);
      answer(problems.length + (own?.problems.length ?? 0) > 0 ? FAILED : DONE);
    });
}
