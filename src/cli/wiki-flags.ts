import { type Command, Option } from "commander";
import type { ParserName } from "../markdown/parse.ts";
import type { Language } from "../model/page-facts.ts";
import { version } from "../version.ts";
import type { KeptFacts } from "../workspace/cache/kept-facts.ts";
import type { Request } from "../workspace/request.ts";
import type { Session } from "../workspace/session.ts";
import { answerPlace } from "./answer-place.ts";
import { type Io, localeLanguage } from "./io.ts";
import { lightCompiler } from "./light-compiler.ts";
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

/**
 * Reads the wiki that a command line names, with a progress line where somebody waits.
 * @param keeping "wikis" where the findings are all that is wanted: then the session's facts may be of some pages only
 */
export async function openWiki(
  io: Io,
  paths: readonly string[],
  flags: WikiFlags,
  more: Partial<Request> = {},
  keeping: "facts" | "wikis" = "facts",
): Promise<Session> {
  const { openSession } = await import("../workspace/session.ts");
  const bar = progress(io);
  const compiler = lightCompiler();
  const onProgress = (done: number, all: number) => {
    compiler.expect(all);
    bar.show(done, all);
  };
  const place = more.memory === undefined ? await answerPlace(io) : null;
  const { keptFacts } = await import("../workspace/cache/kept-facts.ts");
  const { keptWikis } = await import("../workspace/cache/kept-wikis.ts");
  const build = `${version} ${io.build}`;
  const facts = place === null ? undefined : keptFacts(place.root, place.folder, build);
  let why: string | null = "no wiki is kept";
  const explain = (said: string | null) => {
    why = said;
  };
  const wikis =
    place === null || facts === undefined || keeping !== "wikis"
      ? undefined
      : keptWikis(place.root, place.folder, build, facts, explain);
  const request: Request = {
    ...{ ...requestOf(io, paths, flags), memory: facts, kept: wikis },
    ...{ ...more, onProgress, unhashed: keeping === "wikis" && (more.memory ?? facts) === undefined },
  };
  const session = await openSession(request);
  bar.clear();
  compiler.rest();
  if (why === null) io.readsPart();
  if (place !== null && facts !== undefined) {
    const [only, ...others] = session.wikis;
    facts.save(only?.root === place.root && others.length === 0 && why !== null);
    if (more.stopwatch !== undefined) io.err(keptLine(facts) + comparedLine(why));
  }
  return session;
}

function comparedLine(why: string | null): string {
  return `compared: ${why === null ? "the pages that the change reaches" : `all pages (${why})`}\n`;
}

/** What of the cache was of use, and why the rest was not. */
function keptLine(kept: KeptFacts): string {
  const { found, missed } = kept.counts();
  const why = kept.miss ?? "their bytes or settings are new";
  return `cache: ${found} pages and sources kept, ${missed} read anew${missed === 0 ? "" : ` (${why})`}\n`;
}
