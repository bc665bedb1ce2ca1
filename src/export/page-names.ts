import { MAX_SLUG_LENGTH } from "../limits.ts";
import { slug } from "../values/slug.ts";

/** A file name for each page's own export, whatever the order they come in; two paths with one slug get numbers. */
export function pageSlugs(paths: readonly string[], base: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (const path of [...paths].sort()) {
    const wanted = [...slug(below(path, base))].slice(0, MAX_SLUG_LENGTH).join("") || "page";
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
    taken.add(name);
    slugs.set(path, name);
  }
  return slugs;
}

/** Address of a page on a site that serves the base, as VitePress has it: no ending, `index` is its folder. */
export function pageUrl(path: string, base: string): string {
  const inner = below(path, base);
  const isIndex = inner === "index" || inner.endsWith("/index");
  return `/${(isIndex ? inner.slice(0, -"index".length) : inner).replace(RESERVED, encodeURIComponent)}`;
}

/** The folder before the first wildcard that all patterns share; it stays when pages come and go. */
export function siteBase(patterns: readonly string[]): string {
  const [first = "", ...others] = patterns.map(literalFolder);
  let base = first;
  for (const folder of others) while (!folder.startsWith(base)) base = parentOf(base);
  return base;
}

/** What would end a path or be no part of it. */
const RESERVED = /[\s%#?"<>]/g;

function literalFolder(pattern: string): string {
  const folders = pattern.split("/").slice(0, -1);
  const wild = folders.findIndex(
    (folder) => folder.includes("*") || folder.includes("?") || folder.includes("{"),
  );
  const literal = wild < 0 ? folders : folders.slice(0, wild);
  return literal.length === 0 ? "" : `${literal.join("/")}/`;
}

function parentOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
}

function below(path: string, base: string): string {
  const inner = path.startsWith(base) ? path.slice(base.length) : path;
  const dot = inner.lastIndexOf(".");
  return dot > inner.lastIndexOf("/") + 1 ? inner.slice(0, dot) : inner;
}
