import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BATCH_LENGTH } from "../../src/limits.ts";
import { folderWith, pageOf } from "../workspace/folder.ts";
import { say } from "./in-process.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

const ROWS = Array.from({ length: 400 }, (_, at) => `| Model ${at} | ${at + 1}K | ${at + 1}B (?) |\n`).join(
  "",
);
const TABLE = `| Model | Context | Parameters |\n|---|---|---|\n${ROWS}`;

/** Its claims are several batches long, and many times what a pipe holds. */
const wiki = folderWith({ ".git/x": "", "a.md": pageOf("A", TABLE), "b.md": pageOf("B", TABLE) });
const EXPORT = ["export", "--out", "-", "--only", "claims,records,tables"];
const QUESTIONS = Array.from(
  { length: 3000 },
  (_, id) => `${JSON.stringify({ id, raw: `${id}K (est.)` })}\n`,
);

/** Says how much stood unread in the program at most, and how many bytes were written. */
const GAUGE = `data:text/javascript,${encodeURIComponent(`
  let most = 0;
  const write = process.stdout.write;
  process.stdout.write = function (...given) {
    const answer = write.apply(this, given);
    most = Math.max(most, process.stdout.writableLength);
    return answer;
  };
  process.on("exit", () => process.stderr.write(String(most)));
`)}`;

function started(args: readonly string[], nodeArgs: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeArgs, CLI, ...args], { cwd: wiki });
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return { child, ended: once(child, "close").then(([code]) => ({ code, err })) };
}

/** One read at a time, and other work in between, so that the pipe is full most of the time. */
async function readSlowly(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  }
  return Buffer.concat(chunks).toString("utf8");
}

describe("a reader who takes his time", () => {
  it.each([
    ["an export", EXPORT, async function* () {}],
    [
      "answers",
      ["value"],
      async function* () {
        for (let at = 0; at < QUESTIONS.length; at += 100) yield QUESTIONS.slice(at, at + 100).join("");
      },
    ],
  ])("gets no more of %s than he has room for", async (_, args, stdin) => {
    const waiting: string[] = [];
    const pieces: string[] = [];
    await say(wiki, args, new Date(), {
      stdin: stdin(),
      out: (text) => {
        waiting.push(text);
        expect(waiting).toHaveLength(1);
        expect(text.length).toBeLessThan(2 * BATCH_LENGTH);
      },
      drained: async () => {
        await new Promise(setImmediate);
        pieces.push(...waiting.splice(0));
      },
    });
    expect(waiting).toEqual([]);
    expect(pieces.length).toBeGreaterThan(3);
  });

  it("gets every byte of an export, while little of it waits in the program", async () => {
    const { child, ended } = started(EXPORT, ["--import", GAUGE]);
    child.stdin.end();
    const read = await readSlowly(child.stdout);
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(read).toBe((await say(wiki, EXPORT)).out);
    expect(read.length).toBeGreaterThan(4 * BATCH_LENGTH);
    expect(Number(err)).toBeLessThan(2 * BATCH_LENGTH);
  });

  it("gets an answer to every line that he pipes in", async () => {
    const { child, ended } = started(["value"]);
    child.stdin.end(QUESTIONS.join(""));
    const lines = (await readSlowly(child.stdout)).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(QUESTIONS.map((_, id) => id));
    expect(await ended).toEqual({ code: 0, err: "" });
  });
});

describe("a reader who goes away", () => {
  it.each([
    ["an export", EXPORT],
    ["findings", ["check", "--format", "json", "--fail-on", "never"]],
  ])("ends %s without a word", async (_, args) => {
    const { child, ended } = started(args);
    child.stdin.end();
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended).toEqual({ code: 0, err: "" });
  });

  it("ends answers without a word", async () => {
    const { child, ended } = started(["value"]);
    child.stdin.on("error", () => {});
    child.stdin.end(QUESTIONS.join(""));
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended).toEqual({ code: 0, err: "" });
  });
});

it.skipIf(!existsSync("/dev/full"))("says so where there is no room on the disk", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [CLI, "check"], {
    cwd: wiki,
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("ENOSPC") });
});
