import { type FileHandle, open } from "node:fs/promises";

/** A file as it is now, to be held against what it shall be; null where none can be read. */
export async function openBefore(file: string): Promise<FileHandle | null> {
  try {
    const handle = await open(file);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch {
    // Not there, or not for us to read: the one as good as the other.
  }
  return null;
}

export async function holdsAt(before: FileHandle | null, at: number, bytes: Buffer): Promise<boolean> {
  if (before === null) return false;
  const { buffer, bytesRead } = await before.read(Buffer.alloc(bytes.length), 0, bytes.length, at);
  return bytesRead === bytes.length && bytes.equals(buffer);
}

export async function endsAt(before: FileHandle | null, at: number): Promise<boolean> {
  return before !== null && (await before.stat()).size === at;
}
