import { Command, InvalidArgumentError, Option } from "commander";
import type { FailOn } from "../config/config.ts";
import type { Language } from "../model/page-facts.ts";
import { nearestName } from "../text/nearest-name.ts";
import type { BaselineMode } from "../workspace/baseline.ts";
import { stopwatch } from "../workspace/stopwatch.ts";
import { findTargets } from "../workspace/targets.ts";
import { collect } from "./collect.ts";
import { COMMAND_NAMES } from "./command-names.ts";
import { type Answer, UsageError } from "./exit.ts";
import { formatNames, parseFormats, reportText } from "./formats.ts";
import { type Io, wantsColor } from "./io.ts";
import { keepSaid } from "./keep.ts";
import { leftOutLine } from "./left-out.ts";
import { failOnOption, outcome } from "./outcome.ts";
import { type ScopeFlags, scopeOf, withScopeFlags } from "./scope-flags.ts";
import { timingText } from "./timing.ts";
import type { RoundRequest } from "./watch.ts";
import { openWiki, type WikiFlags, withWikiFlags } from "./wiki-flags.ts";
import { writeBaseline } from "./write-baseline.ts";
import { writeFormats } from "./write-formats.ts";

interface CheckFlags extends WikiFlags, ScopeFlags {
  readonly format: readonly string[];
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly quiet?: true;
  readonly all?: true;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly acceptNew?: true;
  readonly timing?: true;
  readonly watch?: true;
}

export function checkCommand(io: Io, answer: Answer): Command {
  const command = new Command("check")
    .description(
      "Report what a careful reviewer would. Paths choose what is reported; all pages are compared.",
    )
    .argument("[paths...]", "pages or folders (default: the whole wiki)")
    .addOption(
      new Option(
        "--format <name[=file]>",
        `to the screen or a file; may be repeated: ${formatNames.join(", ")}`,
      )
        .argParser(collect)
        .default([], "pretty"),
    )
    .addOption(failOnOption())
    .option("--max-warnings <n>", "exit code 1 when there are more warnings", wholeNumber)
    .option("--quiet", "print errors only")
    .option("--all", "print every finding, not the first of each group")
    .option(
      "--baseline <file>",
      "findings that were there before; they count no more (default: the config's)",
    )
    .option("--update-baseline", "take out of the baseline what is found no more")
    .option("--accept-new", "with --update-baseline: take in the errors and warnings that are new")
    .option("--watch", "check again after each save, until it is ended")
    .option("--timing", "say on stderr what the time went into: phases, and each rule");
  withScopeFlags(command);
  return withWikiFlags(command).action(async (paths: string[], flags: CheckFlags) => {
    if (!flags.watch) return checkOnce(io, paths, flags, {}, answer);
    const { targets } = findTargets(io.cwd, paths, flags.config);
    const roots = targets.map(({ root }) => root);
    const { watchWiki } = await import("./watch.ts");
    return watchWiki(io, roots, (round) => checkOnce(io, paths, flags, round, answer));
  });
}

async function checkOnce(
  io: Io,
  paths: readonly string[],
  flags: CheckFlags,
  round: RoundRequest,
  answer: Answer,
): Promise<void> {
  const formats = parseFormats(formatsOf(flags));
  const mode = baselineMode(flags);
  const watch = stopwatch(io.now);
  await watch.time("start", () => import("../workspace/session.ts"));
  const asked = {
    baselineFile: flags.baseline,
    baselineMode: mode,
    scope: scopeOf(flags),
    findingsOnly: true,
    configFrom: flags.configFrom,
    stopwatch: flags.timing ? watch : undefined,
    ...round,
  };
  const session = await openWiki(io, paths, flags, asked, "wikis");
  if (mode !== "keep") io.err(await writeBaseline(session));
  const { language } = session;
  const view = {
    language,
    color: wantsColor(io),
    columns: io.columns,
    all: flags.all === true,
    quiet: flags.quiet === true,
    leftOut: leftOutLine(session, language),
  };
  const { baseline, config, timing, cache } = flags;
  const isKept = cache && !timing && mode === "keep" && !isScoped(flags);
  const said = await watch.time("report", () =>
    writeFormats(
      io,
      formats,
      (name, isScreen) => reportText(name, session, { ...view, color: view.color && isScreen }),
      isKept,
    ),
  );
  if (flags.timing) io.err(timingText(watch.times, io.now(), language));
  for (const { path } of session.problems) io.err(commandHint(path, language));
  const failOn = flags.failOn ?? session.wikis[0]?.config.failOn ?? "error";
  const code = outcome(session, failOn, flags.maxWarnings);
  answer(code);
  if (said !== null && isKept) {
    const named = [config, baseline].flatMap((file) => file ?? []);
    await keepSaid(io, { session, paths, named, text: said, code });
  }
}

/** What git says of the wiki is not known from the stamps of its files. */
function isScoped({ configFrom, ...flags }: CheckFlags): boolean {
  return configFrom !== undefined || scopeOf(flags) !== undefined;
}

/** In a hook each finding is a line; everywhere else the first screen groups them. */
function formatsOf({ format, staged }: CheckFlags): readonly string[] {
  return format.length === 0 && staged ? ["compact"] : format;
}

function baselineMode({ updateBaseline, acceptNew }: CheckFlags): BaselineMode {
  if (acceptNew && !updateBaseline)
    throw new UsageError({
      en: "--accept-new goes with --update-baseline",
      zh: "--accept-new 须与 --update-baseline 同用",
    });
  return updateBaseline ? (acceptNew ? "accept" : "prune") : "keep";
}

/** A misspelt command is taken for a path, since `wikiproof <path>` checks it. */
function commandHint(path: string | undefined, language: Language): string {
  const near =
    path === undefined || path.includes("/") ? null : nearestName(path, [...COMMAND_NAMES, "help"]);
  if (near === null) return "";
  return language === "zh" ? `是否指命令“${near}”？\n` : `Did you mean the command "${near}"?\n`;
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError("Expected a whole number.");
  return number;
}
