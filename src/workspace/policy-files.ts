import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Config } from "../config/config.ts";
import type { BaselineFile } from "./baseline.ts";
import type { Request } from "./request.ts";
import { diskReader } from "./snapshot/disk.ts";
import type { Reader } from "./snapshot/snapshot.ts";
import type { WikiSource } from "./wiki-source.ts";

interface NamedFile {
  readonly from: Reader;
  readonly path: string;
}

/** A config named by hand is the user's own, wherever it lies; one taken from a revision is looked for there. */
export function configFile({ target, policy }: WikiSource, request: Request): NamedFile | null {
  if (request.configFile === undefined) return null;
  const file = resolve(request.cwd, request.configFile);
  if (request.configFrom === undefined) return { from: diskReader(dirname(file)), path: basename(file) };
  return { from: policy, path: relative(target.root, file).split(sep).join("/") };
}

export function baselineFile(
  { target, policy }: WikiSource,
  { baseline }: Config,
  { cwd, baselineFile: named, baselineMode: mode = "keep" }: Request,
): BaselineFile | null {
  if (named !== undefined) {
    const file = resolve(cwd, named);
    return { file, name: named, from: diskReader(dirname(file)), path: basename(file), mode };
  }
  if (baseline === undefined) return null;
  return { file: join(target.root, baseline), name: baseline, from: policy, path: baseline, mode };
}
