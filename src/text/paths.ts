/** Paths of the wiki: relative to the root, with `/`, never leading out of it. */

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** `a/b` + `../c.md` → `a/c.md`; null when it leads out of the root. */
export function joinedPath(folder: string, target: string): string | null {
  if (!ODD_STEP.test(target)) return folder === "" ? target : `${folder}/${target}`;
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of target.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/** An empty step, or one that begins with a dot: `..` may lead upward. */
const ODD_STEP = /(?:^|\/)(?:[./]|$)/;

/** The folder itself, then each above it, to the root (""). */
export function foldersUp(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; at !== ""; ) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}

/** Percent-encoding taken off where it is valid. */
export function decoded(target: string): string {
  if (!target.includes("%")) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
