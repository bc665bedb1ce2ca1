import { fstatSync, statSync, writeSync } from "node:fs";
import { errorCode } from "../workspace/snapshot/walk.ts";

/** What is no terminal has no width, and one that does not know it says 0. */
const UNKNOWN_WIDTH = 100;

/** Standard output, or standard error. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Characters in a line. */
  readonly columns: number;
  write(text: string): void;
  /** Resolves once what was written last has room. */
  drained(): Promise<void>;
  /** Whether the other end has all of it. */
  isDone(): boolean;
}

/**
 * Node's streams take 2 ms to load. Files and pipes do without: they take what they are given, or the program waits. Only
 * a terminal, and a pipe that another program made not to wait, get a stream.
 */
export function screenOf(fd: 1 | 2): Screen {
  let stream = mayBeTerminal(fd) && streamOf(fd).isTTY ? opened(fd) : null;
  return {
    isTerminal: stream !== null,
    columns: stream?.columns || UNKNOWN_WIDTH,
    write: (text) => {
      const rest = stream === null ? writeNow(fd, text) : text;
      if (rest === null) return;
      stream ??= opened(fd);
      stream.write(rest);
    },
    drained: () =>
      new Promise((resolve) => {
        if (stream?.writableNeedDrain) stream.once("drain", resolve);
        else resolve();
      }),
    isDone: () => stream === null || (stream.writableLength === 0 && stream.errored === null),
  };
}

function opened(fd: 1 | 2): NodeJS.WriteStream {
  return streamOf(fd).on("error", leave);
}

function streamOf(fd: 1 | 2): NodeJS.WriteStream {
  return fd === 1 ? process.stdout : process.stderr;
}

/** `wikiproof | head` closes the pipe early: that is no failure of ours. */
function leave(error: unknown): never {
  if (errorCode(error) === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
}

/** What the other end has no room for; null if it took everything. */
function writeNow(fd: number, text: string): Uint8Array | null {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
    return null;
  } catch (error) {
    return errorCode(error) === "EAGAIN" ? rest : leave(error);
  }
}

/** Terminals are devices, and so is what swallows everything. Windows has no file of that name. */
function mayBeTerminal(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return stats.isCharacterDevice() && stats.rdev !== statSync("/dev/null").rdev;
  } catch {
    return true;
  }
}
