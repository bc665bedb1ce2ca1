import type { Column, Row } from "../../model/page-facts.ts";
import type { Reading } from "../../model/reading.ts";

type Side = "above" | "left" | "right";

/** `同上`, `〃`, `同左`: what stands beside it, in fewer strokes. */
const SIDES: ReadonlyMap<string, Side> = new Map([
  ...["同上", "同前", "〃", "″", "ditto", "same as above", "as above"].map(
    (text) => [text, "above"] as const,
  ),
  ...["同左", "same as left", "same as on the left"].map((text) => [text, "left"] as const),
  ...["同右", "same as right", "same as on the right"].map((text) => [text, "right"] as const),
]);

const LONGEST = Math.max(...[...SIDES.keys()].map((text) => text.length));
/** Nearly every cell is told by its first sign. */
const BEGINS: ReadonlySet<number> = new Set(
  [...SIDES.keys()].flatMap((text) => [text.charCodeAt(0), text.toUpperCase().charCodeAt(0)]),
);

/**
 * Cells that say that they are as the one beside them are read as that one, in every column of values.
 *
 * @param byRow whether a row's cells say the same of one thing each, as those of a matrix; then no cell is as the one above
 */
export function withDittos(rows: readonly Row[], columns: readonly Column[], byRow: boolean): readonly Row[] {
  if (!holdDitto(rows)) return rows;
  const above: (Reading | undefined)[] = [];
  return rows.map((row) => {
    if (row.role !== undefined) return row;
    const cells = [...row.cells];
    const from = (at: number, side: Side, reading: Reading | undefined) => {
      const cell = cells[at];
      if (cell === undefined || reading === undefined) return;
      if (columns[at]?.role !== "value" || sideOf(cell.text) !== side) return;
      cells[at] = { text: cell.text, span: cell.span, reading: standingFor(cell.text, reading) };
    };
    const beside = (at: number, other: number) =>
      isAlike(columns[at], columns[other], byRow) ? cells[other]?.reading : undefined;
    if (!byRow) for (let at = 0; at < cells.length; at++) from(at, "above", above[at]);
    for (let at = 1; at < cells.length; at++) from(at, "left", beside(at, at - 1));
    for (let at = cells.length - 2; at >= 0; at--) from(at, "right", beside(at, at + 1));
    for (let at = 0; at < cells.length; at++) above[at] = cells[at]?.reading;
    return { span: row.span, cells };
  });
}

/** Beside each other in a row stand values of one kind, or they are not the same. */
function isAlike(column: Column | undefined, other: Column | undefined, byRow: boolean): boolean {
  if (column === undefined || other?.role !== "value") return false;
  return byRow || (column.type !== "" && column.type === other.type);
}

function holdDitto(rows: readonly Row[]): boolean {
  for (const { cells } of rows) for (const { text } of cells) if (sideOf(text) !== undefined) return true;
  return false;
}

function sideOf(text: string): Side | undefined {
  if (text.length > LONGEST || !BEGINS.has(text.charCodeAt(0))) return undefined;
  return SIDES.get(text.toLowerCase());
}

/** Whether a cell says that it is as the one above. */
export function isDitto(text: string): boolean {
  return sideOf(text) === "above";
}

/** The whole cell stands for each value of the one beside it; marks are written there. */
function standingFor(text: string, reading: Reading): Reading {
  const span = [0, text.length] as const;
  return { ...reading, items: reading.items.map((item) => ({ ...item, span })), marks: [] };
}
