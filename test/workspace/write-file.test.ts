import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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
      { path: "pages/new.json", text: "{}" },
      { path: "manifest.json", text: manifestOf("pages/new.json") },
    ];
    expect(await writeExport(root, files)).toEqual({ files: 2, changed: 2, removed: 1 });
    expect(readdirSync(join(root, "pages")).sort()).toEqual(["new.json", "other.json"]);
    expect(readdirSync(root)).toContain("mine.json");
    expect(await writeExport(root, files)).toEqual({ files: 2, changed: 0, removed: 0 });
  });
});
