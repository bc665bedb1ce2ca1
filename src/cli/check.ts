import { Command, InvalidArgumentError, Option } from "commander";
import type { FailOn } from "../config/config.ts";
import { nearestName } from "../config/nearest-name.ts";
import type { ParserName } from "../markdown/parse.ts";
import type { Language } from "../model/page-facts.ts";
import { parseFormats } from "./formats.ts";
import { type Io, localeLanguage, wantsColor } from "./io.ts";
import { leftOutLine } from "./left-out.ts";
import { outcome } from "./outcome.ts";
import { progress } from "./progress.ts";
import type { Answer } from "./run.ts";

export interface WikiFlags {
  readonly config?: string;
  readonly lang?: Language;
  readonly parser?: ParserName;
  readonly cache: boolean;
  readonly cacheDir?: string;
}

interface CheckFlags extends WikiFlags {
  readonly format: readonly string[];
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly quiet?: true;
  readonly all?: true;
}

const COMMANDS = ["check", "export", "value", "rules", "explain", "config", "init", "help"];

/** Flags of every command that reads a wiki. */
export function withWikiFlags(command: Command): Command {
  return command
    .option("--config <file>", "config to use instead of the nearest wikiproof.jsonc")
    .addOption(new Option("--lang <language>", "language of messages").choices(["en", "zh"]))
    .addOption(new Option("--parser <name>", "Markdown parser").choices(["satteri", "remark"]))
    .option("--no-cache", "read everything anew")
    .option("--cache-dir <folder>", "where the cache is kept");
}

export function checkCommand(io: Io, answer: Answer): Command {
  const command = new Command("check")
    .description(
      "Report what a careful reviewer would. Paths choose what is reported; all pages are compared.",
    )
    .argument("[paths...]", "pages or folders (default: the whole wiki)")
    .option("--format <name[=file]>", "pretty or json, to the screen or a file; may be repeated", collect, [])
    .addOption(
      new Option("--fail-on <severity>", "least severity that makes exit code 1 (default: error)").choices([
        "error",
        "warning",
        "info",
        "never",
      ]),
    )
    .option("--max-warnings <n>", "exit code 1 when there are more warnings", wholeNumber)
    .option("--quiet", "print errors only")
    .option("--all", "print every finding, not the first of each group");
  return withWikiFlags(command).action(async (paths: string[], flags: CheckFlags) => {
    const { reportText } = await import("./formats.ts");
    const formats = parseFormats(flags.format);
    const { openSession } = await import("../workspace/session.ts");
    const bar = progress(io);
    const session = await openSession({
      cwd: io.cwd,
      paths,
      configFile: flags.config,
      language: flags.lang,
      locale: localeLanguage(io),
      parser: flags.parser,
      onProgress: bar.show,
    });
    bar.clear();
    const language = session.wikis[0]?.language ?? flags.lang ?? "en";
    const view = {
      language,
      color: wantsColor(io),
      columns: io.columns,
      all: flags.all === true,
      quiet: flags.quiet === true,
      leftOut: leftOutLine(session, language),
    };
    for (const { name, file } of formats) {
      if (file === null) io.out(reportText(name, session, view));
      else {
        const { writeFileWhole } = await import("../workspace/write-file.ts");
        await writeFileWhole(file, reportText(name, session, { ...view, color: false }));
      }
    }
    for (const { path } of session.problems) io.err(commandHint(path));
    const failOn = flags.failOn ?? session.wikis[0]?.config.failOn ?? "error";
    answer(outcome(session, failOn, flags.maxWarnings));
  });
}

/** A misspelt command is taken for a path, since `wikiproof <path>` checks it. */
function commandHint(path: string | undefined): string {
  const near = path === undefined || path.includes("/") ? null : nearestName(path, COMMANDS);
  return near === null ? "" : `Did you mean the command "${near}"?\n`;
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError("Expected a whole number.");
  return number;
}
