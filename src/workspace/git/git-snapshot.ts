import { posix } from "node:path";
import { MAX_FILES, MAX_LINK_BYTES } from "../../limits.ts";
import type { UntoldProblem } from "../../model/finding.ts";
import type { Message } from "../../text/message.ts";
import { tooLarge } from "../snapshot/disk.ts";
import { isLeftAlone, isMarkdown, type Snapshot, type TreeLink, type Unread } from "../snapshot/snapshot.ts";
import { IS_FOLDER_OF_A_NAME, IS_LINK, IS_ODD, NOT_THERE, tooManyFiles } from "../snapshot/unreadable.ts";
import { type GitEntry, indexEntries, revisionEntries } from "./entries.ts";
import { gitObjects, type Objects } from "./objects.ts";
import type { Repository } from "./repository.ts";
import type { GitPlace } from "./run-git.ts";

/** What git's index holds of a folder of the work tree: what the next commit will. */
export async function indexSnapshot(repository: Repository, root: string): Promise<Snapshot> {
  const { entries, unmerged } = indexEntries(await repository.run(root, ["ls-files", "--stage", "-z"]));
  const problems = unmerged.map((path) => ({
    path,
    message: { en: "Is not merged yet: the index has several versions", zh: "尚未合并：索引中有多个版本" },
  }));
  return gitSnapshot(repository.place(root), entries, problems);
}

/** What a commit holds of a folder of the work tree. */
export async function revisionSnapshot(repository: Repository, root: string, oid: string): Promise<Snapshot> {
  const { ok, out } = await repository.ask(root, ["ls-tree", "-r", "-z", oid]);
  return gitSnapshot(repository.place(root), ok ? revisionEntries(out) : [], []);
}

/** @param all what it holds; git itself is asked only for what is read of it */
export async function gitSnapshot(
  place: GitPlace,
  all: readonly GitEntry[],
  known: readonly UntoldProblem[],
  objects: Objects = gitObjects(place),
): Promise<Snapshot> {
  const problems = [...known];
  if (all.length > MAX_FILES) {
    problems.push({ message: tooManyFiles(MAX_FILES, place.cwd) });
  }
  const entries = all.slice(0, MAX_FILES).filter(({ path }) => !path.split("/").some(isLeftAlone));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const files = entries.filter((entry) => entry.kind === "file").map((entry) => entry.path);
  const folders = foldersOf(entries);
  for (const path of folders) {
    if (isMarkdown(path)) problems.push({ path, message: IS_FOLDER_OF_A_NAME });
  }
  const links: TreeLink[] = [];
  for (const entry of entries) {
    if (entry.kind !== "link") continue;
    const bytes = await blobBytes(objects, entry.oid, MAX_LINK_BYTES);
    const target = "why" in bytes ? null : linkTarget(entry.path, bytes);
    const kind = target === null ? null : folders.has(target) ? "folder" : byPath.get(target)?.kind;
    const isThere = kind === "folder" || kind === "file";
    links.push({ path: entry.path, target: kind === "folder" ? "folder" : "file", inside: isThere });
  }
  return {
    tree: { files: files.sort(), folders, links, problems },
    idOf: (path) => byPath.get(path)?.oid ?? "",
    bytes: async (path, limit) => {
      const entry = byPath.get(path);
      if (entry === undefined) return { why: NOT_THERE, missing: true };
      if (entry.kind === "link") return { why: IS_LINK };
      return entry.kind === "other" ? { why: IS_ODD } : blobBytes(objects, entry.oid, limit);
    },
  };
}

export async function blobBytes(objects: Objects, oid: string, limit: number): Promise<Uint8Array | Unread> {
  const blob = await objects.object(oid, limit);
  if (blob?.type !== "blob") return { why: NOT_FETCHED };
  return blob.bytes ?? tooLarge(blob.size, limit);
}

const NOT_FETCHED: Message = {
  en: "Is not in this clone, which is partial; get all files with: git fetch --refetch --no-filter",
  zh: "不在这个部分克隆中；用 git fetch --refetch --no-filter 取得全部文件",
};

function foldersOf(entries: readonly GitEntry[]): Set<string> {
  const folders = new Set([""]);
  for (const { path } of entries) {
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) folders.add(path.slice(0, at));
  }
  return folders;
}

/** The path a link leads to; null where it leaves the root. */
function linkTarget(path: string, bytes: Uint8Array): string | null {
  const written = new TextDecoder().decode(bytes);
  if (written.startsWith("/") || written.includes("\\")) return null;
  const target = posix.normalize(posix.join(posix.dirname(path), written)).replace(/\/$/, "");
  return target === ".." || target.startsWith("../") ? null : target === "." ? "" : target;
}
