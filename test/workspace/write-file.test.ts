import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BATCH_LENGTH } from "../../src/limits.ts";
import { writeExport } from "../../src/workspace/write-export.ts";
import { writeFileWhole } from "../../src/workspace/write-file.ts";
import { folderWith } from "./folder.ts";

const manifestOf = (...paths: string[]) => JSON.stringify({ files: paths.map((path) => ({ path })) });

describe("a file", () => {
  it("is written whole, with its folders, and only when it changes", async () => {
    const file = join(folderWith({}), "a/b.json");
    expect(await writeFileWhole(file, "one")).toBe(true);
    expect(await writeFileWhole(file, "one")).toBe(false);
    expect(await writeFileWhole(file, "two")).toBe(true);
    expect(readFileSync(file, "utf8")).toBe("two");
    expect(readdirSync(join(file, ".."))).toEqual(["b.json"]);
  });

  it.each([
    ["the same", [1, 2, 3]],
    ["longer", [1, 2, 3, 4]],
    ["shorter", [1, 2]],
    ["another in the middle", [1, 9, 3]],
    ["another from the start", [9]],
    ["nothing", []],
  ])("that is given in pieces is the same as when given whole: %s", async (_, numbers) => {
    const pieces = (of: readonly number[]) => of.map((number) => `${number}多`.repeat(BATCH_LENGTH));
    const file = join(folderWith({}), "b.json");
    expect(await writeFileWhole(file, pieces([1, 2, 3]))).toBe(true);
    chmodSync(file, 0o640);
    const text = pieces(numbers).join("");
    expect(await writeFileWhole(file, pieces(numbers))).toBe(numbers.join() !== "1,2,3");
    expect(readFileSync(file, "utf8") === text).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(await writeFileWhole(file, text)).toBe(false);
    expect(readdirSync(join(file, ".."))).toEqual(["b.json"]);
  });

  it("stays as it was when its pieces end in an error", async () => {
    const file = join(folderWith({ "b.json": "one" }), "b.json");
    const pieces = function* () {
      yield "x".repeat(BATCH_LENGTH);
      throw new Error("no more");
    };
    await expect(writeFileWhole(file, pieces())).rejects.toThrow("no more");
    expect(readFileSync(file, "utf8")).toBe("one");
    expect(readdirSync(join(file, ".."))).toEqual(["b.json"]);
  });

  it("stays as it was when it cannot be written", async () => {
    const root = folderWith({ "b.json": "folder" });
    await expect(writeFileWhole(join(root, "b.json"), "x")).rejects.toThrow();
    expect(readdirSync(root)).toEqual(["b.json"]);
    chmodSync(root, 0o755);
  });
});

describe("an export", () => {
  it("removes only what the last one wrote under pages/", async () => {
    const root = folderWith({
      "manifest.json": manifestOf("pages/old.json", "../out.json", "pages/../../out.json", "mine.json"),
      "pages/old.json": "{}",
      "pages/other.json": "{}",
      "mine.json": "{}",
    });
    const files = [
      { path: "pages/new.json", pieces: ["{", "}"] },
      { path: "manifest.json", pieces: [manifestOf("pages/new.json")] },
    ];
    expect(await writeExport(root, files)).toEqual({ files: 2, changed: 2, removed: 1 });
    expect(readdirSync(join(root, "pages")).sort()).toEqual(["new.json", "other.json"]);
    expect(readdirSync(root)).toContain("mine.json");
    expect(await writeExport(root, files)).toEqual({ files: 2, changed: 0, removed: 0 });
  });
});
