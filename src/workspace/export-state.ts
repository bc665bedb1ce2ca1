import { join } from "node:path";
import type { ExportFile } from "../export/export.ts";
import { batched } from "../text/batched.ts";
import { endsAt, holdsAt, openBefore } from "./file-before.ts";
import { ownFiles } from "./write-export.ts";

export interface StaleFile {
  readonly path: string;
  readonly why: "missing" | "different" | "left over";
}

/** Which files of an export are not what the pages give now; nothing is written. */
export async function staleFiles(folder: string, files: Iterable<ExportFile>): Promise<readonly StaleFile[]> {
  const stale: StaleFile[] = [];
  const kept = new Set<string>();
  for (const { path, pieces } of files) {
    kept.add(path);
    const why = await differenceOf(join(folder, path), pieces);
    if (why !== null) stale.push({ path, why });
  }
  const over = (await ownFiles(folder)).filter((path) => !kept.has(path));
  for (const path of over) if (await isThere(join(folder, path))) stale.push({ path, why: "left over" });
  return stale;
}

/** Reads all pieces, whatever the file holds: the manifest tells of them. */
async function differenceOf(file: string, pieces: Iterable<string>): Promise<"missing" | "different" | null> {
  const before = await openBefore(file);
  try {
    let at = 0;
    let isSame = true;
    for (const text of batched(pieces)) {
      const bytes = Buffer.from(text);
      isSame &&= await holdsAt(before, at, bytes);
      at += bytes.length;
    }
    if (before === null) return "missing";
    return isSame && (await endsAt(before, at)) ? null : "different";
  } finally {
    await before?.close();
  }
}

async function isThere(file: string): Promise<boolean> {
  const before = await openBefore(file);
  await before?.close();
  return before !== null;
}
