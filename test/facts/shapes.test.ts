import { describe, expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

/** What a table on a page says, line by line: subject, property, cell, qualifiers. */
function stated(rows: readonly string[], title = "Lumen"): readonly string[] {
  const width = (rows[0] ?? "").split("|").length;
  const table = [rows[0], Array(width).fill("---").join("|"), ...rows.slice(1)].map((row) => `| ${row} |`);
  const { wiki } = wikiOf({ "page.md": `# ${title}\n\n${table.join("\n")}\n` }, { rules: [] });
  return [...wiki.statements].map(({ subject, statement: { property, raw }, qualifiers }) =>
    [subject.id, property.id, raw, ...qualifiers.map((each) => `${each.property}=${each.value}`)].join(" "),
  );
}

describe("rows that differ from column to column are things, whatever heads them", () => {
  it("parameters of a call", () => {
    expect(stated(["Parameter | Required | Default", "limit | no | 20", "cursor | yes | —"])).toEqual([
      "lumen-limit Required no",
      "lumen-limit Default 20",
      "lumen-cursor Required yes",
      "lumen-cursor Default —",
    ]);
  });

  it("trials whose names are those of metrics", () => {
    expect(
      stated(["Trial | N | Arm | HR", "PRECISION | 24,081 | one | 0.93", "RECALL | 8,059 | two | 0.53"])[0],
    ).toBe("precision N 24,081");
  });

  it("fields of a record, which are described", () => {
    expect(
      stated(["Field | Offset | Bits | Description", "Window | 14 | 16 | Size", "Flags | 13 | 8 | Bits"])[0],
    ).toBe("lumen-window Offset 14");
  });

  it("tasks, which are due", () => {
    expect(
      stated(["Owner | Task | Due | Done", "Tom | Check | 2024-05-21 | [ ]", "Ines | Fix | ASAP | [x]"]),
    ).toContain("tom Due 2024-05-21");
  });

  it("works of a year", () => {
    expect(
      stated(["Year | Title | Runtime", "1999 | Salt | 98 min", "2004 | The Long Shore | 121 min"]),
    ).toContain("the-long-shore duration 121 min");
  });

  it("but rows of one kind each are properties", () => {
    expect(stated(["Feature | Alpha 1 | Beta 2", "Context | 8K | 16K", "Search | yes | no"])[0]).toBe(
      "alpha-1 context 8K",
    );
  });
});

describe("periods in a table", () => {
  it("before rows say when, whatever heads them", () => {
    expect(
      stated(["Term | President | Party", "2012–2020 | Ann Ash | A", "2020–2024 | Ben Birk | B"])[0],
    ).toBe("lumen President Ann Ash as-of=2012–2020");
    expect(stated(["Season | Played | Won", "2021–22 | 38 | 19"])).toEqual([
      "lumen Played 38 as-of=2021–22",
      "lumen Won 19 as-of=2021–22",
    ]);
  });

  it("over columns say when, though the first header is a period's word too", () => {
    expect(stated(["Month | Jan | Feb", "Rain (mm) | 47.0 | 60.5"])).toEqual([
      "lumen Rain 47.0 as-of=Jan",
      "lumen Rain 60.5 as-of=Feb",
    ]);
  });
});

it("takes a row that sums up for none of the name above it", () => {
  expect(
    stated(["Rank | Nation | Gold", "1 | Kenya | 4", "2 | Peru | 3", "Totals (2 nations) | | 7"]).at(-1),
  ).toBe("totals Gold 7");
});
