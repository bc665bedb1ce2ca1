import type { Grid } from "../../markdown/page.ts";
import type { Cell, Column, ColumnRole, Row, TableFacts } from "../../model/page-facts.ts";
import type { HeaderReading } from "../../model/reading.ts";
import type { TableSchema } from "../../model/settings.ts";
import { hasLetter } from "../../text/letters.ts";
import { type CellReader, cellReader } from "./cell-reader.ts";
import { withCodes } from "./codes.ts";
import { columnHeads, inMoneyUnit } from "./column-heads.ts";
import { withDittos } from "./ditto.ts";
import { headOf } from "./heads.ts";
import { matchSchema, orientationOf, schemaColumn, withSchema } from "./schema-match.ts";
import { secondHeader } from "./second-header.ts";
import { type Head, type Shape, tableShape } from "./shape.ts";
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
  const second = secondHeader(grid.header, grid.rows);
  const heads = columnHeads(grid, second, context);
  // Names of a subject column are no properties: they are not read as such.
  const keyed = heads[0]?.reading.role !== "entity";
  const headsIn = (column: number) => grid.rows.map((row) => headOf(row.cells[column]?.text ?? "", context));
  const first = keyed ? headsIn(0) : [];
  const shape = tableShape(heads, knownShare(first));
  const onAxis = shape.kind === "matrix" && shape.axis > 0 ? headsIn(shape.axis) : first;
  const corner = heads[0]?.shown ?? "";
  const rowHeads = shape.kind === "matrix" ? inMoneyUnit(onAxis, corner, context) : onAxis;
  const schema = matchSchema(context.schemas, shape, heads, rowHeads, context.around);
  const columns = heads.map((each, column) => columnOf(each, column, shape, schema));
  // Each is made when a cell asks for it: those of a matrix are read as their row's key says.
  const readers: CellReader[] = [];
  const fewestLabelled = hasNarrowGroups(grid.rows) ? 2 : 3;
  const read = grid.rows.map((row, index) => {
    const role = index === 0 && second !== null ? "header" : roleOfRow(row, shape, fewestLabelled, context);
    if (role !== undefined) return { ...row, role };
    return readRow(row, shape, columns, readers, rowHeads[index], schema, context);
  });
  const byRow = shape.kind === "matrix" || shape.kind === "key-value";
  const asText = (column: Column, text: string) => cellReader(context, column.header, "text")(text);
  const coded = byRow ? read : withCodes(read, columns, asText);
  const ofRows = shape.kind === "rows" || shape.kind === "long";
  const rows =
    ofRows || shape.kind === "matrix" ? withDittos(coded, columns, shape.kind === "matrix") : coded;
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

/** Share of the first column's cells that name a property of the lexicon. */
function knownShare(rowHeads: readonly Head[]): number {
  const named = rowHeads.filter((each) => each.reading.known && each.reading.role !== "entity").length;
  return rowHeads.length === 0 ? 0 : named / rowHeads.length;
}

function columnOf(each: Head, index: number, shape: Shape, schema: TableSchema | null): Column {
  const column = schemaColumn(schema, each);
  const header = withSchema(each.reading, column);
  const role = column?.role ?? roleOf(each, index, shape);
  const entity = shape.kind === "matrix" && shape.entities.includes(index);
  return {
    header,
    role: entity ? "value" : role,
    property: entity ? header.name : header.property,
    type: entity ? "" : (header.type ?? ""),
  };
}

const ROLE_OF_HEADER: Readonly<Record<string, ColumnRole>> = {
  "citation-of-row": "citation",
  citation: "citation",
  note: "note",
  rank: "rank",
};

function roleOf(each: Head, index: number, shape: Shape): ColumnRole {
  switch (shape.kind) {
    case "rows":
    case "long":
      if (index === shape.subject) return "subject";
      if (index < shape.subject && each.shown === "#") return "rank";
      if (shape.kind === "long" && index === shape.axis) return "axis";
      break;
    case "matrix":
      if (index === shape.axis) return "axis";
      break;
    case "key-value":
      if (index === shape.key) return "key";
      if (index === shape.value) return "value";
      break;
    case "events":
      if (index === shape.event) return "subject";
      break;
    case "series":
      if (index === shape.period) return "axis";
      break;
    case "none":
      break;
  }
  return ROLE_OF_HEADER[each.reading.role ?? ""] ?? "value";
}

