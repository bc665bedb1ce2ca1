import type { ChildProcess } from "node:child_process";
import { Socket } from "node:net";
import { MAX_GIT_SECONDS } from "../../limits.ts";
import { type GitPlace, startGit } from "./run-git.ts";

/** Blobs by id; null for one that is not in this clone. */
export interface Blobs {
  /** In bytes. Asked before a blob is read: it may be larger than the memory. */
  size(oid: string): Promise<number | null>;
  bytes(oid: string): Promise<Uint8Array | null>;
}

export function blobs(place: GitPlace): Blobs {
  return {
    size: asking(place, ["cat-file", "--batch-check=%(objecttype) %(objectsize)"], firstSize),
    bytes: asking(place, ["cat-file", "--batch"], firstBlob),
  };
}

/** What stands first in a stream of answers; `value` is undefined while not all of it is there: `length` says how much there must be. */
interface First<Value> {
  readonly value: Value | null | undefined;
  readonly length: number;
}

interface Waiting<Value> {
  readonly resolve: (value: Value | null) => void;
  readonly reject: (error: Error) => void;
}

interface Batch<Value> {
  ask(oid: string, waiting: Waiting<Value>): void;
}

/**
 * Asks one long-lived git, which answers in the order it is asked in; it is started by the first question. The process
 * keeps Node alive only while somebody waits, and ends with it: nobody has to close it.
 */
function asking<Value>(place: GitPlace, args: readonly string[], first: (buffer: Buffer) => First<Value>) {
  let open: Batch<Value> | null = null;
  return (oid: string): Promise<Value | null> =>
    new Promise((resolve, reject) => {
      open ??= startBatch(place, args, first, () => {
        open = null;
      });
      open.ask(oid, { resolve, reject });
    });
}

function startBatch<Value>(
  place: GitPlace,
  args: readonly string[],
  first: (buffer: Buffer) => First<Value>,
  ended: () => void,
): Batch<Value> {
  const child = startGit(place, args);
  const queue: Waiting<Value>[] = [];
  const incoming = answers(first, (value) => queue.shift()?.resolve(value));
  let late: NodeJS.Timeout | null = null;
  const fail = (why: string) => {
    ended();
    child.kill();
    for (const { reject } of queue.splice(0)) reject(new Error(why));
    settle();
  };
  const settle = () => {
    if (late !== null) clearTimeout(late);
    late = queue.length === 0 ? null : setTimeout(() => fail("git does not answer"), MAX_GIT_SECONDS * 1000);
    holdAlive(child, queue.length > 0);
  };
  child.on("error", (error) => fail(`git could not be started: ${error.message}`));
  child.on("close", () => fail("git cat-file ended before its time"));
  child.stdin?.on("error", () => {});
  child.stderr?.resume();
  child.stdout?.on("data", (chunk: Buffer) => {
    incoming(chunk);
    settle();
  });
  return {
    ask(oid, waiting) {
      queue.push(waiting);
      child.stdin?.write(`${oid}\n`);
      settle();
    },
  };
}

/** Cuts the stream. Chunks are joined once, when all of an answer is there. */
function answers<Value>(
  first: (buffer: Buffer) => First<Value>,
  answer: (value: Value | null) => void,
): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let held = 0;
  let needed = 1;
  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    while (held >= needed) {
      const all = Buffer.concat(chunks);
      const { value, length } = first(all);
      const rest = all.subarray(value === undefined ? 0 : length);
      chunks = rest.length === 0 ? [] : [rest];
      held = rest.length;
      needed = value === undefined ? length : 1;
      if (value !== undefined) answer(value);
    }
  };
}

/** `<id> blob <size>`, the bytes, a line end; or `<id> missing`. */
function firstBlob(buffer: Buffer): First<Uint8Array> {
  const lineEnd = buffer.indexOf(10);
  if (lineEnd < 0) return { value: undefined, length: buffer.length + 1 };
  const [, type, size] = buffer.toString("latin1", 0, lineEnd).split(" ");
  const start = lineEnd + 1;
  if (type === "missing" || size === undefined) return { value: null, length: start };
  const end = start + Number(size);
  if (buffer.length < end + 1) return { value: undefined, length: end + 1 };
  return { value: type === "blob" ? new Uint8Array(buffer.subarray(start, end)) : null, length: end + 1 };
}

/** `blob <size>`, or `<id> missing`. */
function firstSize(buffer: Buffer): First<number> {
  const lineEnd = buffer.indexOf(10);
  if (lineEnd < 0) return { value: undefined, length: buffer.length + 1 };
  const [type, size] = buffer.toString("latin1", 0, lineEnd).split(" ");
  return { value: type === "blob" ? Number(size) : null, length: lineEnd + 1 };
}

function holdAlive(child: ChildProcess, hold: boolean): void {
  for (const one of [child, child.stdin, child.stdout, child.stderr]) {
    if (one !== child && !(one instanceof Socket)) continue;
    if (hold) one.ref();
    else one.unref();
  }
}
