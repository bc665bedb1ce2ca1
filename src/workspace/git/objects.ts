import type { ChildProcess } from "node:child_process";
import { Socket } from "node:net";
import { MAX_GIT_SECONDS } from "../../limits.ts";
import { type GitPlace, startGit } from "./run-git.ts";

/** Contents of blobs, by id; null for one that is not in this clone. */
export type ReadBlob = (oid: string) => Promise<Uint8Array | null>;

interface Waiting {
  readonly resolve: (bytes: Uint8Array | null) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reads blobs through one `git cat-file --batch`, in the order they are asked for. The process keeps Node alive only
 * while somebody waits, and ends with it: nobody has to close it.
 */
export function blobReader(place: GitPlace): ReadBlob {
  let open: Batch | null = null;
  return (oid) =>
    new Promise((resolve, reject) => {
      open ??= startBatch(place, () => {
        open = null;
      });
      open.ask(oid, { resolve, reject });
    });
}

interface Batch {
  ask(oid: string, waiting: Waiting): void;
}

function startBatch(place: GitPlace, ended: () => void): Batch {
  const child = startGit(place, ["cat-file", "--batch"]);
  const queue: Waiting[] = [];
  const incoming = answers((bytes) => queue.shift()?.resolve(bytes));
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

/** Cuts the stream: `<id> blob <size>`, the bytes, a line end; or `<id> missing`. Chunks are joined once, when all is there. */
function answers(answer: (bytes: Uint8Array | null) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let held = 0;
  let needed = 1;
  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    while (held >= needed) {
      const all = Buffer.concat(chunks);
      const { bytes, length } = firstAnswer(all);
      const rest = all.subarray(bytes === undefined ? 0 : length);
      chunks = rest.length === 0 ? [] : [rest];
      held = rest.length;
      needed = bytes === undefined ? length : 1;
      if (bytes !== undefined) answer(bytes);
    }
  };
}

/** `bytes` is undefined while not all of it is there: `length` says how much there must be. */
function firstAnswer(buffer: Buffer): {
  readonly bytes: Uint8Array | null | undefined;
  readonly length: number;
} {
  const lineEnd = buffer.indexOf(10);
  if (lineEnd < 0) return { bytes: undefined, length: buffer.length + 1 };
  const [, type, size] = buffer.toString("latin1", 0, lineEnd).split(" ");
  const start = lineEnd + 1;
  if (type === "missing" || size === undefined) return { bytes: null, length: start };
  const end = start + Number(size);
  if (buffer.length < end + 1) return { bytes: undefined, length: end + 1 };
  return { bytes: type === "blob" ? new Uint8Array(buffer.subarray(start, end)) : null, length: end + 1 };
}

function holdAlive(child: ChildProcess, hold: boolean): void {
  for (const one of [child, child.stdin, child.stdout, child.stderr]) {
    if (one !== child && !(one instanceof Socket)) continue;
    if (hold) one.ref();
    else one.unref();
  }
}
