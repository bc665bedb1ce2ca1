import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";

/**
 * A file of the cache starts with a line that holds the number of its own inode. A cache that was checked out with the
 * wiki, or copied from elsewhere, has another number and is not believed: what a pull request brings must not be able
 * to say that it was checked. A folder that the user named is theirs to fill.
 */
export function readBound(file: string, limit: number, isUsers: boolean): string | null {
  const bound = openBound(file, limit, isUsers);
  if (bound === null) return null;
  try {
    return readFileSync(bound.handle).toString("utf8", bound.start);
  } catch {
    return null;
  } finally {
    bound.close();
  }
}

export interface Readable {
  /** Null where there is not so much. */
  read(at: number, length: number): Buffer | null;
}

/** An open file of the cache that is believed. */
export interface BoundFile extends Readable {
  readonly handle: number;
  /** Where what was written begins, behind the line with the number. */
  readonly start: number;
  readonly size: number;
  close(): void;
}

export function openBound(file: string, limit: number, isUsers: boolean): BoundFile | null {
  try {
    const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    const bound = boundFile(handle, limit, isUsers);
    if (bound === null) closeSync(handle);
    return bound;
  } catch {
    return null;
  }
}

/** No number of an inode is longer. */
const LONGEST_LINE = 24;

function boundFile(handle: number, limit: number, isUsers: boolean): BoundFile | null {
  const stats = fstatSync(handle);
  if (!stats.isFile() || stats.size > limit) return null;
  const first = readAt(handle, 0, Math.min(LONGEST_LINE, stats.size));
  const end = first?.indexOf("\n") ?? -1;
  const isOwn = first?.toString("latin1", 0, end) === String(stats.ino);
  if (end <= 0 || !(isOwn || isUsers)) return null;
  return {
    handle,
    start: end + 1,
    size: stats.size,
    read: (at, length) => (at + length > stats.size ? null : readAt(handle, at, length)),
    close: () => closeSync(handle),
  };
}

function readAt(handle: number, at: number, length: number): Buffer | null {
  if (at < 0 || length < 0) return null;
  const bytes = Buffer.allocUnsafe(length);
  try {
    return readSync(handle, bytes, 0, length, at) === length ? bytes : null;
  } catch {
    return null;
  }
}

export interface Appending {
  /** Where the next bytes go. */
  readonly at: number;
  write(bytes: Buffer): void;
}

/** A file that is being written; nobody sees it until it is whole. */
export interface BoundWriter extends Appending, Readable {
  /** False where something could not be written: then nothing is there. */
  finish(): boolean;
}

/**
 * Written beside and renamed, so that a run that reads meanwhile sees the old file or the new one. Not synced: after a
 * crash it may be torn, which its reader finds out. A failure is no problem: the next run is slower.
 * @param unique tells the temporary file from those of other runs
 */
export function createBound(file: string, unique: string): BoundWriter {
  const temporary = `${file}.${unique}.tmp`;
  let handle: number | null = null;
  let at = 0;
  const attempt = (act: () => void): boolean => {
    try {
      act();
      return true;
    } catch {
      if (handle !== null) closeSync(handle);
      handle = null;
      rmSync(temporary, { force: true });
      return false;
    }
  };
  const write = (bytes: Buffer) =>
    attempt(() => {
      for (let done = 0; handle !== null && done < bytes.length; ) done += writeSync(handle, bytes, done);
      at += bytes.length;
    });
  attempt(() => {
    handle = openSync(temporary, "wx+", 0o600);
    write(Buffer.from(`${fstatSync(handle).ino}\n`));
  });
  return {
    get at() {
      return at;
    },
    write,
    read: (from, length) => (handle === null ? null : readAt(handle, from, length)),
    finish: () => {
      if (handle === null) return false;
      closeSync(handle);
      handle = null;
      return attempt(() => renameSync(temporary, file));
    },
  };
}

/** As `createBound`, at once. */
export function writeBound(file: string, content: string, unique: string): boolean {
  const writer = createBound(file, unique);
  writer.write(Buffer.from(content));
  return writer.finish();
}
