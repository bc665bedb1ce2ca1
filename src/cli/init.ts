import { Command, Option } from "commander";
import type { TableSchema } from "../model/settings.ts";
import { type Answer, DONE, FAILED, UsageError } from "./exit.ts";
import { type Io, localeLanguage } from "./io.ts";
import { CI, HOOKS, type Wanted, writeReadyMade } from "./ready-made.ts";
import { writeBaseline } from "./write-baseline.ts";

interface InitFlags extends Wanted {
  readonly baseline?: true;
  readonly infer?: true;
}

export function initCommand(io: Io, answer: Answer): Command {
  return new Command("init")
    .description("Write a commented wikiproof.jsonc that fits this folder; never over one that is there.")
    .option("--baseline", "accept the errors and warnings that are there now, so that only new ones count")
    .option("--infer", "also learn table schemas from the columns that recur, and show how they read")
    .addOption(new Option("--ci <service>", "also write a workflow for it").choices(Object.keys(CI)))
    .addOption(new Option("--hook <by>", "also write a hook for it").choices(Object.keys(HOOKS)))
    .action(async (flags: InitFlags) => {
      const { existsSync } = await import("node:fs");
      const { join } = await import("node:path");
      const { CONFIG_NAME } = await import("../config/config.ts");
      const { configTemplate, takeStock } = await import("../workspace/take-stock.ts");
      const { BASELINE_NAME } = await import("../workspace/baseline.ts");
      const { walk } = await import("../workspace/snapshot/walk.ts");
      const file = join(io.cwd, CONFIG_NAME);
      const alsoWanted = flags.ci !== undefined || flags.hook !== undefined;
      if (alsoWanted && existsSync(file)) return answer(await writeReadyMade(io, flags));
      const baseline = flags.baseline ? BASELINE_NAME : null;
      for (const name of [CONFIG_NAME, ...(baseline === null ? [] : [baseline])]) {
        if (existsSync(join(io.cwd, name)))
          throw new UsageError({
            en: `${name} is already here; nothing was written`,
            zh: `${name} 已存在；什么也没有写入`,
          });
      }
      const stock = takeStock(walk(io.cwd));
      const { writeFileWhole } = await import("../workspace/write-file.ts");
      const write = async (tables: readonly TableSchema[]) => {
        await writeFileWhole(file, configTemplate(stock, baseline, tables));
      };
      await write([]);
      const { escapeTerminal } = await import("../text/escape.ts");
      const line = (label: string, count: number, names: readonly string[]) =>
        `${label.padEnd(8)} ${String(count).padStart(5)}  ${escapeTerminal(names.join(", "))}\n`;
      io.out(`Wrote ${CONFIG_NAME}. It takes what is here for:\n`);
      io.out(line("pages", stock.pages.length, stock.pagePatterns));
      io.out(line("sources", stock.sources.length, stock.sourcePatterns));
      io.out(line("neither", stock.neither.length, sample(stock.neither)));
      if (stock.pages.length === 0) io.out("There are no pages yet: Markdown files that match will be.\n");
      if (flags.infer) {
        const { learnSchemas } = await import("../workspace/learn-schemas.ts");
        const { learnedText } = await import("./learned.ts");
        const { problemLines } = await import("../report/problems.ts");
        const { learned, problems } = await learnSchemas(io.cwd, write);
        io.err(problemLines(problems, localeLanguage(io) ?? "en"));
        io.out(learnedText(learned));
        if (problems.length > 0) return answer(FAILED);
      }
      if (baseline !== null) {
        const { openSession } = await import("../workspace/session.ts");
        const { problemLines } = await import("../report/problems.ts");
        const session = await openSession({
          cwd: io.cwd,
          paths: [],
          locale: localeLanguage(io),
          baselineMode: "accept",
        });
        io.err(problemLines(session.problems, session.language));
        io.out(await writeBaseline(session));
        if (session.problems.length > 0) return answer(FAILED);
      }
      const code = alsoWanted ? await writeReadyMade(io, flags) : DONE;
      io.out("Next: wikiproof\n");
      answer(code);
    });
}

const SHOWN = 5;

function sample(names: readonly string[]): string[] {
  return names.length > SHOWN ? [...names.slice(0, SHOWN), "…"] : [...names];
}
