import { type Command, Option } from "commander";
import type { ParserName } from "../markdown/parse.ts";
import type { Language } from "../model/page-facts.ts";
import { version } from "../version.ts";
import type { KeptFacts } from "../workspace/cache/kept-facts.ts";
import type { Request } from "../workspace/request.ts";
import type { Session } from "../workspace/session.ts";
import { answerPlace } from "./answer-place.ts";
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
  const place = more.memory === undefined ? await answerPlace(io) : null;
  const { keptFacts } = await import("../workspace/cache/kept-facts.ts");
  const kept = place === null ? undefined : keptFacts(place.root, place.folder, `${version} ${io.build}`);
  const request = { ...requestOf(io, paths, flags), memory: kept, ...more, onProgress: bar.show };
  const session = await openSession(request);
  bar.clear();
  if (place !== null && kept !== undefined) {
    const [only, ...others] = session.wikis;
    kept.save(only?.root === place.root && others.length === 0);
    if (more.stopwatch !== undefined) io.err(keptLine(kept));
  }
  return session;
}

/** What of the cache was of use, and why the rest was not. */
function keptLine(kept: KeptFacts): string {
  const { found, missed } = kept.counts();
  const why = kept.miss ?? "their bytes or settings are new";
  return `cache: ${found} pages and sources kept, ${missed} read anew${missed === 0 ? "" : ` (${why})`}\n`;
}
