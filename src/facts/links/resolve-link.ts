import type { Link, PageFacts } from "../../model/page-facts.ts";
import type { LinkTarget } from "../../model/wiki-facts.ts";
import { decoded, folderOf, foldersUp, joinedPath } from "../../text/paths.ts";
import { nearestNames } from "./nearest.ts";
import { foldName, type PathIndex } from "./path-index.ts";

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Written as links, meant for the site's renderer: `[[toc]]`, template marks. */
const SPECIAL = /^(?:toc|_toc_|\[toc\])$|^\{|\$\{|\{\{/i;

/** What a link leads to: as VitePress reads site links and Obsidian wikilinks. Nothing outside the root is looked at. */
export function resolveLink(page: PageFacts, link: Link, index: PathIndex): LinkTarget {
  const written = link.target.trim();
  if (written === "" || SPECIAL.test(written)) return { kind: "special" };
  if (link.kind === "wikilink") return resolveWikilink(page, written, index);
  if (written.startsWith("//") || SCHEME.test(written)) {
    return /^file:/i.test(written) ? { kind: "outside", target: written } : { kind: "external" };
  }
  const hash = written.indexOf("#");
  const anchor = hash < 0 ? null : decoded(written.slice(hash + 1));
  const address = hash < 0 ? written : written.slice(0, hash);
  const target = decoded(address.includes("?") ? address.replace(/\?.*$/, "") : address);
  if (target === "") return anchor === null ? { kind: "special" } : { kind: "anchor", anchor };
  if (target.startsWith("~/") || target.includes("\\")) return { kind: "outside", target };
  if (target.startsWith("/")) return siteLink(page, target, anchor, index);
  const path = joinedPath(folderOf(page.path), target);
  if (path === null) return { kind: "outside", target };
  return (
    found(path, target.endsWith("/"), anchor, index) ?? {
      kind: "missing",
      target,
      nearest: nearestNames(target, index),
    }
  );
}

/** `/llama` is looked for under each folder above the page: one of them is what the site serves. */
function siteLink(page: PageFacts, target: string, anchor: string | null, index: PathIndex): LinkTarget {
  for (const folder of foldersUp(folderOf(page.path)).reverse()) {
    const path = joinedPath(folder, target);
    const hit = path === null ? null : found(path, target.endsWith("/"), anchor, index);
    if (hit !== null) return hit;
  }
  return { kind: "missing", target, nearest: nearestNames(target, index) };
}

const ENDINGS = ["", ".md", ".markdown", ".mdx"];
const IN_FOLDER = ["index.md", "README.md", "readme.md"];

function found(path: string, folder: boolean, anchor: string | null, index: PathIndex): LinkTarget | null {
  return pageAt(path, folder, anchor, index) ?? fileAt(path, folder, index);
}

function pageAt(path: string, folder: boolean, anchor: string | null, index: PathIndex): LinkTarget | null {
  const isPage = (candidate: string) => index.pages.has(candidate);
  const page = folder ? null : firstNamed(path, isPage);
  if (page !== null) return { kind: "page", path: page, anchor };
  for (const name of IN_FOLDER) {
    const inside = path === "" ? name : `${path}/${name}`;
    if (isPage(inside)) return { kind: "page", path: inside, anchor };
  }
  return null;
}

function fileAt(path: string, folder: boolean, index: PathIndex): LinkTarget | null {
  const exists = (candidate: string) => index.surroundings.exists(candidate) !== null;
  if (exists(path)) return { kind: "file", path };
  const file = folder ? null : firstNamed(path, exists);
  return file === null ? null : { kind: "file", path: file };
}

/** A name is written with or without its ending, or as the site's `.html`. */
function firstNamed(path: string, isThere: (candidate: string) => boolean): string | null {
  if (path === "") return null;
  const bare = path.replace(/\.html?$/i, "");
  for (const name of bare === path ? [path] : [path, bare])
    for (const ending of ENDINGS) if (isThere(name + ending)) return name + ending;
  return null;
}

function resolveWikilink(page: PageFacts, written: string, index: PathIndex): LinkTarget {
  const mark = written.search(/[#^]/);
  const anchor = mark < 0 ? null : written.slice(mark + 1);
  const target = (mark < 0 ? written : written.slice(0, mark)).trim();
  if (target === "") return anchor === null ? { kind: "special" } : { kind: "anchor", anchor };
  if (SCHEME.test(target) && /^https?:/i.test(target)) return { kind: "external" };
  const relative = joinedPath(folderOf(page.path), target.replace(/^\//, ""));
  const direct = relative === null ? null : pageAt(relative, false, anchor, index);
  if (direct !== null) return direct;
  const key = foldName(target.replace(/^(?:\.{0,2}\/)+/, "").replace(/\.(?:md|markdown|mdx)$/i, ""));
  const hits = index.named(key);
  const best = hits.find((hit) => folderOf(hit) === folderOf(page.path)) ?? hits[0];
  if (best !== undefined) return { kind: "page", path: best, anchor };
  const file = index.files.get(foldName(target)) ?? index.files.get(foldName(`${target}.md`));
  if (file !== undefined) return { kind: "file", path: file };
  const beside = relative === null ? null : fileAt(relative, false, index);
  if (beside !== null) return beside;
  if (target.startsWith("../") && relative === null) return { kind: "outside", target };
  return { kind: "missing", target, nearest: nearestNames(target, index) };
}
