import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meets, parseWhere } from "../../src/export/where.ts";
import { wikiproof } from "../cli/wikiproof.ts";
import { folderWith } from "../workspace/folder.ts";

const LLAMA = `# Llama

## Model Timeline

| Model | Released | Parameters | Context |
|---|---|---|---|
| Llama 3 | 2024-04 | 70B | 8K |
| Llama 4 | 2025-04 | 405B (MoE?) | 256K |

## Scores

| Benchmark | Llama 3 | Llama 4 |
|---|---|---|
| MMLU | 82.0% | 120% |

## Sources

- https://example.org/llama
`;
const QWEN =
  "# Qwen\n\n| Model | Context |\n|---|---|\n| Qwen 9 | 128K |\n\n## Sources\n\n- https://example.org/qwen\n";
const wiki = () => folderWith({ ".git/x": "", "wiki/llama.md": LLAMA, "wiki/qwen.md": QWEN });
const lines = (out: string) =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));

describe("a condition", () => {
  const entry = {
    type: "score",
    number: 90.2,
    released: { min: "2024-04-01" },
    context: [{ number: 8000 }, { number: 128_000 }],
    sources: [],
    notes: null,
  };

  it.each([
    ["type=score", true],
    ["type!=score", false],
    ["number>90", true],
    ["number>=90.2", true],
    ["number<90", false],
    ["context.number>=128000", true],
    ["context.number<8000", false],
    ["context.number!=8000", false],
    ["released.min>=2024-04", true],
    ["released.min<2024", false],
    ["type", true],
    ["sources", false],
    ["notes", false],
    ["nothing", false],
    ["nothing=1", false],
    ["nothing!=1", true],
    ["__proto__", false],
    ["constructor.name=Object", false],
  ])("%s", (written, expected) => {
    const condition = parseWhere(written);
    expect(condition).not.toBeNull();
    expect(meets(entry, condition === null ? [] : [condition])).toBe(expected);
  });

  it("is no condition without a field, and never throws", () => {
    expect(parseWhere("=1")).toBeNull();
    expect(parseWhere("")).toBeNull();
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (written, value) => {
        const condition = parseWhere(written);
        if (condition !== null) expect(typeof meets(value, [condition])).toBe("boolean");
      }),
    );
  });
});

describe("a selection", () => {
  it("prints the wanted fields of the wanted entries", () => {
    const asked = ["--only", "records", "--schema", "model-timeline", "--where", "context.number>=128000"];
    const { out, code } = wikiproof(wiki(), [
      "export",
      "--out",
      "-",
      ...asked,
      "--select",
      "name,context.number",
    ]);
    expect(lines(out)).toEqual([{ name: "Llama 4", "context.number": [256_000] }]);
    expect(code).toBe(0);
  });

  it("writes only what is wanted, and takes away what an earlier export wrote", () => {
    const root = wiki();
    wikiproof(root, ["export"]);
    const { code } = wikiproof(root, ["export", "--only", "records"]);
    expect(code).toBe(0);
    const manifest: unknown = JSON.parse(readFileSync(join(root, "exports/manifest.json"), "utf8"));
    expect(manifest).toMatchObject({
      files: [
        { path: "records.json", entries: 5 },
        { path: "schema/records.json" },
        { path: "schema/manifest.json" },
      ],
    });
    expect(() => readFileSync(join(root, "exports/claims.json"))).toThrow();
  });

  it.each([
    [["--only", "facts"], "known are pages, tables, records, claims, sources"],
    [["--where", "=1"], "expected a field"],
    [["--where", "name ~ Llama"], "expected a field"],
    [["--select", "name"], "--select goes with --out -"],
    [["--out", "-", "--check"], "--check needs the folder"],
  ])("refuses %j", (flags, message) => {
    const { code, err } = wikiproof(wiki(), ["export", ...flags]);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

describe("export --check", () => {
  it("fails until the files there are what the pages give", () => {
    const root = wiki();
    const missing = wikiproof(root, ["export", "--check"]);
    expect(missing.code).toBe(1);
    expect(missing.err).toContain("exports/claims.json: missing");
    wikiproof(root, ["export"]);
    expect(wikiproof(root, ["export", "--check"])).toEqual({ code: 0, out: "", err: "" });
    writeFileSync(join(root, "exports/claims.json"), "{");
    const { err } = wikiproof(root, ["export", "--check"]);
    expect(err.split("\n").filter((line) => line.startsWith("exports/"))).toEqual([
      "exports/claims.json: different",
    ]);
    writeFileSync(join(root, "wiki/qwen.md"), QWEN.replace("128K", "512K"));
    writeFileSync(join(root, "wiki/llama.md"), "");
    const stale = wikiproof(root, ["export", "--check"]);
    expect(stale.code).toBe(1);
    expect(stale.err).toContain("exports/claims.json: different");
    expect(stale.err).toContain("write them with: wikiproof export --out exports");
  });
});

describe("the status of a claim", () => {
  const statuses = (root: string, ...flags: readonly string[]) =>
    lines(wikiproof(root, ["export", "--out", "-", "--select", "raw,status,rules", ...flags]).out);

  it("says which are doubtful and which are faulty", () => {
    const told = statuses(wiki(), "--where", "status!=asserted");
    expect(told).toContainEqual({ raw: "405B (MoE?)", status: "doubtful", rules: ["uncertain-value"] });
    expect(told).toContainEqual({ raw: "120%", status: "faulty", rules: ["out-of-range"] });
    expect(statuses(wiki(), "--where", "raw=70B")).toEqual([{ raw: "70B", status: "asserted", rules: [] }]);
  });

  it("lets pages with errors out, if told so", () => {
    const { code, err, out } = wikiproof(wiki(), [
      "export",
      "--out",
      "-",
      "--fail-on",
      "error",
      "--only",
      "pages",
    ]);
    expect(lines(out)).toMatchObject([{ path: "wiki/qwen.md" }]);
    expect(err).toContain("wiki/llama.md: not exported");
    expect(code).toBe(1);
  });
});
