import { createHash } from "node:crypto";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { exportLines, jsonExport } from "../../src/export/json.ts";
import { exportInput } from "../../src/workspace/export-input.ts";
import { openSession } from "../../src/workspace/session.ts";
import { folderWith, pageOf } from "../workspace/folder.ts";

const page = [
  "---",
  "title: Llama",
  "__proto__: x",
  "---",
  "# Llama",
  "",
  "## 时间线",
  "",
  "| 模型 | 参数规模 | __proto__ |",
  "|---|---|---|",
  "| Llama 4 | 17B (MoE), 405B (MoE?) | `a\\|b` | 多 |",
  "",
  "注：具体数值可能变化",
  "",
  "## Sources",
  "",
  "- raw/x.md",
  "",
].join("\n");

async function exported(files: Readonly<Record<string, string>>) {
  const session = await openSession({ cwd: folderWith({ ".git/x": "", ...files }), paths: [] });
  const [wiki] = session.wikis;
  if (wiki === undefined) throw new Error("no wiki");
  return {
    files: new Map(
      Array.from(jsonExport(exportInput(wiki)), ({ path, pieces }) => [path, [...pieces].join("")]),
    ),
    wiki,
  };
}

const wikiFiles = {
  "wiki/llama.md": page,
  "wiki/qwen.md": pageOf("Qwen"),
  "wiki/raw/x.md": "# X\n\n405 billion",
  "wiki/index.md": "- [Llama](llama.md)\n",
};

describe("the JSON export", () => {
  it("holds what its schemas say", async () => {
    const { files } = await exported(wikiFiles);
    const schemas = new Map([...files].filter(([path]) => path.startsWith("schema/")));
    expect([...files.keys()]).toContain("pages/llama.json");
    for (const [path, text] of files) {
      if (schemas.has(path)) continue;
      const name = path.startsWith("pages/") ? "page" : path.replace(".json", "");
      const ajv = new Ajv({ ownProperties: true, allErrors: true });
      const validate = ajv.compile(JSON.parse(schemas.get(`schema/${name}.json`) ?? "false"));
      expect(validate(JSON.parse(text)) ? [] : validate.errors, path).toEqual([]);
    }
  });

  it("loses no cell, and says where each stands", async () => {
    const { files, wiki } = await exported(wikiFiles);
    const { tables } = JSON.parse(files.get("tables.json") ?? "");
    const llama = tables.find((table: { page: string }) => table.page === "wiki/llama.md");
    expect(llama.rows[0].map((cell: { text: string }) => cell.text)).toEqual([
      "Llama 4",
      "17B (MoE), 405B (MoE?)",
      "`a\\|b`",
      "多",
    ]);
    const text = wiki.texts.get("wiki/llama.md") ?? "";
    for (const cell of [...llama.header, ...llama.rows.flat()]) {
      expect(text.slice(cell.at.start.offset, cell.at.end.offset)).toBe(cell.text);
    }
    expect(llama).toMatchObject({ id: "llama#0", heading: ["Llama", "时间线"] });
  });

  it("lists its own files with their hashes", async () => {
    const { files } = await exported(wikiFiles);
    const manifest = JSON.parse(files.get("manifest.json") ?? "");
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(
      [...files.keys()].filter((path) => path !== "manifest.json"),
    );
    for (const { path, sha256 } of manifest.files) {
      expect(
        createHash("sha256")
          .update(files.get(path) ?? "")
          .digest("hex"),
      ).toBe(sha256);
    }
  });

  it("asks to be read file by file, since the manifest has the hash of each", async () => {
    const { wiki } = await exported(wikiFiles);
    expect(() => [...jsonExport(exportInput(wiki))]).toThrow("pages.json was not read to its end");
  });

  it("is the same bytes for the same wiki, wherever it lies", async () => {
    const one = await exported(wikiFiles);
    const two = await exported(Object.fromEntries(Object.entries(wikiFiles).reverse()));
    expect(two.files).toEqual(one.files);
  });

  it("prints one claim a line", async () => {
    const { files, wiki } = await exported(wikiFiles);
    const lines = [...exportLines(exportInput(wiki))];
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(files.get("claims.json") ?? "").claims);
  });
});
