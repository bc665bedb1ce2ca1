import type { Column, Row } from "../../model/page-facts.ts";
import type { Reading } from "../../model/reading.ts";
import { isDigit } from "../../text/characters.ts";

/** All digits, and results such as `4–2 (aet)`: what cells may be beside one that is certainly no amount. */
const CODE = /^\d+$/;
const RESULT = /^\d{1,3} ?[-–—:] ?\d{1,3}(?!\d)/;

/**
 * A column in which one cell keeps its leading zeros (`0755`, `02134`) or says its larger number first (`4–2`) is one of
 * codes or results as a whole: `10001` beside `02134` is no amount, and `1–3` beside `4–2` no range.
 */
export function withCodes(
  rows: readonly Row[],
  columns: readonly Column[],
  read: (column: number, text: string) => Reading | null,
): readonly Row[] {
  const coded: number[] = [];
  for (let at = 0; at < columns.length; at++)
    if (isUncertain(columns[at]) && holdsCodes(rows, at)) coded.push(at);
  if (coded.length === 0) return rows;
  return rows.map((row) => {
    if (row.role !== undefined) return row;
    const cells = row.cells.map((cell, index) => {
      if (!coded.includes(index) || cell.reading?.items[0]?.kind === "text") return cell;
      const reading = read(index, cell.text);
      return reading === null ? cell : { text: cell.text, span: cell.span, reading };
    });
    return { span: row.span, cells };
  });
}

function isUncertain(column: Column | undefined): boolean {
  return column?.role === "value" && (column.type === "" || column.property === "score");
}

/** One cell was read as text for its digits, and every other is of its kind. */
function holdsCodes(rows: readonly Row[], index: number): boolean {
  let kind: RegExp | null = null;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (cell?.reading?.items[0]?.kind !== "text" || !isDigit(cell.text.charCodeAt(0))) continue;
    kind = CODE.test(cell.text) ? CODE : RESULT.test(cell.text) ? RESULT : null;
    if (kind !== null) break;
  }
  if (kind === null) return false;
  for (const { cells, role } of rows) {
    const cell = cells[index];
    if (role === undefined && cell?.reading?.state === "value" && !kind.test(cell.text)) return false;
  }
  return true;
}
