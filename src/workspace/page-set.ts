import type { Config } from "../config/config.ts";
import { globs } from "../config/globs.ts";
import { isMarkdown, type Tree } from "./snapshot/snapshot.ts";

/** A path named on the command line, relative to the root; "" is the root itself. */
export interface NamedPath {
  readonly path: string;
  readonly is: "file" | "folder";
}

export interface LeftOut {
  readonly path: string;
  readonly why: "name" | "ignored" | "elsewhere" | "link";
}

export interface PageSet {
  /** All that is read, so that pages can be compared. */
  readonly pages: readonly string[];
  /** What is reported and exported. */
  readonly reported: ReadonlySet<string>;
  readonly sources: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export const DEFAULT_SOURCES: readonly string[] = ["**/raw/**"];
/** Files about the repository; they speak of the wiki, not of its subjects. */
const NOT_PAGES = ["readme", "license", "changelog", "contributing"];
/** Read by agents, in capitals: `claude.md` and `agents.md` are pages about what they name. */
const FOR_AGENTS = ["AGENTS", "CLAUDE"];

export function defaultPages(folders: ReadonlySet<string>): readonly string[] {
  return folders.has("wiki") ? ["wiki/**/*.md"] : ["**/*.md"];
}

/** Sorts the files of a root into pages, sources and what is left out, each with why. */
export function pageSet(tree: Tree, config: Config, named: readonly NamedPath[]): PageSet {
  const patterns = config.pages ?? defaultPages(tree.folders);
  const included = globs(patterns);
  const ignored = globs(config.ignore);
  const isSource = globs(config.sourceFiles ?? DEFAULT_SOURCES);
  const listed = new Set((config.pages ?? []).filter((pattern) => !pattern.includes("*")));
  const namedFiles = new Set(named.filter((one) => one.is === "file").map((one) => one.path));
  const pages: string[] = [];
  const reported = new Set<string>();
  const sources: string[] = [];
  const leftOut: LeftOut[] = tree.links
    .filter((link) => link.target === "folder" || isMarkdown(link.path))
    .map((link) => ({ path: link.path, why: "link" }));
  const unseen = [...namedFiles].filter((path) => !tree.files.includes(path));
  for (const path of unseen.length === 0 ? tree.files : [...tree.files, ...unseen].sort()) {
    const wanted = named.length === 0 || named.some((one) => covers(one, path));
    const isNamed = named.length > 0 && wanted && isMarkdown(path);
    const why = refusal(path, included.matches(path), isNamed || listed.has(path), ignored.matches(path));
    if (namedFiles.has(path)) pages.push(path);
    else if (isSource.matches(path)) sources.push(path);
    else if (why === null) pages.push(path);
    else if (isMarkdown(path) && wanted) leftOut.push({ path, why });
    if (pages.at(-1) === path && wanted) reported.add(path);
  }
  return { pages, reported, sources, leftOut };
}

/** What is named, as a pattern or under a folder on the command line, may be about the repository. */
function refusal(path: string, included: boolean, named: boolean, ignored: boolean): LeftOut["why"] | null {
  if (!included && !named) return "elsewhere";
  if (ignored) return "ignored";
  return named || !isAboutRepository(path) ? null : "name";
}

/** `README.md` and `README.zh-CN.md` alike. */
function isAboutRepository(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\..*$/, "");
  return NOT_PAGES.includes(name.toLowerCase()) || FOR_AGENTS.includes(name);
}

function covers(named: NamedPath, path: string): boolean {
  if (named.is === "file") return named.path === path;
  return named.path === "" || path.startsWith(`${named.path}/`);
}
