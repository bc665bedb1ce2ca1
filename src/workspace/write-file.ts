import { createHash, randomBytes } from "node:crypto";
import { createReadStream, mkdirSync } from "node:fs";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BATCH_LENGTH } from "../limits.ts";
import { batched } from "../text/batched.ts";
import { endsAt, holdsAt, openBefore } from "./file-before.ts";
import { errorCode } from "./snapshot/walk.ts";

/**
 * Writes whole or not at all, and only what changed; answers whether it did. The temp file lies in the same folder
 * (rename does not cross disks). A known library resolves after truncating on a full disk; here the bytes are read back
 * before the rename.
 */
export async function writeFileWhole(file: string, text: string | Iterable<string>): Promise<boolean> {
  const temp = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const sha256 = await writeChanged(file, temp, typeof text === "string" ? [text] : batched(text));
    if (sha256 === null) return false;
    if ((await sha256Of(temp)) !== sha256)
      throw new Error(`${temp} does not hold what was written: is the disk full?`);
    await rename(temp, file);
  } catch (error) {
    // What went wrong first is what is told.
    await rm(temp, { force: true }).catch(() => {});
    // The temp file is nobody's concern.
    if (error instanceof Error && "path" in error && error.path === temp) error.path = file;
    throw error;
  }
  return true;
}

/** Nothing is written (null) as long as the file holds what the pieces give; from there on the temp file is. */
async function writeChanged(file: string, temp: string, pieces: Iterable<string>): Promise<string | null> {
  const before = await openBefore(file);
  let handle: FileHandle | null = null;
  try {
    const hash = createHash("sha256");
    let at = 0;
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      hash.update(bytes);
      if (handle === null && !(await holdsAt(before, at, bytes))) handle = await openTemp(temp, before, at);
      await handle?.writeFile(bytes);
      at += bytes.length;
    }
    if (handle === null && (await endsAt(before, at))) return null;
    handle ??= await openTemp(temp, before, at);
    const mode = await modeOf(file);
    if (mode !== null) await handle.chmod(mode);
    await handle.sync();
    return hash.digest("hex");
  } finally {
    await handle?.close();
    await before?.close();
  }
}

/** Opened exclusively, so that a file put there by another is not followed; begins as the file does. */
async function openTemp(temp: string, before: FileHandle | null, length: number): Promise<FileHandle> {
  ensureFolder(dirname(temp));
  const handle = await open(temp, "wx");
  try {
    for (let at = 0; before !== null && at < length; ) {
      const bytes = Buffer.alloc(Math.min(BATCH_LENGTH, length - at));
      const { bytesRead } = await before.read(bytes, 0, bytes.length, at);
      if (bytesRead === 0) throw new Error(`${temp}: the file it is to replace was cut short meanwhile`);
      await handle.writeFile(bytes.subarray(0, bytesRead));
      at += bytesRead;
    }
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(file)) hash.update(bytes);
  return hash.digest("hex");
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
