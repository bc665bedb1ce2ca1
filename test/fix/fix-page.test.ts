import { describe, expect, it } from "vitest";
import { type Fixable, fixPage } from "../../src/check/fix/fix-page.ts";
import type { Edit } from "../../src/text/edits.ts";
import { wikiOf } from "../wiki-of.ts";

const TEXT = `---
title: Models
---

# Models

## Timeline

| Model | Context | Released |
|---|---|---|
| A | 128K? | 2024-04 |
| B | １２８K | April 2024 |

Some prose.
`;

const read = (text: string) => {
  const [facts] = wikiOf({ "wiki/a.md": text }).wiki.pages;
  if (facts === undefined) throw new Error("no page");
  return facts;
};
const facts = read(TEXT);

function replacing(was: string, by: string, from = 0): Edit {
  const start = TEXT.indexOf(was, from);
  return { span: [start, start + was.length], text: by };
}

let made = 0;
function fixable(...edits: Edit[]): Fixable {
  const start = { line: 1, column: 1, offset: edits[0]?.span[0] ?? 0 };
  return {
    ...{ rule: "a-rule", severity: "info", message: "", path: "wiki/a.md", start, end: start, related: [] },
    ...{ fingerprint: String(made++), docs: "", fix: { safety: "safe", edits } },
  };
}

const run = (...findings: Fixable[]) => fixPage({ facts, text: TEXT }, findings, read);

describe("a safe fix", () => {
  it("is made where the cell says what it said", () => {
    const fixed = run(fixable(replacing("１２８K", "128K")), fixable(replacing("April 2024", "2024-04")));
    expect(fixed.text).toBe(TEXT.replace("１２８K", "128K").replace("April 2024", "2024-04"));
    expect(fixed).toMatchObject({ withdrawn: [], deferred: [] });
  });

  it.each([
    ["drops a mark", replacing("128K?", "128K"), "cell 2 of row 1 of table 1"],
    ["changes a value", replacing("2024-04", "2024-05"), "cell 3 of row 1 of table 1"],
    ["adds a cell", replacing("| 2024-04 |", "| 2024-04 | |"), "the number of cells of row 1 of table 1"],
    ["removes a cell", replacing(" 128K? |", ""), "the number of cells of row 1 of table 1"],
    ["moves a cell", replacing("| 128K? | 2024-04", "| 2024-04 | 128K?"), "cell 2 of row 1 of table 1"],
    ["adds a row", replacing("| B |", "| C | | |\n| B |"), "the number of rows of table 1"],
    ["ends the table early", replacing("| B |", "\n| B |"), "the number of rows of table 1"],
    ["tears rows off that are read all the same", replacing("| A |", "\n| A |"), "how much is damaged"],
    ["renames a column", replacing("Context", "Price"), "how the header is read of table 1"],
    ["adds a table", replacing("Some prose.", "| x |\n|---|\n| y |"), "the number of tables"],
    ["touches a heading", replacing("## Timeline", "## Prices"), "the headings"],
    ["touches the front matter", replacing("title: Models", "title: Model"), "the front matter"],
  ])("that %s is withdrawn", (_, edit, why) => {
    const bad = fixable(edit);
    const good = fixable(replacing("１２８K", "128K"));
    const fixed = run(bad, good);
    expect(fixed.withdrawn.map(({ finding, why }) => [finding, why.en])).toEqual([[bad, why]]);
    expect(fixed.text).toBe(TEXT.replace("１２８K", "128K"));
  });

  it("is found among many that hold", () => {
    const rows = Array.from({ length: 64 }, (_, index) => `| M${index} | １K |\n`);
    const text = `# A\n\n| Model | Context |\n|---|---|\n${rows.join("")}`;
    const findings = [...text.matchAll(/１/g)].map(({ index }, count) =>
      fixable({ span: [index, index + 1], text: count === 41 ? "2" : "1" }),
    );
    const fixed = fixPage({ facts: read(text), text }, findings, read);
    expect(fixed.applied).toHaveLength(63);
    expect(fixed.withdrawn.map(({ why }) => why.en)).toEqual(["cell 2 of row 42 of table 1"]);
  });

  it("that collides with another waits, whole", () => {
    const first = fixable(replacing("１２８K", "128K"));
    const second = fixable(replacing("２８", "28"), replacing("April 2024", "2024-04"));
    const fixed = run(second, first);
    expect(fixed.applied).toEqual([first]);
    expect(fixed.deferred).toEqual([second]);
    expect(fixed.text).toBe(TEXT.replace("１２８K", "128K"));
  });

  it("that another makes, too, is made once", () => {
    const twice = [fixable(replacing("１２８K", "128K")), fixable(replacing("１２８K", "128K"))];
    expect(run(...twice)).toMatchObject({ applied: twice, deferred: [] });
  });
});
