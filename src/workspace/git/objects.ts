import type { ChildProcess } from "node:child_process";
import { Socket } from "node:net";
import { MAX_GIT_SECONDS } from "../../limits.ts";
import type { Message } from "../../text/message.ts";
import { GitError, type GitPlace, notStarted, startGit } from "./run-git.ts";

export interface GitObject {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
  /** Null where it is larger than was asked for. */
  readonly bytes: Uint8Array | null;
}

/** Objects by id, or by another name on one line; null for one that is not in this clone. */
export interface Objects {
  object(name: string, limit: number): Promise<GitObject | null>;
}

interface Question {
  readonly name: string;
  readonly limit: number;
  readonly resolve: (object: GitObject | null) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Asks one long-lived git, which answers in the order it is asked in; it is started by the first question. The process
 * keeps Node alive only while somebody waits, and ends with it: nobody has to close it.
 */
export function gitObjects(place: GitPlace): Objects {
  let open: ReturnType<typeof startBatch> | null = null;
  const ask = (question: Question) => {
    open ??= startBatch(place, (left) => {
      open = null;
      left.forEach(ask);
    });
    open(question);
  };
  return {
    object: (name, limit) =>
      new Promise((resolve, reject) => {
        ask({ name, limit, resolve, reject });
      }),
  };
}

const SILENT: Message = { en: "git does not answer", zh: "git 没有回答" };
const ENDED: Message = { en: "git cat-file ended before its time", zh: "git cat-file 提前结束" };

/** @param ended told what was asked and not answered yet, where the process ended because of what was asked before */
function startBatch(
  place: GitPlace,
  ended: (left: readonly Question[]) => void,
): (question: Question) => void {
  const child = startGit(place, ["cat-file", "--batch"]);
  const queue: Question[] = [];
  let late: NodeJS.Timeout | null = null;
  let isOver = false;
  const settle = () => {
    if (late !== null) clearTimeout(late);
    late = queue.length === 0 ? null : setTimeout(() => fail(SILENT), MAX_GIT_SECONDS * 1000);
    holdAlive(child, queue.length > 0);
  };
  const end = () => {
    isOver = true;
    child.stdout?.removeAllListeners("data");
    child.kill();
    const left = queue.splice(0);
    settle();
    return left;
  };
  const fail = (why: Message) => {
    if (isOver) return;
    const left = end();
    ended([]);
    for (const { reject } of left) reject(new GitError(why));
  };
  child.on("error", (error) => fail(notStarted(error)));
  child.on("close", () => fail(ENDED));
  child.stdin?.on("error", () => {});
  child.stderr?.resume();
  const incoming = answers(
    () => queue[0]?.limit ?? 0,
    (object) => {
      queue.shift()?.resolve(object);
      // It may be larger than the memory, and git would send all of it.
      if (object !== null && object.bytes === null) ended(end());
    },
  );
  child.stdout?.on("data", (chunk: Buffer) => {
    incoming(chunk);
    settle();
  });
  return (question) => {
    queue.push(question);
    child.stdin?.write(`${question.name}\n`);
    settle();
  };
}

/** Cuts the stream. Chunks are joined once, when all of an answer is there. */
function answers(limit: () => number, answer: (object: GitObject | null) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let held = 0;
  let needed = 1;
  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    while (held >= needed) {
      const all = Buffer.concat(chunks);
      const { object, length } = firstObject(all, limit());
      const rest = all.subarray(object === undefined ? 0 : length);
      chunks = rest.length === 0 ? [] : [rest];
      held = rest.length;
      needed = object === undefined ? length : 1;
      if (object !== undefined) answer(object);
    }
  };
}

/** What stands first in a stream of answers; undefined while not all of it is there: `length` says how much there must be. */
interface First {
  readonly object: GitObject | null | undefined;
  readonly length: number;
}

/** `<id> <type> <size>`, the bytes, a line end; or `<name> missing`. */
function firstObject(buffer: Buffer, limit: number): First {
  const lineEnd = buffer.indexOf(10);
  if (lineEnd < 0) return { object: undefined, length: buffer.length + 1 };
  const [oid = "", type = "", digits] = buffer.toString("latin1", 0, lineEnd).split(" ");
  const start = lineEnd + 1;
  if (digits === undefined) return { object: null, length: start };
  const size = Number(digits);
  if (size > limit) return { object: { oid, type, size, bytes: null }, length: buffer.length };
  const end = start + size;
  if (buffer.length < end + 1) return { object: undefined, length: end + 1 };
  const bytes = new Uint8Array(buffer.subarray(start, end));
  return { object: { oid, type, size, bytes }, length: end + 1 };
}

function holdAlive(child: ChildProcess, hold: boolean): void {
  for (const one of [child, child.stdin, child.stdout, child.stderr]) {
    if (one !== child && !(one instanceof Socket)) continue;
    if (hold) one.ref();
    else one.unref();
  }
}
