import { describe, expect, it } from "vitest";
import { folderWith } from "../workspace/folder.ts";
import { wikiproof } from "./wikiproof.ts";

const CONFIG = `{
  "pages": ["*.md"],
  "tables": { "models": { "columns": { "name": { "role": "subject" }, "parameters": {}, "context": {} }, "minimum": 2 } },
  "rules": { "uncertain-value": "error", "unknown-value": "off" },
  "overrides": [{ "files": ["old/**"], "presets": ["minimal"] }]
}
`;
const PAGE = `# Models

| Model | Parameters | Context |
|---|---|---|
| A | 405B (MoE?) | 8K |

注：以上可能有变。

| Model | Price |
|---|---|
| A | ￥4 |
`;

const root = folderWith({ "wikiproof.jsonc": CONFIG, "a.md": PAGE, "old/a.md": PAGE });
const explain = (place: string) => wikiproof(root, ["explain", place]).out;

describe("explain path:line", () => {
  it("says how each cell was read, from which schema and preset", () => {
    expect(explain("a.md:5")).toContain(
      [
        "table 1 of a.md: rows, schema models (wikiproof.jsonc:3:25)",
        '  subject (entity): "A" → A',
        '  parameters (quantity-list:parameter): "405B (MoE?)" → 405000000000 {parameter} [architecture: MoE (uncertain)]',
        "    “?” says uncertain, of the qualifier",
      ].join("\n"),
    );
    expect(explain("a.md:11")).toContain("table 2 of a.md: rows, schema price-table (preset prices)");
  });

  it("says what is claimed, and what makes it doubtful", () => {
    expect(explain("a.md:5")).toMatch(
      /a \(row\) · context = 8000 \{token\} \[hedged\]\n +“可能有变” on line 7 says hedged, of the note/,
    );
  });

  it("says which rules spoke, which were silent, which are off, and what set them so", () => {
    const out = explain("a.md:5");
    expect(out).toMatch(/5:13 {2}error uncertain-value: /);
    expect(out).toMatch(
      /severity: by wikiproof\.jsonc:4:\d+ rules\.uncertain-value \(the rule's own is warning\); fingerprint [0-9a-f]{16}/,
    );
    expect(out).toMatch(/off, by wikiproof\.jsonc:4:\d+ rules\.unknown-value: unknown-value\n/);
    expect(out).toMatch(
      /looked and found nothing here, by the preset recommended, the default: .*ragged-row/,
    );
    expect(explain("old/a.md:5")).toMatch(/off, by the preset minimal, wikiproof\.jsonc:5:\d+: /);
  });

  it("keeps to a cell where a column is given", () => {
    expect(explain("a.md:5:8")).toContain("405B");
    expect(explain("a.md:5:8")).not.toContain("8K");
  });

  it("bears lines that say nothing, and lines that are not there", () => {
    for (const line of [1, 2, 99]) expect(explain(`a.md:${line}`)).toContain("no table and no statement");
    expect(wikiproof(root, ["explain", "b.md:1"]).code).toBe(2);
  });
});
