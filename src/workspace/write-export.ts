import { readFile, realpath, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ExportFile } from "../export/export.ts";
import { isInside } from "./targets.ts";
import { writeFileWhole } from "./write-file.ts";

export interface Written {
  readonly files: number;
  readonly changed: number;
  readonly removed: number;
}

/** Writes an export, the manifest last; files that only the last manifest lists were ours and go. */
export async function writeExport(folder: string, files: readonly ExportFile[]): Promise<Written> {
  const old = await listedFiles(join(folder, "manifest.json"));
  const kept = new Set(files.map((file) => file.path));
  let changed = 0;
  for (const { path, text } of files) if (await writeFileWhole(join(folder, path), text)) changed++;
  let removed = 0;
  for (const path of old) if (!kept.has(path) && (await removeOwn(folder, path))) removed++;
  return { files: files.length, changed, removed };
}

/** Only `pages/<name>.json` comes and goes; a manifest that says otherwise is not ours. */
async function listedFiles(manifest: string): Promise<string[]> {
  try {
    const value: unknown = JSON.parse(await readFile(manifest, "utf8"));
    if (typeof value !== "object" || value === null || !("files" in value) || !Array.isArray(value.files))
      return [];
    return value.files.flatMap((file: unknown) => {
      const isListed = typeof file === "object" && file !== null && "path" in file;
      return isListed && typeof file.path === "string" && isPageFile(file.path) ? [file.path] : [];
    });
  } catch {
    return [];
  }
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
