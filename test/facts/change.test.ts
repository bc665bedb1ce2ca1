import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/change.ts";
import { wikiOf } from "../wiki-of.ts";

type Files = Readonly<Record<string, string>>;

const SOURCES = "\n## Sources\n\n- https://example.org/llama\n";
const HEAD = "| Model | Context | Params |\n|---|---|---|\n";
const ROWS = [
  "| Llama 3 | 8K | 70B |",
  "| Llama 4 | 256K | 17B (MoE), 405B (MoE?) |",
  "| Llama 5 | 1M | ~2T |",
];
const page = (rows: readonly string[], sources = SOURCES) =>
  `# Llama\n\n${HEAD}${rows.join("\n")}\n${sources}`;
const BEFORE: Files = { "wiki/llama.md": page(ROWS) };

function changeOf(
  after: Files,
  before: Files = BEFORE,
  renamed: Readonly<Record<string, string>> = {},
): Change {
  const { change } = wikiOf(after, { before, renamed });
  if (change === null) throw new Error("nothing was compared");
  return change;
}

/** A change in lines that can be read. */
function said(change: Change): string[] {
  const { added, changed, removed, hedgesLost, rowsLost, sources } = change;
  return [
    ...added.map((fact) => `+ ${fact.subject.id} ${fact.property.id} ${fact.text}`),
    ...changed.map(
      ({ subject, property, before, after }) =>
        `~ ${subject.id} ${property.id} ${before.text} -> ${after.text}`,
    ),
    ...removed.map((fact) => `- ${fact.subject.id} ${fact.property.id} ${fact.text}`),
    ...hedgesLost.map(({ before, after, marks }) => `hedge ${marks.join()} ${before.text} -> ${after.text}`),
    ...rowsLost.map((row) => `row ${row.name}`),
    ...sources.added.map((source) => `+ source ${source.text}`),
    ...sources.dropped.map((source) => `- source ${source.text}`),
  ];
}

const changed = (text: string, by: (text: string) => string): Files => ({ "wiki/llama.md": by(text) });