function readRow(
  row: Row,
  shape: Shape,
  columns: readonly Column[],
  readers: CellReader[],
  rowHead: Head | undefined,
  schema: TableSchema | null,
  context: TableContext,
): Row {
  const key =
    rowHead !== undefined && (shape.kind === "matrix" || shape.kind === "key-value")
      ? withSchema(rowHead.reading, schemaColumn(schema, rowHead))
      : undefined;
  // A key speaks for every value of its row, whatever column it stands in.
  let keyed: CellReader | undefined;
  const cells = row.cells.map((cell, index) => {
    const column = columns[index];
    if (column === undefined) return cell;
    let read: CellReader;
    if (key !== undefined && column.role === "value") read = keyed ??= readerOf(column, key, context);
    else read = readers[index] ??= readerOf(column, undefined, context);
    return { text: cell.text, span: cell.span, reading: read(cell.text) };
  });
  return { span: row.span, cells };
}

function readerOf(column: Column, key: HeaderReading | undefined, context: TableContext): CellReader {
  switch (column.role) {
    case "subject":
      return cellReader(context, column.header, "entity");
    case "axis":
    case "key":
      return cellReader(context, undefined, "text");
    case "citation":
      return cellReader(context, column.header, "links");
    case "note":
    case "text":
      return cellReader(context, column.header, "text");
    default:
      break;
  }
  const type = key === undefined ? column.type : (key.type ?? "");
  return cellReader(context, key ?? column.header, type === "" ? undefined : type);
}

const ELIDED: ReadonlySet<string> = new Set(["…", "……", "...", "......", "⋮", "..."]);

/** @param fewest columns of a table in which a name alone in its row is a label, and no value that is missing */
function roleOfRow(row: Row, shape: Shape, fewest: number, context: TableContext): Row["role"] {
  const { cells } = row;
  let written = 0;
  let elided = 0;
  for (const { text } of cells) {
    if (text === "") continue;
    written++;
    if (text.length <= LONGEST_ELISION && ELIDED.has(text)) elided++;
    else if (text !== cells[0]?.text) return undefined;
  }
  if (written === 0) return undefined;
  if (written === elided) return "elided";
  return cells.length >= fewest && shape.kind !== "key-value" && isGroupLabel(cells, context)
    ? "group"
    : undefined;
}

const LONGEST_ELISION = Math.max(...[...ELIDED].map((text) => text.length));

/** Two columns in which several names, and only these, are emphasised and have nothing beside them. */
function hasNarrowGroups(rows: readonly Row[]): boolean {
  let alone = 0;
  for (const { cells } of rows) {
    const [name, value] = cells;
    if (cells.length !== 2 || name === undefined || value === undefined) return false;
    if (!EMPHASISED.test(name.text)) continue;
    if (value.text !== "") return false;
    alone++;
  }
  return alone >= 2 && alone * 2 <= rows.length;
}

/** Of one sign: a run of them, tried at every length, would take the square of its length. */
const EMPHASISED = /^([*_]).+\1$/;

/** A name alone in its row that is emphasised or ends with a colon, or one name over all columns. */
function isGroupLabel([first, ...rest]: readonly Cell[], context: TableContext): boolean {
  const name = first?.text ?? "";
  if (rest.every((cell) => cell.text === "")) return EMPHASISED.test(name) || /[:：]$/.test(name);
  return hasLetter(name) && rest.every((cell) => cell.text === name) && isLabel(name, context);
}

/** `TBD`, `N/A` and `7B` in every cell are what each of them says. */
function isLabel(name: string, context: TableContext): boolean {
  const { state, items } = cellReader(context, undefined, undefined)(name);
  return state === "value" && items.every(({ kind }) => kind === "text" || kind === "entity");
}

/** A column without a type gets that of most of its values. */
function inferred(column: Column, rows: readonly Row[], index: number): Column {
  if (column.type !== "" || column.role !== "value") return column;
  const kinds: string[] = [];
  for (const { cells } of rows) {
    const kind = cells[index]?.reading?.items[0]?.kind;
    if (kind !== undefined) kinds.push(kind);
  }
  const type = mostOf(kinds);
  return type === null
    ? column
    : { header: column.header, role: column.role, property: column.property, type };
}

/** The one that more than half of them are. */
function mostOf(kinds: readonly string[]): string | null {
  let candidate = "";
  let lead = 0;
  for (const kind of kinds) {
    if (lead === 0) candidate = kind;
    lead += kind === candidate ? 1 : -1;
  }
  let count = 0;
  for (const kind of kinds) if (kind === candidate) count++;
  return count * 2 > kinds.length ? candidate : null;
}
