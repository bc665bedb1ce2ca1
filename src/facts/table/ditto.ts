import type { TableFacts } from "../../model/page-facts.ts";
import type { Reading } from "../../model/reading.ts";

type Row = TableFacts["rows"][number];

/** `同上`, `〃`: what stands above, in fewer strokes. */
const DITTO: ReadonlySet<string> = new Set(["同上", "同前", "〃", "″", "ditto", "same as above", "as above"]);
const LONGEST = Math.max(...[...DITTO].map((text) => text.length));
/** Nearly every cell is told by its first sign. */
const BEGINS: ReadonlySet<number> = new Set(
  [...DITTO].flatMap((text) => [text.charCodeAt(0), text.toUpperCase().charCodeAt(0)]),
);

/** Cells that say that they are as the one above are read as that one, in every column of values. */
export function withDittos(rows: readonly Row[], columns: TableFacts["columns"]): readonly Row[] {
  if (!holdDitto(rows)) return rows;
  const above: (Reading | undefined)[] = [];
  return rows.map((row) => {
    if (row.role !== undefined) return row;
    const cells = row.cells.map((cell, index) => {
      const before = above[index];
      const isValue = columns[index]?.role === "value" && isDitto(cell.text);
      const reading = isValue && before !== undefined ? standingFor(cell.text, before) : cell.reading;
      above[index] = reading;
      return reading === undefined ? cell : { text: cell.text, span: cell.span, reading };
    });
    return { span: row.span, cells };
  });
}

function holdDitto(rows: readonly Row[]): boolean {
  for (const { cells } of rows) for (const { text } of cells) if (isDitto(text)) return true;
  return false;
}

export function isDitto(text: string): boolean {
  return text.length <= LONGEST && BEGINS.has(text.charCodeAt(0)) && DITTO.has(text.toLowerCase());
}

/** The whole cell stands for each value of the one above; marks are written there. */
function standingFor(text: string, reading: Reading): Reading {
  const span = [0, text.length] as const;
  return { ...reading, items: reading.items.map((item) => ({ ...item, span })), marks: [] };
}
