import { readFile, realpath, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ExportFile } from "../export/export.ts";
import { PARTS } from "../export/selection.ts";
import { isInside } from "./targets.ts";
import { writeFileWhole } from "./write-file.ts";

export interface Written {
  readonly files: number;
  readonly changed: number;
  readonly removed: number;
}

/** Writes an export, a file at a time, the manifest last; files that only the last manifest lists were ours and go. */
export async function writeExport(folder: string, files: Iterable<ExportFile>): Promise<Written> {
  const old = await ownFiles(folder);
  const kept = new Set<string>();
  let changed = 0;
  for (const { path, pieces } of files) {
    kept.add(path);
    if (await writeFileWhole(join(folder, path), pieces)) changed++;
  }
  let removed = 0;
  for (const path of old) if (!kept.has(path) && (await removeOwn(folder, path))) removed++;
  return { files: kept.size, changed, removed };
}

/** What the last manifest lists, where an export can have written it; a manifest that says otherwise is not ours. */
export async function ownFiles(folder: string): Promise<string[]> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
    if (typeof value !== "object" || value === null || !("files" in value) || !Array.isArray(value.files))
      return [];
    return value.files.flatMap((file: unknown) => {
      const isListed = typeof file === "object" && file !== null && "path" in file;
      return isListed && typeof file.path === "string" && isOwnFile(file.path) ? [file.path] : [];
    });
  } catch {
    return [];
  }
}

function isOwnFile(path: string): boolean {
  return isPageFile(path) || PARTS.some((part) => path === `${part}.json` || path === `schema/${part}.json`);
}

function isPageFile(path: string): boolean {
  const [folder, name = "", ...rest] = path.split("/");
  const isPlain = name.endsWith(".json") && !name.startsWith(".") && !name.includes("\\");
  return folder === "pages" && rest.length === 0 && isPlain;
}

async function removeOwn(folder: string, path: string): Promise<boolean> {
  try {
    const real = await realpath(resolve(folder, path));
    if (!isInside(await realpath(folder), real) || !(await stat(real)).isFile()) return false;
    await rm(real);
    return true;
  } catch {
    return false;
  }
}
