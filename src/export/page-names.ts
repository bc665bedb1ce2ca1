import { MAX_SLUG_LENGTH } from "../limits.ts";
import { slug } from "../values/slug.ts";

export interface PageNames {
  /** File name of the page's own export; no two pages of a wiki share one. */
  readonly slug: string;
  /** Address on a site that serves the wiki's folder. */
  readonly url: string;
}

/** Names for all pages, whatever the order they come in. Two paths with one slug are told apart by a number. */
export function pageNames(paths: readonly string[], base: string): ReadonlyMap<string, PageNames> {
  const taken = new Set<string>();
  const names = new Map<string, PageNames>();
  for (const path of [...paths].sort()) {
    const inner = withoutEnding(path.startsWith(base) ? path.slice(base.length) : path);
    const wanted = [...slug(inner)].slice(0, MAX_SLUG_LENGTH).join("") || "page";
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
    taken.add(name);
    names.set(path, { slug: name, url: siteUrl(inner) });
  }
  return names;
}

/** The folder that all paths lie in when it is `wiki/`, else none. */
export function siteBase(paths: readonly string[]): string {
  return paths.length > 0 && paths.every((path) => path.startsWith("wiki/")) ? "wiki/" : "";
}

function siteUrl(inner: string): string {
  const path = inner === "index" ? "" : inner.endsWith("/index") ? inner.slice(0, -"index".length) : inner;
  return `/${path.split("/").map(encodeURIComponent).join("/")}`;
}

function withoutEnding(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot > path.lastIndexOf("/") + 1 ? path.slice(0, dot) : path;
}
