import type { Language } from "../model/page-facts.ts";

/** The terminal or pipe a command talks to; handed in, so that commands ask nothing global. */
export interface Io {
  /** As written, the command first. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Characters in a line of the terminal. */
  readonly columns: number;
  /** Where the package's own files lie: rule docs, schemas. */
  readonly home: string;
  /** What tells this build of the program, on this version of Node, from every other. */
  readonly build: string;
  /** Milliseconds since the program began. */
  now(): number;
  today(): Date;
  out(text: string): void;
  /** Resolves once what was said last has room: to wait for before saying more than a reader may take at once. */
  drained(): Promise<void>;
  err(text: string): void;
  /** Told where only what changed is read: other code runs than where all is. */
  readsPart(): void;
}

/** NO_COLOR counts as soon as it is not empty (https://no-color.org). */
export function wantsColor(io: Io): boolean {
  return io.stdoutIsTerminal && !io.env.NO_COLOR && io.env.TERM !== "dumb";
}

/** Of what is said before a config is read: as asked for, else the terminal's. */
export function spokenLanguage(io: Io): Language {
  const at = io.args.findIndex((one) => one === "--lang" || one.startsWith("--lang="));
  const asked = io.args[at]?.split("=")[1] ?? io.args[at + 1];
  if (at >= 0 && (asked === "zh" || asked === "en")) return asked;
  return localeLanguage(io) ?? "en";
}

/** Only a terminal is spoken to in its user's language: what a script reads must not change with the machine. */
export function localeLanguage(io: Io): Language | undefined {
  if (!io.stdoutIsTerminal) return undefined;
  const locale = io.env.LC_ALL || io.env.LC_MESSAGES || io.env.LANG || "";
  return locale.toLowerCase().startsWith("zh") ? "zh" : undefined;
}
