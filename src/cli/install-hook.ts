import { Command } from "commander";
import { type Answer, DONE, type ExitCode, FAILED } from "./exit.ts";
import type { Io } from "./io.ts";

export function installHookCommand(io: Io, answer: Answer): Command {
  return new Command("install-hook")
    .description("Write git's own pre-commit hook, for people without a hook manager; never over another's.")
    .action(async () => answer(await installHook(io)));
}

/** Says what was done; a hook of somebody else's stays, and what to add to it is printed. */
export async function installHook(io: Io): Promise<ExitCode> {
  const { writeGitHook } = await import("../workspace/git-hook.ts");
  const { exampleText } = await import("./example-text.ts");
  const { escapeTerminal } = await import("../text/escape.ts");
  const text = await exampleText(io, "hooks/git-pre-commit");
  const hook = await writeGitHook(io.cwd, text);
  switch (hook.done) {
    case "no-repository":
      io.err(`error: No git repository here, so no hook was written: ${escapeTerminal(hook.why)}\n`);
      return FAILED;
    case "foreign":
      io.err(`${escapeTerminal(hook.file)} is already here and stays as it is; add this to it:\n\n${text}`);
      return FAILED;
    case "there":
      io.out(`Already here: ${escapeTerminal(hook.file)}\n`);
      return DONE;
    case "written":
      io.out(`Wrote ${escapeTerminal(hook.file)}\n`);
      return DONE;
  }
}
