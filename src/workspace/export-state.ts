import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ExportFile } from "../export/export.ts";
import { ownFiles } from "./write-export.ts";

export interface StaleFile {
  readonly path: string;
  readonly why: "missing" | "different" | "left over";
}

/** Which files of an export are not what the pages give now; nothing is written. */
export async function staleFiles(
  folder: string,
  files: readonly ExportFile[],
): Promise<readonly StaleFile[]> {
  const stale: StaleFile[] = [];
  for (const { path, text } of files) {
    const before = await textOf(join(folder, path));
    if (before !== text) stale.push({ path, why: before === null ? "missing" : "different" });
  }
  const kept = new Set(files.map((file) => file.path));
  const over = (await ownFiles(folder)).filter((path) => !kept.has(path));
  for (const path of over)
    if ((await textOf(join(folder, path))) !== null) stale.push({ path, why: "left over" });
  return stale;
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return null;
  }
}
