import { realpathSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { UntoldProblem } from "../model/finding.ts";
import type { Message } from "../text/message.ts";
import { notThere } from "./not-there.ts";
import type { NamedPath } from "./page-set.ts";
import { findRoot } from "./root.ts";
import { LEADS_BACK, unreadable } from "./snapshot/unreadable.ts";
import { errorCode } from "./snapshot/walk.ts";

/** One root to be read, and what of it was named (nothing: all of it). */
export interface Target {
  readonly root: string;
  readonly named: readonly NamedPath[];
  /** A file outside the root stands alone: what lies beside it is surroundings, no pages. */
  readonly alone: boolean;
}

export interface Targets {
  readonly targets: readonly Target[];
  readonly problems: readonly UntoldProblem[];
}

const LEADS_OUT: Message = {
  en: "Leads out of the root of the wiki through a link",
  zh: "经链接离开了 wiki 的根目录",
};

interface Real {
  readonly path: string;
  readonly is: "file" | "folder";
}

/** Sorts what was named on the command line by root: a path outside the root is its own root. */
export function findTargets(cwd: string, paths: readonly string[], configFile: string | undefined): Targets {
  const here = realpathSync(cwd);
  const root = rootOf(here, configFile);
  if (paths.length === 0) return { targets: [{ root, named: [], alone: false }], problems: [] };
  const problems: UntoldProblem[] = [];
  const real = paths.flatMap((path) => realOf(here, root, path, problems));
  const byRoot = new Map<string, { root: string; named: NamedPath[]; alone: boolean }>();
  const outer = real.filter((one) => one.is === "folder" && !isInside(root, one.path)).map((one) => one.path);
  for (const one of real) {
    const alone = one.is === "file" && ![root, ...outer].some((folder) => isInside(folder, one.path));
    const own = [root, ...outer].find((folder) => isInside(folder, one.path)) ?? dirname(one.path);
    const target = byRoot.get(own) ?? { root: own, named: [], alone };
    target.named.push({ path: relative(own, one.path).split(sep).join("/"), is: one.is });
    byRoot.set(own, target);
  }
  return { targets: [...byRoot.values()], problems };
}

/** A config named by hand sets the root if it stands above; elsewhere it is only data. */
export function rootOf(here: string, configFile: string | undefined): string {
  const folder = configFile === undefined ? null : dirname(resolve(here, configFile));
  return folder !== null && isInside(folder, here) ? folder : findRoot(here);
}

function realOf(here: string, root: string, path: string, problems: UntoldProblem[]): Real[] {
  const written = resolve(here, path);
  try {
    const real = realpathSync(written);
    if (isInside(root, written) && !isInside(root, real)) {
      problems.push({ path, message: LEADS_OUT });
      return [];
    }
    return [{ path: real, is: statSync(real).isDirectory() ? "folder" : "file" }];
  } catch (error) {
    const code = errorCode(error);
    const missing = code === "ENOENT" || code === "ENOTDIR";
    const other = code === "ELOOP" ? LEADS_BACK : unreadable(code);
    problems.push({ path, message: missing ? notThere(path, written) : other });
    return [];
  }
}

export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
