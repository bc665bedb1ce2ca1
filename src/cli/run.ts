import { Command, CommanderError } from "commander";
import { escapeTerminal } from "../text/escape.ts";
import { version } from "../version.ts";
import { askedFor, COMMAND_NAMES, type CommandName } from "./command-names.ts";
import { type Answer, DONE, type ExitCode, FAILED, UsageError } from "./exit.ts";
import { type Io, localeLanguage } from "./io.ts";
import { systemMessage } from "./system-message.ts";

/** What a command's file gives: itself, with its flags, and what it answers. */
type MakeCommand = (io: Io, answer: Answer) => Command;

/** A command's file is loaded when the command is asked for. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<MakeCommand>>> = {
  check: async () => (await import("./check.ts")).checkCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  diff: async () => (await import("./diff.ts")).diffCommand,
  fix: async () => (await import("./fix.ts")).fixCommand,
  value: async () => (await import("./value.ts")).valueCommand,
  rules: async () => (await import("./rules.ts")).rulesCommand,
  explain: async () => (await import("./explain.ts")).explainCommand,
  config: async () => (await import("./config.ts")).configCommand,
  init: async () => (await import("./init.ts")).initCommand,
  "install-hook": async () => (await import("./install-hook.ts")).installHookCommand,
};

/** Runs one command line to its end; answers the exit code. */
export async function run(io: Io): Promise<ExitCode> {
  let code: ExitCode = DONE;
  const answer: Answer = (given) => {
    code = given;
  };
  const program = new Command("wikiproof")
    .description("Proofreads the facts of a Markdown wiki and hands them out as data.")
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .showHelpAfterError("(--help lists what there is)")
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  for (const name of wantedCommands(io.args)) {
    const make = await COMMANDS[name]();
    const made = make(io, answer).copyInheritedSettings(program);
    program.addCommand(made, { isDefault: name === "check" });
  }
  try {
    await program.parseAsync(io.args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : FAILED;
    const message =
      error instanceof UsageError ? error.told[localeLanguage(io) ?? "en"] : systemMessage(error);
    if (message === null) throw error;
    io.err(`error: ${escapeTerminal(message)}\n`);
    return FAILED;
  }
}

function wantedCommands(args: readonly string[]): readonly CommandName[] {
  const asked = askedFor(args);
  if (asked === "help") return COMMAND_NAMES;
  return [asked === "version" ? "check" : asked];
}

const EXAMPLES = `
Examples:
  wikiproof                          check the wiki in this folder
  wikiproof check wiki/llama.md      report one page, compared with all others
  wikiproof check --format json      findings as data
  wikiproof diff main                what a branch changed, as facts
  wikiproof fix --dry-run            what can be mended, as a diff
  wikiproof export --out data        facts as JSON, with schemas
  wikiproof value "405B (MoE?)"      how a table cell is read
  wikiproof explain uncertain-value  what a rule says, and why
`;
