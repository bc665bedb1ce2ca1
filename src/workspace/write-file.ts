import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { errorCode } from "./snapshot/walk.ts";

/**
 * Writes whole or not at all, and only what changed; answers whether it did. The temp file lies in the same folder
 * (rename does not cross disks) and is opened exclusively: a file put there by another is not followed. A known
 * library resolves after truncating on a full disk; here the bytes are read back before the rename.
 */
export async function writeFileWhole(file: string, text: string): Promise<boolean> {
  const bytes = Buffer.from(text, "utf8");
  if (await holds(file, bytes)) return false;
  ensureFolder(dirname(file));
  const temp = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temp, "wx");
    try {
      const mode = await modeOf(file);
      if (mode !== null) await handle.chmod(mode);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await holds(temp, bytes)))
      throw new Error(`${temp} does not hold what was written: is the disk full?`);
    await rename(temp, file);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  return true;
}

/** Node's own recursive mkdir never ends where a folder may not be made below one that is there (/proc). */
export function ensureFolder(folder: string): void {
  if (made(folder)) return;
  ensureFolder(dirname(folder));
  mkdirSync(folder);
}

/** False when the folder above is missing. */
function made(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") return true;
    if (code === "ENOENT" && dirname(folder) !== folder) return false;
    throw error;
  }
}

/** Who may read a file that is there; the new one takes its place. */
async function modeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mode & 0o7777;
  } catch {
    return null;
  }
}

async function holds(file: string, bytes: Buffer): Promise<boolean> {
  try {
    return bytes.equals(await readFile(file));
  } catch {
    return false;
  }
}