describe("a change", () => {
  it.each<readonly [string, Files]>([
    ["rows in another order", { "wiki/llama.md": page([...ROWS].reverse()) }],
    [
      "columns in another order",
      changed(page(ROWS), (text) => text.replaceAll(/\| ([^|\n]*) \| ([^|\n]*) \|/g, "| $1 | $2 |")),
    ],
    [
      "the table further down",
      changed(page(ROWS), (text) => text.replace("# Llama\n", "# Llama\n\nWords.\n\n## Models\n")),
    ],
    [
      "the table on a page of its own",
      {
        "wiki/llama.md": `# Llama\n${SOURCES}`,
        "wiki/models.md": page(ROWS, "").replace("# Llama", "# Models"),
      },
    ],
    [
      "values in another form",
      changed(page(ROWS), (text) =>
        text.replace("8K", "8,000").replace("1M", "1,000K").replace("| 70B", "| 70 B"),
      ),
    ],
    ["cells padded", changed(page(ROWS), (text) => text.replaceAll("| ", "|   "))],
    [
      "the source named again",
      changed(page(ROWS), (text) => `---\nsources:\n  - https://example.org/llama\n---\n${text}`),
    ],
  ])("is none: %s", (_, after) => {
    expect(said(changeOf(after))).toEqual([]);
  });

  it.each<readonly [string, string, string, readonly string[]]>([
    ["a value", "| 8K |", "| 16K |", ["~ llama-3 context 8K -> 16K"]],
    ["one of a list", "17B (MoE), ", "18B (MoE), ", ["~ llama-4 parameters 17B (MoE) -> 18B (MoE)"]],
    ["one more in a list", "17B (MoE), ", "17B (MoE), 70B, ", ["+ llama-4 parameters 70B"]],
    ["one less in a list", "17B (MoE), ", "", ["- llama-4 parameters 17B (MoE)"]],
    ["a value taken away", "| 8K |", "| — |", ["- llama-3 context 8K"]],
    ["a doubt", "| 8K |", "| 8K? |", ["~ llama-3 context 8K -> 8K?"]],
    ["what narrows a value", "17B (MoE)", "17B (Dense)", ["~ llama-4 parameters 17B (MoE) -> 17B (Dense)"]],
    [
      "a doubt lost",
      "405B (MoE?)",
      "405B (MoE)",
      ["~ llama-4 parameters 405B (MoE?) -> 405B (MoE)", "hedge ? 405B (MoE?) -> 405B (MoE)"],
    ],
    ["an about lost", "~2T", "2T", ["~ llama-5 parameters ~2T -> 2T", "hedge ~ ~2T -> 2T"]],
    ["a doubt said otherwise", "~2T", "2T (est.)", ["~ llama-5 parameters ~2T -> 2T (est.)"]],
    ["a row", `${ROWS[0]}\n`, "", ["- llama-3 context 8K", "- llama-3 parameters 70B", "row Llama 3"]],
    [
      "a source",
      "- https://example.org/llama",
      "- https://example.org/other",
      ["+ source https://example.org/other", "- source https://example.org/llama"],
    ],
  ])("is told: %s", (_, from, to, expected) => {
    expect(said(changeOf(changed(page(ROWS), (text) => text.replace(from, to))))).toEqual(expected);
  });

  it("loses no row that was given another name or other values", () => {
    const after = page([
      ROWS[0] ?? "",
      "| Llama 4 Maverick | 256K | 17B (MoE), 405B (MoE?) |",
      "| Llama 5 | 2M | 3T |",
    ]);
    expect(changeOf({ "wiki/llama.md": after }).rowsLost).toEqual([]);
  });

  it("names the row that went from one of two tables with the same subjects", () => {
    const two = (first: readonly string[]) =>
      `${page(first, "")}\n## Prices\n\n| Model | Price |\n|---|---|\n| Llama 3 | $1 |\n| Llama 4 | $2 |\n`;
    const change = changeOf({ "wiki/llama.md": two(ROWS.slice(1)) }, { "wiki/llama.md": two(ROWS) });
    expect(change.rowsLost.map((row) => [row.name, row.after?.start.line])).toEqual([["Llama 3", 3]]);
  });

  it("counts what a deleted page stated, and no row of it as cut off", () => {
    const before = {
      ...BEFORE,
      "wiki/qwen.md": "# Qwen\n\n| Model | Context |\n|---|---|\n| Qwen 9 | 128K |\n",
    };
    const result = wikiOf(BEFORE, { before });
    expect(said(result.change ?? changeOf(BEFORE))).toEqual(["- qwen-9 context 128K", "row Qwen 9"]);
    expect(result.findings.filter((one) => one.rule === "truncated-table")).toEqual([]);
  });

  it("follows a renamed page", () => {
    const after = { "wiki/models/llama.md": page(ROWS).replace("8K", "16K") };
    const renamed = { "wiki/llama.md": "wiki/models/llama.md" };
    expect(said(changeOf(after, BEFORE, renamed))).toEqual(["~ llama-3 context 8K -> 16K"]);
  });

  it("excuses a lost doubt with a new source, not with one that lies here and lacks the value", () => {
    const sure = ROWS.map((row) => row.replace("405B (MoE?)", "405B (MoE)"));
    const withSource = (source: string) => page(sure, `${SOURCES}- ${source}\n`);
    expect(changeOf({ "wiki/llama.md": withSource("https://example.org/card") }).hedgesLost).toEqual([]);
    const without = {
      "wiki/llama.md": withSource("raw/card.md"),
      "raw/card.md": "# Llama 4\n\nIt has 17B.\n",
    };
    expect(changeOf(without).hedgesLost).toHaveLength(1);
    const proven = { ...without, "raw/card.md": "# Llama 4\n\nLlama 4 has 405B parameters.\n" };
    expect(changeOf(proven).hedgesLost).toEqual([]);
  });

  it("tells of a note that is gone once, however many values it hedged", () => {
    const note = "\nAll figures are unconfirmed.\n";
    const before = { "wiki/llama.md": page(ROWS, note + SOURCES) };
    const { findings } = wikiOf(BEFORE, { before });
    const lost = findings.filter((one) => one.rule === "lost-hedge");
    expect(lost).toHaveLength(1);
    expect(lost[0]?.message).toContain("is no longer under");
  });

  it("is empty for any wiki and itself, and says of any two what their turned comparison says", () => {
    const cell = fc.constantFrom("8K", "16K?", "~2T", "—", "?", "17B, 70B", "x", "2024-05", "$5");
    const table = fc.array(fc.tuple(fc.constantFrom("A 1", "B 2", "C 3", "D 4"), cell, cell), {
      maxLength: 6,
    });
    const files = (rows: readonly (readonly string[])[]): Files => ({
      "wiki/a.md": page(rows.map((row) => `| ${row.join(" | ")} |`)),
    });
    fc.assert(
      fc.property(table, table, (one, other) => {
        expect(said(changeOf(files(one), files(one)))).toEqual([]);
        const there = changeOf(files(other), files(one));
        const back = changeOf(files(one), files(other));
        expect(there.added.length - there.removed.length).toBe(back.removed.length - back.added.length);
        expect(there.sources).toEqual({ added: [], dropped: [] });
      }),
      { numRuns: 60 },
    );
  });
});
