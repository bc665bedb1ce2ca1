import type { PageFacts, SourceEntry } from "../../model/page-facts.ts";
import type { SourceTarget } from "../../model/wiki-facts.ts";
import { decoded, folderOf, foldersUp, joinedPath } from "../../text/paths.ts";
import type { PathIndex } from "./path-index.ts";
import { resolveLink } from "./resolve-link.ts";

/** Where a source can be had: a citation is looked for in the page's folder, then in each folder up to the root. */
export function resolveSource(page: PageFacts, source: SourceEntry, index: PathIndex): SourceTarget {
  switch (source.kind) {
    case "url":
    case "doi":
    case "arxiv":
    case "private-file":
      return { kind: "remote" };
    case "absolute-path":
      return fromRoot(source.target ?? "", index);
    case "text":
      return { kind: "unlocatable" };
    case "page":
      return pageSource(page, source, index);
    case "file":
      return fileSource(page, source.target ?? "", index);
  }
}

function pageSource(page: PageFacts, source: SourceEntry, index: PathIndex): SourceTarget {
  const target = source.target ?? "";
  const link = {
    kind: "wikilink",
    target,
    text: "",
    span: source.span,
    targetSpan: source.span,
    section: 0,
  } as const;
  const resolved = resolveLink(page, link, index);
  switch (resolved.kind) {
    case "page":
      return { kind: "page", path: resolved.path };
    case "file":
      return { kind: "local", path: resolved.path };
    case "outside":
      return { kind: "outside" };
    case "missing":
      return fileSource(page, target, index);
    default:
      return { kind: "remote" };
  }
}

/** `/raw/x.md` as a site writes it, where the root has that file; else a path of somebody's disk. */
function fromRoot(written: string, { pages, surroundings }: PathIndex): SourceTarget {
  const path = written.startsWith("/") ? joinedPath("", decoded(written.slice(1).replace(/#.*$/, ""))) : null;
  if (path === null || surroundings.exists(path) !== "file") return { kind: "outside" };
  return { kind: pages.has(path) ? "page" : "local", path };
}

const ENDINGS = ["", ".md", ".txt", ".pdf"];

function fileSource(page: PageFacts, written: string, index: PathIndex): SourceTarget {
  const target = decoded(written.replace(/#.*$/, ""));
  const folders = foldersUp(folderOf(page.path));
  const paths = folders.flatMap((folder) => joinedPath(folder, target) ?? []);
  if (paths.length === 0) return { kind: "outside" };
  for (const path of paths) {
    for (const ending of ENDINGS) {
      if (index.surroundings.exists(path + ending) !== "file") continue;
      return index.pages.has(path + ending)
        ? { kind: "page", path: path + ending }
        : { kind: "local", path: path + ending };
    }
  }
  // A whole folder may be cited: it is there, if not to be read.
  const folder = paths.find((path) => index.surroundings.exists(path.replace(/\/$/, "")) === "folder");
  if (folder !== undefined && /\/$/.test(target)) return { kind: "local", path: folder };
  const cited = folderOf(target);
  const there = folders.some((folder) => {
    const path = joinedPath(folder, cited);
    return path !== null && (path === "" || index.surroundings.exists(path) === "folder");
  });
  return { kind: "missing", target, folder: cited, folderExists: cited === "" || there };
}
