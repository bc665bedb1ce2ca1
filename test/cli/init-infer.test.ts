import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../workspace/folder.ts";
import { wikiproof } from "./wikiproof.ts";

const fleet = (name: string) =>
  `# ${name}\n\n## Fleet\n\n| Vessel | Crew | Mass (t) | Remarks |\n|---|---|---|---|\n| ${name} I | 12 | 340 | old |\n| ${name} II | 14 | 355 | |\n`;
const harbour = (name: string) =>
  `# ${name}\n\n| Field | Value |\n|---|---|\n| Berths | 40 |\n| Depth | 12 m |\n| Tide gauge | yes |\n`;

describe("wikiproof init --infer", () => {
  it("learns the columns that recur, writes a config that holds, and shows a table as each schema reads it", () => {
    const root = folderWith({
      "wiki/a.md": fleet("Gull"),
      "wiki/b.md": fleet("Tern"),
      "wiki/c.md": harbour("North"),
      "wiki/d.md": harbour("South"),
    });
    const { code, out, err } = wikiproof(root, ["init", "--infer"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("fleet: 2 tables (rows): vessel, crew, notes, weight");
    expect(out).toContain("wiki/a.md:5");
    expect(out).toMatch(/Gull I · crew: 12 · weight: 340 t · notes: "old"/);
    expect(out).toMatch(/2 tables \(key-value\): berths, depth, tide-gauge/);
    const exported = wikiproof(root, ["export", "--out", "out"]);
    expect(exported.code).toBe(0);
    const { tables } = JSON.parse(readFileSync(join(root, "out/tables.json"), "utf8"));
    expect(new Set(tables.map((table: { schema: string | null }) => table.schema))).toEqual(
      new Set(["fleet", "berths"]),
    );
    expect(JSON.parse(wikiproof(root, ["check", "--format", "json"]).out).problems).toEqual([]);
  });

  it("proposes ten schemas at most, and none where nothing recurs", () => {
    const twice = (kind: number) => {
      const table = (row: string) =>
        `| Name ${kind} | Length ${kind} | Width ${kind} |\n|---|---|---|\n| ${row} | ${kind} m | 2 m |\n`;
      return `# Kind ${kind}\n\n${table("a")}\n## More of kind ${kind}\n\n${table("b")}`;
    };
    const kinds = Array.from({ length: 14 }, (_, kind) => [`wiki/${kind}.md`, twice(kind)]);
    const many = wikiproof(folderWith(Object.fromEntries(kinds)), ["init", "--infer"]);
    expect([many.code, many.err]).toEqual([0, ""]);
    expect(many.out).toContain("Learned 10 table schemas");
    const one = wikiproof(folderWith({ "wiki/a.md": fleet("Gull") }), ["init", "--infer"]);
    expect(one.code).toBe(0);
    expect(one.out).toContain("no columns recur");
  });
});
