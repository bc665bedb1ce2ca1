import { readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { CONFIG_NAME } from "../config/config.ts";
import { version } from "../version.ts";
import { type CacheFolder, cacheFolder } from "../workspace/cache/cache-folder.ts";
import { rootOf } from "../workspace/targets.ts";
import { type Io, localeLanguage, wantsColor } from "./io.ts";

/** Where the answer to a command line is kept, and under which key. */
export interface AnswerPlace {
  readonly root: string;
  readonly folder: CacheFolder;
  readonly key: string;
}

/** Null where nothing is kept. Asked before anything else is loaded, so it looks only for the flags it needs. */
export async function answerPlace(io: Io): Promise<AnswerPlace | null> {
  const { args, cwd, build } = io;
  if (args.includes("--no-cache")) return null;
  const config = flagValue(args, "--config");
  const root = rootOf(realpathSync(cwd), config);
  const configured = await configuredCache(
    config === undefined ? join(root, CONFIG_NAME) : resolve(cwd, config),
  );
  if (configured === false) return null;
  const named = flagValue(args, "--cache-dir");
  const folder = cacheFolder(
    root,
    named === undefined ? undefined : resolve(cwd, named),
    typeof configured === "string" ? configured : undefined,
  );
  const key = [version, build, cwd, args, wantsColor(io), localeLanguage(io) ?? "", io.columns];
  return { root, folder, key: JSON.stringify(key) };
}

/** A config that does not speak of the cache is not parsed for it. */
async function configuredCache(file: string): Promise<boolean | string | undefined> {
  try {
    const text = readFileSync(file, "utf8");
    if (!text.includes('"cache"')) return undefined;
    const { cacheSetting } = await import("../config/cache-setting.ts");
    return cacheSetting(text);
  } catch {
    return undefined;
  }
}

function flagValue(args: readonly string[], flag: string): string | undefined {
  const at = args.findIndex((one) => one === flag || one.startsWith(`${flag}=`));
  const found = args[at];
  if (found === undefined) return undefined;
  return found === flag ? args[at + 1] : found.slice(flag.length + 1);
}
