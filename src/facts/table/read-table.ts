import type { Grid } from "../../markdown/page.ts";
import type { Cell, Column, Row, TableFacts } from "../../model/page-facts.ts";
import { isAlikeDown } from "./alike.ts";
import { bareCellReader, type CellReader, cellReader } from "./cell-reader.ts";
import { withCodes } from "./codes.ts";
import { columnHeads, inMoneyUnit, rowsHeads } from "./column-heads.ts";
import { columnOf, inferred } from "./columns.ts";
import { withDittos } from "./ditto.ts";
import type { Head, KnownHead } from "./head.ts";
import { headOf } from "./heads.ts";
import { isPeriod } from "./period.ts";
import { periodHeads } from "./period-heads.ts";
import { hasNarrowGroups, roleOfRow } from "./row-role.ts";
import { matchSchema, orientationOf } from "./schema-match.ts";
import { secondHeader } from "./second-header.ts";
import { type Shape, tableShape } from "./shape.ts";
import type { TableContext } from "./table-context.ts";

export interface ReadTable {
  readonly facts: TableFacts;
  readonly shape: Shape;
  /** What heads each column. */
  readonly heads: readonly Head[];
  /** What the first cell of each row, or the one on its axis, would be as a header; none where it names the row's subject. */
  readonly rowHeads: readonly Head[];
}

/** A grid read: its shape, the schema that knows it, and a reading for each cell. */
export function readTable(grid: Grid, context: TableContext): ReadTable {
  const { schemas } = context;
  const second = secondHeader(grid.header, grid.rows);
  const written = columnHeads(grid, second, context);
  // Names of a subject column are no properties: they are not read as such.
  const keyed = written[0]?.reading.role !== "entity";
  const first = keyed ? headsIn(grid.rows, 0, context) : NONE;
  const shape = tableShape(written, {
    knownKeys: knownShare(first),
    timed: () => areTimed(first),
    alikeDown: (columns) => isAlikeDown(grid.rows, columns),
  });
  const heads = shape.kind === "rows" ? periodHeads(written, shape.subject, grid.section, context) : written;
  const onAxis = shape.kind === "matrix" && shape.axis > 0 ? headsIn(grid.rows, shape.axis, context) : first;
  const corner = heads[0]?.shown ?? "";
  const keys = shape.kind === "matrix" ? shape.axis : shape.kind === "key-value" ? shape.key : -1;
  const isKeyed = keys >= 0;
  const byRow = isKeyed ? rowsHeads(onAxis, grid.rows, keys, context) : onAxis;
  const rowHeads = shape.kind === "matrix" ? inMoneyUnit(byRow, corner, context) : byRow;
  const at = matchSchema(schemas, shape, heads, rowHeads, context.around);
  const schema = schemas[at];
  const known = heads.map((head) => head.under(schemas, at));
  const columns = heads.map((head, index) =>
    columnOf(head, known[index] ?? head.under(schemas, at), index, shape),
  );
  const reader: RowReader = { columns, known, readers: [], context };
  const fewestLabelled = hasNarrowGroups(grid.rows) ? 2 : 3;
  const read = grid.rows.map((row, index) => {
    const role = index === 0 && second !== null ? "header" : roleOfRow(row, shape, fewestLabelled, context);
    if (role !== undefined) return { ...row, role };
    return readRow(row, isKeyed ? rowHeads[index]?.under(schemas, at) : undefined, reader);
  });
  const rows = asItsColumn(read, shape, reader);
  const facts: TableFacts = {
    index: context.index,
    span: grid.span,
    section: grid.section,
    header: grid.header,
    rows,
    columns: columns.map((column, index) => inferred(column, rows, index)),
    orientation: orientationOf(shape),
    schema: schema?.id ?? null,
    ...(schema?.record === undefined ? {} : { record: schema.record }),
    repairs: grid.repairs,
    notes: [],
  };
  return { facts, shape, heads, rowHeads };
}

/** Cells read as others of their column, or as the one beside them, say. */
function asItsColumn(
  rows: readonly Row[],
  { kind }: Shape,
  { columns, known, context }: RowReader,
): readonly Row[] {
  const asText = (index: number, text: string) => {
    const head = known[index];
    return head === undefined ? null : cellReader(context, head.header, "text", head.readers)(text);
  };
  const byRow = kind === "matrix" || kind === "key-value";
  const coded = byRow ? rows : withCodes(rows, columns, asText);
  const mayRepeat = kind === "rows" || kind === "long" || kind === "matrix";
  return mayRepeat ? withDittos(coded, columns, kind === "matrix") : coded;
}

const NONE: readonly Head[] = [];

function headsIn(rows: readonly Row[], column: number, context: TableContext): readonly Head[] {
  return rows.map(({ cells }) => headOf(cells[column]?.text ?? "", context));
}

/** Share of the first column's cells that name a property of the lexicon. */
function knownShare(rowHeads: readonly Head[]): number {
  let named = 0;
  for (const { reading } of rowHeads) if (reading.known && reading.role !== "entity") named++;
  return rowHeads.length === 0 ? 0 : named / rowHeads.length;
}

/** Most of what stands in the first column are periods. */
function areTimed(rowHeads: readonly Head[]): boolean {
  let timed = 0;
  for (const { shown } of rowHeads) if (isPeriod(shown)) timed++;
  return timed * 2 > rowHeads.length;
}

interface RowReader {
  readonly columns: readonly Column[];
  readonly known: readonly KnownHead[];
  /** Of each column, made when a cell asks for it: those of a matrix are read as their row's key says. */
  readonly readers: CellReader[];
  readonly context: TableContext;
}

/** @param key what speaks for every value of the row, whatever column it stands in */
function readRow(
  { span, cells }: Row,
  key: KnownHead | undefined,
  { columns, known, readers, context }: RowReader,
): Row {
  let keyed: CellReader | undefined;
  const read = new Array<Cell>(cells.length);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (cell === undefined) continue;
    const column = columns[at];
    const head = known[at];
    if (column === undefined || head === undefined) {
      read[at] = cell;
      continue;
    }
    const isValue = key !== undefined && column.role === "value";
    let reader = isValue ? keyed : readers[at];
    if (reader === undefined) {
      reader = isValue ? valueReader(key, key.header.type ?? "", context) : readerOf(column, head, context);
      if (isValue) keyed = reader;
      else readers[at] = reader;
    }
    read[at] = { text: cell.text, span: cell.span, reading: reader(cell.text) };
  }
  return { span, cells: read };
}

function readerOf(column: Column, { header, readers }: KnownHead, context: TableContext): CellReader {
  switch (column.role) {
    case "subject":
      return cellReader(context, header, "entity", readers);
    case "axis":
    case "key":
      return bareCellReader(context, "text");
    case "citation":
      return cellReader(context, header, "links", readers);
    case "note":
    case "text":
      return cellReader(context, header, "text", readers);
    default:
      return valueReader({ header, readers }, column.type, context);
  }
}

function valueReader(
  { header, readers }: Omit<KnownHead, "column">,
  type: string,
  context: TableContext,
): CellReader {
  return cellReader(context, header, type === "" ? undefined : type, readers);
}
