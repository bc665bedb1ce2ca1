import { type Command, Option } from "commander";
import type { ParserName } from "../markdown/parse.ts";
import type { Language } from "../model/page-facts.ts";
import type { Request } from "../workspace/request.ts";
import type { Session } from "../workspace/session.ts";
import { type Io, localeLanguage } from "./io.ts";
import { progress } from "./progress.ts";

/** Flags of every command that reads a wiki. */
export interface WikiFlags {
  readonly config?: string;
  readonly lang?: Language;
  readonly parser?: ParserName;
  readonly cache: boolean;
  readonly cacheDir?: string;
}

export function withWikiFlags(command: Command): Command {
  return command
    .option("--config <file>", "config to use instead of the nearest wikiproof.jsonc")
    .addOption(new Option("--lang <language>", "language of messages").choices(["en", "zh"]))
    .addOption(new Option("--parser <name>", "Markdown parser").choices(["satteri", "remark"]))
    .option("--no-cache", "read everything anew")
    .option("--cache-dir <folder>", "where the cache is kept");
}

/** What a command line asks of a session. */
export function requestOf(io: Io, paths: readonly string[], flags: WikiFlags): Request {
  return {
    cwd: io.cwd,
    paths,
    configFile: flags.config,
    language: flags.lang,
    locale: localeLanguage(io),
    parser: flags.parser,
    env: io.env,
  };
}

/** Reads the wiki that a command line names, with a progress line where somebody waits. */
export async function openWiki(
  io: Io,
  paths: readonly string[],
  flags: WikiFlags,
  more: Partial<Request> = {},
): Promise<Session> {
  const { openSession } = await import("../workspace/session.ts");
  const bar = progress(io);
  const session = await openSession({ ...requestOf(io, paths, flags), ...more, onProgress: bar.show });
  bar.clear();
  return session;
}
