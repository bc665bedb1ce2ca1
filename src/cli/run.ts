import { Command, CommanderError } from "commander";
import { version } from "../version.ts";
import { checkCommand } from "./check.ts";
import { configCommand } from "./config.ts";
import { diffCommand } from "./diff.ts";
import { DONE, type ExitCode, FAILED, UsageError } from "./exit.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { fixCommand } from "./fix.ts";
import { initCommand } from "./init.ts";
import { installHookCommand } from "./install-hook.ts";
import type { Io } from "./io.ts";
import { rulesCommand } from "./rules.ts";
import { valueCommand } from "./value.ts";

/** What a command's file gives: itself, with its flags, and what it answers. */
export type Answer = (code: ExitCode) => void;

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
  for (const command of [
    checkCommand,
    exportCommand,
    diffCommand,
    fixCommand,
    valueCommand,
    rulesCommand,
    explainCommand,
    configCommand,
    initCommand,
    installHookCommand,
  ]) {
    const made = command(io, answer);
    program.addCommand(made.copyInheritedSettings(program), { isDefault: made.name() === "check" });
  }
  try {
    await program.parseAsync(io.args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : FAILED;
    const ours = error instanceof UsageError || isFromTheSystem(error);
    if (!ours) throw error;
    io.err(`error: ${error.message}\n`);
    return FAILED;
  }
}

/** A full disk, a folder without permission: the user's to mend. */
function isFromTheSystem(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
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
