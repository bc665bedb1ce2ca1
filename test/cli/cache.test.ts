import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folderWith } from "../workspace/folder.ts";
import { say } from "./in-process.ts";

const PAGE = `# Llama

| Model | Context | Parameters |
|---|---|---|
| Llama 4 | 256K | 405B (MoE?) |
`;
const LATER = () => new Date(Date.now() + 3_600_000);

describe("the cache", () => {
  it("answers what it answered before, with its exit code, and says so only by being fast", async () => {
    const root = folderWith({ "wiki/llama.md": `${PAGE}\n[gone](gone.md)\n` });
    const first = await say(root, ["check"]);
    const second = await say(root, ["check"], LATER());
    expect(first.code).toBe(1);
    expect([first.fromCache, second.fromCache]).toEqual([false, true]);
    expect({ ...second, fromCache: false }).toEqual(first);
  });

  it("keeps the answers to several command lines beside each other", async () => {
    const root = folderWith({ "wiki/llama.md": PAGE });
    const lines = [["check"], ["check", "--format", "json"], ["check", "wiki/llama.md"], []];
    for (const args of lines) expect((await say(root, args)).fromCache).toBe(false);
    for (const args of lines) expect((await say(root, args, LATER())).fromCache).toBe(true);
  });

  it("hides its folder from git, and keeps to node_modules where there is one", async () => {
    const root = folderWith({ "wiki/llama.md": PAGE });
    await say(root, ["check"]);
    expect(readFileSync(join(root, ".wikiproof/.gitignore"), "utf8")).toBe("*\n");
    const other = folderWith({ "wiki/llama.md": PAGE, "node_modules/x/package.json": "{}" });
    await say(other, ["check"]);
    expect(readdirSync(other)).not.toContain(".wikiproof");
    expect(readdirSync(join(other, "node_modules/.cache/wikiproof"))).toHaveLength(4);
  });

  it("is where it is told to be, or nowhere", async () => {
    const root = folderWith({ "wiki/llama.md": PAGE });
    await say(root, ["check", "--no-cache"]);
    expect(readdirSync(root)).toEqual(["wiki"]);
    await say(root, ["check", "--cache-dir", "here"]);
    expect(readdirSync(join(root, "here"))).toHaveLength(4);
    writeFileSync(join(root, "wikiproof.jsonc"), '{ "cache": "kept" }');
    await say(root, ["check"]);
    expect(readdirSync(join(root, "kept"))).toHaveLength(4);
    writeFileSync(join(root, "wikiproof.jsonc"), '{ "cache": false }');
    rmSync(join(root, "kept"), { recursive: true });
    await say(root, ["check"]);
    expect(readdirSync(root).sort()).toEqual(["here", "wiki", "wikiproof.jsonc"]);
  });

  it("is not made where there are no pages", async () => {
    const root = folderWith({ "notes.txt": "" });
    expect((await say(root, ["check"])).code).toBe(2);
    expect(readdirSync(root)).toEqual(["notes.txt"]);
  });

  it("leaves a folder that was there as it is", async () => {
    const root = folderWith({ "wiki/llama.md": PAGE });
    mkdirSync(join(root, "mine"));
    await say(root, ["check", "--cache-dir", "mine"]);
    const names = readdirSync(join(root, "mine")).sort();
    expect(names).toEqual([
      expect.stringMatching(/^answer-\w{16}\.json$/),
      expect.stringMatching(/^facts-\w{12}\.bin$/),
      expect.stringMatching(/^wiki-\w{16}\.bin$/),
    ]);
  });

  it("does not believe a cache that came with the wiki", async () => {
    const root = folderWith({ "wiki/llama.md": `${PAGE}\n[gone](gone.md)\n` });
    await say(root, ["check"]);
    const clone = folderWith({});
    cpSync(root, clone, { recursive: true, preserveTimestamps: true });
    const [name] = readdirSync(join(clone, ".wikiproof")).filter((one) => one.startsWith("answer-"));
    expect((await say(clone, ["check"])).fromCache).toBe(false);
    const kept = join(root, ".wikiproof", String(name));
    const forged = readFileSync(kept, "utf8").replace('"code":1', '"code":0');
    rmSync(kept);
    writeFileSync(join(root, "padding"), "");
    writeFileSync(kept, forged);
    rmSync(join(root, "padding"));
    expect(await say(root, ["check"])).toMatchObject({ code: 1, fromCache: false });
  });

  it("begins anew where its file is torn or is something else", async () => {
    const root = folderWith({ "wiki/llama.md": PAGE });
    const first = await say(root, ["check"]);
    const [name] = readdirSync(join(root, ".wikiproof")).filter((one) => one.startsWith("answer-"));
    const kept = join(root, ".wikiproof", String(name));
    const text = readFileSync(kept, "utf8");
    const [inode] = text.split("\n");
    for (const torn of [
      text.slice(0, -40),
      `${inode}\n`,
      `${inode}\n[]`,
      `${inode}\n{"key":1}`,
      "\0\0\0",
      "",
    ]) {
      writeFileSync(kept, torn);
      expect({ ...(await say(root, ["check"])), torn }).toEqual({ ...first, torn });
    }
  });

  it("sees what changes a page without changing its size or its time", async () => {
    const root = folderWith({ "wiki/llama.md": PAGE });
    await say(root, ["check"]);
    const page = join(root, "wiki/llama.md");
    const { atime, mtime } = statSync(page);
    writeFileSync(page, PAGE.replace("(MoE?)", "(MoE!)"));
    utimesSync(page, atime, mtime);
    const after = await say(root, ["check"]);
    expect(after.fromCache).toBe(false);
    expect(after.out).not.toContain("MoE?");
  });

  it("takes a page that was only touched for the same, and remembers that", async () => {
    const root = folderWith({ "wiki/llama.md": PAGE });
    await say(root, ["check"]);
    utimesSync(join(root, "wiki/llama.md"), new Date(), new Date());
    expect((await say(root, ["check"])).fromCache).toBe(true);
  });

  it("hangs on the day only where the day was asked for", async () => {
    const plain = folderWith({ "wiki/llama.md": PAGE });
    const until = "<!-- wikiproof-ignore uncertain-value until 2999-01-01 -- the paper comes -->\n\n";
    const dated = folderWith({ "wiki/llama.md": PAGE.replace("| Model", `${until}| Model`) });
    const tomorrow = new Date(Date.now() + 86_400_000);
    for (const root of [plain, dated]) await say(root, ["check"]);
    expect((await say(plain, ["check"], tomorrow)).fromCache).toBe(true);
    expect((await say(dated, ["check"])).fromCache).toBe(true);
    expect((await say(dated, ["check"], tomorrow)).fromCache).toBe(false);
  });

  it("says the same as a run without it, whatever was edited in between", async () => {
    const text = fc.constantFrom(
      PAGE,
      PAGE.replace("256K", "128K"),
      PAGE.replace("Llama 4", "Llama 5"),
      "# Qwen\n\n[[llama]] and [x](llama.md)\n",
      "| a |\n",
      "",
    );
    const edit = fc.oneof(
      fc.record({ path: fc.constantFrom("wiki/llama.md", "wiki/qwen.md", "wiki/raw/a.md"), text }),
      fc.record({
        path: fc.constant("wikiproof.jsonc"),
        text: fc.constantFrom("{}", '{ "rules": { "uncertain-value": "off" } }'),
      }),
      fc.record({ path: fc.constantFrom("wiki/llama.md", "wiki/qwen.md"), text: fc.constant(null) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 5 }), async (edits) => {
        const root = folderWith({ "wiki/llama.md": PAGE, "wiki/raw/a.md": "405B" });
        for (const { path, text } of [{ path: "wiki/x.md", text: "x\n" }, ...edits]) {
          if (text === null) rmSync(join(root, path), { force: true });
          else writeFileSync(join(root, path), text);
          const plain = await say(root, ["check", "--format", "json", "--no-cache"]);
          for (let run = 0; run < 2; run++) {
            const { out, code } = await say(root, ["check", "--format", "json"]);
            expect({ out, code }).toEqual({ out: plain.out, code: plain.code });
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});
