import type { Cell, PageFacts, Row, TableFacts } from "../../model/page-facts.ts";
import { applyEdits, type Edit } from "../../text/edits.ts";
import { lowest } from "../../text/lowest.ts";
import type { Message } from "../../text/message.ts";

/**
 * Proves a safe fix: null where the edited page says in every cell what the page said, else what differs. Cells are told
 * apart by their place in the grid, so none may come, go or move; a cell that an edit lies in must hold just that edit,
 * and be read as before.
 */
export function difference(before: PageFacts, after: PageFacts, edits: readonly Edit[]): Message | null {
  if (said(before.frontMatter?.entries) !== said(after.frontMatter?.entries)) return FRONT_MATTER;
  if (said(before.sections.map(headingOf)) !== said(after.sections.map(headingOf))) return HEADINGS;
  if (before.tables.length !== after.tables.length) return TABLES;
  const within = editsWithin(edits);
  for (const [index, table] of before.tables.entries()) {
    const place = tableDifference(table, after.tables[index], within);
    if (place !== null)
      return { en: `${place.en} of table ${index + 1}`, zh: `表格 ${index + 1} ${place.zh}` };
  }
  // What a fix tears may be read as if it were whole.
  return after.repairs.length > before.repairs.length ? DAMAGE : null;
}

const FRONT_MATTER: Message = { en: "the front matter", zh: "front matter" };
const HEADINGS: Message = { en: "the headings", zh: "标题" };
const TABLES: Message = { en: "the number of tables", zh: "表格的数目" };
const ROWS: Message = { en: "the number of rows", zh: "的行数" };
const HEADER: Message = { en: "how the header is read", zh: "表头的读法" };
const ROLE: Message = { en: "the role", zh: "的作用" };
const CELLS: Message = { en: "the number of cells", zh: "的单元格数" };
const DAMAGE: Message = { en: "how much is damaged", zh: "损坏的程度" };

type Within = (cell: Cell) => readonly Edit[];

function tableDifference(before: TableFacts, after: TableFacts | undefined, within: Within): Message | null {
  if (after === undefined || before.rows.length !== after.rows.length) return ROWS;
  if (said(before.columns) !== said(after.columns) || before.orientation !== after.orientation) return HEADER;
  const header = cellsDifference(before.header, after.header, within);
  if (header !== null) return { en: `${header.en} of the header`, zh: `表头${header.zh}` };
  for (const [index, row] of before.rows.entries()) {
    const place = rowDifference(row, after.rows[index], within);
    if (place !== null) return { en: `${place.en} of row ${index + 1}`, zh: `第 ${index + 1} 行${place.zh}` };
  }
  return null;
}

function rowDifference(before: Row, after: Row | undefined, within: Within): Message | null {
  if (after === undefined || before.role !== after.role) return ROLE;
  return cellsDifference(before.cells, after.cells, within);
}

function cellsDifference(before: readonly Cell[], after: readonly Cell[], within: Within): Message | null {
  if (before.length !== after.length) return CELLS;
  const index = before.findIndex((cell, at) => {
    const other = after[at];
    const expected = applyEdits(cell.text, within(cell));
    return other?.text !== expected || said(cell.reading) !== said(other.reading);
  });
  return index < 0 ? null : { en: `cell ${index + 1}`, zh: `第 ${index + 1} 个单元格` };
}

/** The edits inside a cell, counted from its start; a blank line before one that begins its line is none. */
function editsWithin(edits: readonly Edit[]): Within {
  const sorted = [...edits].sort((a, b) => a.span[0] - b.span[0]);
  return ({ span: [start, end] }) => {
    const found: Edit[] = [];
    for (let at = firstFrom(sorted, start); at < sorted.length; at++) {
      const edit = sorted[at];
      if (edit === undefined || edit.span[0] > end) break;
      const isAbove = edit.span[1] === start && /^[\r\n]+$/.test(edit.text);
      if (edit.span[1] <= end && !isAbove)
        found.push({ span: [edit.span[0] - start, edit.span[1] - start], text: edit.text });
    }
    return found;
  };
}

function firstFrom(sorted: readonly Edit[], offset: number): number {
  return lowest(sorted.length, (at) => (sorted[at]?.span[0] ?? 0) >= offset);
}

function headingOf({ level, text, parent }: PageFacts["sections"][number]) {
  return [level, text, parent];
}

/** What is said, without where it stands. */
function said(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (PLACES.has(key) ? undefined : part)) ?? "";
}

const PLACES: ReadonlySet<string> = new Set(["span", "keySpan", "valueSpan"]);
