import { describe, expect, it } from "vitest";
import { type Config, noConfig } from "../../src/config/config.ts";
import { type NamedPath, pageSet } from "../../src/workspace/page-set.ts";
import type { Tree } from "../../src/workspace/snapshot/snapshot.ts";

function treeOf(...files: string[]): Tree {
  const folders = new Set([""]);
  for (const file of files) {
    const parts = file.split("/").slice(0, -1);
    for (const index of parts.keys()) folders.add(parts.slice(0, index + 1).join("/"));
  }
  return { files: files.sort(), folders, links: [], problems: [] };
}

function set(files: string[], config: Partial<Config> = {}, named: NamedPath[] = []) {
  const { pages, reported, sources, leftOut } = pageSet(treeOf(...files), { ...noConfig, ...config }, named);
  return { pages, reported: [...reported], sources, leftOut };
}

describe("the pages of a wiki", () => {
  it("are the Markdown files under wiki/ if there is one", () => {
    expect(set(["wiki/a.md", "wiki/deep/b.md", "notes/c.md"]).pages).toEqual(["wiki/a.md", "wiki/deep/b.md"]);
  });

  it("are all Markdown files otherwise", () => {
    expect(set(["a.md", "notes/c.md", "x.txt"]).pages).toEqual(["a.md", "notes/c.md"]);
  });

  it("are never source files", () => {
    const { pages, sources } = set(["a.md", "raw/b.md", "x/raw/deep/c.txt"]);
    expect(pages).toEqual(["a.md"]);
    expect(sources).toEqual(["raw/b.md", "x/raw/deep/c.txt"]);
  });

  it("leave out what is about the repository, in any language, and say so", () => {
    const { pages, leftOut } = set([
      "a.md",
      "README.md",
      "README.zh-CN.md",
      "docs/license.md",
      "readme-of-llama.md",
    ]);
    expect(pages).toEqual(["a.md", "readme-of-llama.md"]);
    expect(leftOut.map(({ path, why }) => `${path} ${why}`)).toEqual([
      "README.md name",
      "README.zh-CN.md name",
      "docs/license.md name",
    ]);
  });

  it("are those about Claude and about agents, not what agents are told", () => {
    const { pages, leftOut } = set(["AGENTS.md", "CLAUDE.md", "wiki.md", "x/agents.md", "x/claude.md"]);
    expect(pages).toEqual(["wiki.md", "x/agents.md", "x/claude.md"]);
    expect(leftOut.map(({ path }) => path)).toEqual(["AGENTS.md", "CLAUDE.md"]);
  });

  it("hold a README that the config lists by name", () => {
    expect(set(["a.md", "README.md"], { pages: ["*.md"] }).pages).toEqual(["a.md"]);
    expect(set(["a.md", "README.md"], { pages: ["*.md", "README.md"] }).pages).toEqual(["README.md", "a.md"]);
  });

  it("follow pages, ignore and sources.files of the config", () => {
    const config = { pages: ["docs/**/*.md"], ignore: ["docs/old/**"], sourceFiles: ["docs/src/**"] };
    expect(set(["docs/a.md", "docs/old/b.md", "docs/src/c.md", "d.md"], config)).toMatchObject({
      pages: ["docs/a.md"],
      sources: ["docs/src/c.md"],
      leftOut: [
        { path: "d.md", why: "elsewhere" },
        { path: "docs/old/b.md", why: "ignored" },
      ],
    });
  });

  it("are all read when one is named, and only that one is reported", () => {
    const { pages, reported } = set(["wiki/a.md", "wiki/b.md"], {}, [{ path: "wiki/b.md", is: "file" }]);
    expect(pages).toEqual(["wiki/a.md", "wiki/b.md"]);
    expect(reported).toEqual(["wiki/b.md"]);
  });

  it("take in a named file whatever its ending, place or name", () => {
    for (const path of ["notes.txt", "raw/source.md", "README.md", ".hidden/x.md"]) {
      const { pages, reported } = set(["wiki/a.md", "notes.txt", "raw/source.md", "README.md"], {}, [
        { path, is: "file" },
      ]);
      expect(pages).toContain(path);
      expect(reported).toEqual([path]);
    }
  });

  it("take in all Markdown of a named folder", () => {
    const { pages, reported } = set(["wiki/a.md", "docs/b.md", "docs/README.md", "docs/raw/s.md"], {}, [
      { path: "docs", is: "folder" },
    ]);
    expect(pages).toEqual(["docs/README.md", "docs/b.md", "wiki/a.md"]);
    expect(reported).toEqual(["docs/README.md", "docs/b.md"]);
  });
});
