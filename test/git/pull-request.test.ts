import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { changeSchema } from "../../src/report/change/change-schema.ts";
import { ROOT } from "../architecture/house.ts";
import { wikiproof } from "../cli/wikiproof.ts";
import { folderWith } from "../workspace/folder.ts";

const root = join(folderWith({}), "wiki");
const shown = spawnSync(process.execPath, [join(ROOT, "scripts/pull-request.mjs"), root], {
  encoding: "utf8",
});

describe("a pull request with a clash, a lost doubt, a lost row, moved and sorted tables, a rename and a deletion", () => {
  it("is reported by exactly what it introduces", () => {
    const lines = shown.stdout.split("\n").filter((line) => /^wiki\//.test(line));
    expect(lines.map((line) => line.split(": “")[0])).toEqual([
      "wiki/llama.md:3:3: warning truncated-table",
      "wiki/llama.md:5:31: error lost-hedge",
      "wiki/mistral.md:5:15: warning conflicting-claims",
    ]);
    expect(shown.stdout).toContain("exit code 1\n");
    expect(lines[0]).toContain("“Model” heads a table that lost a row: “Llama 3”");
  });

  it("is shown as exactly the facts that changed", () => {
    const lines = shown.stdout.split("\n").filter((line) => /^[~+-] /.test(line));
    expect(lines).toEqual([
      "~ Llama 4 · Parameters: 405B (MoE?) → 405B (MoE)  wiki/llama.md:5",
      "~ Mistral 9 · Context: 128K → 512K  wiki/mistral.md:5",
      "- Llama 3 · Context: 8K  wiki/llama.md:5",
      "- Llama 3 · Parameters: 70B  wiki/llama.md:5",
      "- Falcon 3 · Context: 32K  wiki/falcon.md:5",
      "- Falcon 3 · Parameters: 10B  wiki/falcon.md:5",
    ]);
  });

  it("is data that fits the published schema", () => {
    const { code, out } = wikiproof(root, ["diff", "main..change", "--format", "json", "--exit-code"]);
    expect(code).toBe(1);
    const document: unknown = JSON.parse(out);
    const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
      changeSchema,
    );
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(document).toMatchObject({
      schemaVersion: 1,
      added: [],
      changed: [
        {
          subject: { id: "llama-4" },
          property: { id: "parameters" },
          before: {
            text: "405B (MoE?)",
            qualifiers: [{ property: "architecture", certainty: ["uncertain"] }],
            sources: [{ target: "https://example.org/llama" }],
          },
          after: { text: "405B (MoE)", path: "wiki/llama.md", start: { line: 5, column: 31 } },
        },
        { subject: { id: "mistral-9" }, before: { text: "128K" }, after: { text: "512K" } },
      ],
      hedgesLost: [{ marks: ["?"], lost: [{ certainty: "uncertain", of: "architecture" }] }],
      rowsLost: [{ name: "Llama 3" }, { name: "Falcon 3", after: null }],
      sources: { added: [], dropped: [{ page: "wiki/falcon.md", target: "https://example.org/falcon" }] },
      conflicts: {
        opened: [{ path: "wiki/mistral.md", related: [{ path: "wiki/compared.md" }] }],
        settled: [],
      },
    });
  });

  it("settles the conflict on the way back", () => {
    const { out } = wikiproof(root, ["diff", "change..main", "--format", "json"]);
    const document: unknown = JSON.parse(out);
    expect(document).toMatchObject({
      conflicts: { opened: [], settled: [{ path: "wiki/mistral.md" }] },
      hedgesLost: [],
      rowsLost: [],
    });
  });

  it("changes nothing against itself", () => {
    const { code, out } = wikiproof(root, ["diff", "--exit-code"]);
    expect([code, out]).toEqual([0, "no facts changed\n"]);
  });
});
