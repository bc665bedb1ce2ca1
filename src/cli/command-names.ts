/** In the order that help lists them. */
export const COMMAND_NAMES = [
  "check",
  "export",
  "diff",
  "fix",
  "value",
  "rules",
  "explain",
  "config",
  "init",
  "install-hook",
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

const HELP: readonly (string | undefined)[] = ["help", "--help", "-h"];
const VERSION: readonly (string | undefined)[] = ["--version", "-v"];

/** What a command line asks for: what is no command is a path or a flag of `check`. */
export function askedFor([first]: readonly string[]): CommandName | "help" | "version" {
  if (HELP.includes(first)) return "help";
  if (VERSION.includes(first)) return "version";
  return COMMAND_NAMES.find((name) => name === first) ?? "check";
}
