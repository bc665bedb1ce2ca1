import { Command, Option } from "commander";
import type { ChangeReport } from "../report/change/change-report.ts";
import type { View } from "../report/view.ts";
import { withoutCommands } from "../text/escape.ts";
import { sinceScope } from "../workspace/scope.ts";
import { collect } from "./collect.ts";
import { type Answer, DONE, FAILED, FOUND, UsageError } from "./exit.ts";
import { parseFormats } from "./formats.ts";
import { type Io, wantsColor } from "./io.ts";
import { openWiki, type WikiFlags, withWikiFlags } from "./wiki-flags.ts";
import { writeFormats } from "./write-formats.ts";

interface DiffFlags extends WikiFlags {
  readonly format: readonly string[];
  readonly since?: string;
  readonly configFrom?: string;
  readonly exitCode?: true;
  readonly all?: true;
}

type ChangeFormat = (report: ChangeReport, view: View) => string;

const FORMATS: Readonly<Record<string, () => Promise<ChangeFormat>>> = {
  pretty: async () => (await import("../report/change/pretty-change.ts")).prettyChange,
  json: async () => (await import("../report/change/json-change.ts")).jsonChange,
  markdown: async () => (await import("../report/change/markdown-change.ts")).markdownChange,
};

const NAMES = Object.keys(FORMATS);

export function diffCommand(io: Io, answer: Answer): Command {
  const command = new Command("diff")
    .description("Show a change as facts: what is claimed now and was not, and what is claimed no more.")
    .argument("[rev]", "revision to compare the work tree with, or a..b (default: HEAD)")
    .option("--since <rev>", "the same as [rev]")
    .addOption(
      new Option(
        "--format <name[=file]>",
        `to the screen or a file; may be repeated: ${NAMES.join(", ")}; markdown is for a pull-request comment`,
      )
        .argParser(collect)
        .default([], "pretty"),
    )
    .option("--exit-code", "exit code 1 when facts changed")
    .option("--all", "print every fact that changed")
    .option("--config-from <rev>", "take config and schemas from the revision, not from the change");
  return withWikiFlags(command).action(async (rev: string | undefined, flags: DiffFlags) => {
    if (rev !== undefined && flags.since !== undefined)
      throw new UsageError({
        en: "Name one revision, by itself or with --since",
        zh: "只能指定一个版本：单独写，或用 --since",
      });
    const formats = parseFormats(flags.format, NAMES);
    const scope = sinceScope(rev ?? flags.since ?? "HEAD");
    const session = await openWiki(io, [], flags, { scope, configFrom: flags.configFrom });
    const [wiki] = session.wikis;
    const { changeReport } = await import("../workspace/change-report.ts");
    const { isChanged } = await import("../report/change/change-report.ts");
    const report = changeReport(wiki, session.problems);
    const view: View = {
      language: session.language,
      color: wantsColor(io),
      columns: io.columns,
      all: flags.all === true,
      quiet: false,
      leftOut: null,
    };
    await writeFormats(io, formats, async (name, isScreen) => {
      const format = await FORMATS[name]?.();
      const text = format?.(report, { ...view, color: view.color && isScreen }) ?? "";
      return name === "json" ? text : withoutCommands(text);
    });
    if (session.problems.length > 0) return answer(FAILED);
    answer(flags.exitCode && isChanged(report) ? FOUND : DONE);
  });
}
