import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { MAX_FILES } from "../../limits.ts";
import type { UntoldProblem } from "../../model/finding.ts";
import type { Message } from "../../text/message.ts";
import { isLeftAlone, isMarkdown, type Tree, type TreeLink } from "./snapshot.ts";
import { HOLDS_ITSELF, IS_FOLDER_OF_A_NAME, IS_ODD, LEADS_BACK, tooManyFiles } from "./unreadable.ts";

interface Found {
  files: string[];
  folders: Set<string>;
  links: TreeLink[];
  problems: UntoldProblem[];
}

export function walk(root: string): Tree {
  const found: Found = { files: [], folders: new Set([""]), links: [], problems: [] };
  const waiting = [""];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (found.files.length > MAX_FILES) {
      found.problems.push({ message: tooManyFiles(MAX_FILES, root) });
      break;
    }
    for (const entry of entriesOf(root, folder, found.problems)) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!isLeftAlone(entry.name)) place(root, path, entry, found, waiting);
    }
  }
  return { ...found, files: found.files.sort(), problems: found.problems };
}

function place(root: string, path: string, entry: Dirent, found: Found, waiting: string[]): void {
  if (entry.isFile()) found.files.push(path);
  else if (entry.isDirectory()) {
    if (isMarkdown(path)) found.problems.push({ path, message: IS_FOLDER_OF_A_NAME });
    found.folders.add(path);
    waiting.push(path);
  } else if (entry.isSymbolicLink()) placeLink(root, path, found);
  else if (isMarkdown(path)) found.problems.push({ path, message: IS_ODD });
}

function placeLink(root: string, path: string, found: Found): void {
  try {
    const target = realpathSync(join(root, path));
    const isFolder = statSync(target).isDirectory();
    const base = realpathSync(root);
    const inside = target === base || target.startsWith(base.endsWith(sep) ? base : base + sep);
    if (isFolder && join(base, path).startsWith(target === sep ? sep : target + sep)) {
      found.problems.push({ path, message: HOLDS_ITSELF });
    } else found.links.push({ path, target: isFolder ? "folder" : "file", inside });
  } catch (error) {
    const code = errorCode(error);
    if (code === "ELOOP") found.problems.push({ path, message: LEADS_BACK });
    else if (isMarkdown(path))
      found.problems.push({
        path,
        message: {
          en: `Is a link to nothing that can be read (${code})`,
          zh: `是链接，指向的内容无法读取（${code}）`,
        },
      });
  }
}

function sayFolder(code: string): Message {
  const isForbidden = code === "EACCES" || code === "EPERM";
  return isForbidden
    ? { en: "Is a folder that may not be read: no permission", zh: "是不能读取的文件夹：没有权限" }
    : { en: `Folder cannot be read (${code})`, zh: `文件夹无法读取（${code}）` };
}

function entriesOf(root: string, folder: string, problems: UntoldProblem[]): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    problems.push({
      path: folder === "" ? "." : folder,
      message: sayFolder(errorCode(error)),
    });
    return [];
  }
}

export function errorCode(error: unknown): string {
  const coded = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof coded === "string" ? coded : String(error);
}
