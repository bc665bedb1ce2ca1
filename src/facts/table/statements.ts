import type { Cell, Row, Statement, TableFacts } from "../../model/page-facts.ts";
import type { Qualifier, Reading } from "../../model/reading.ts";
import type { NearestSources } from "../sources.ts";
import { eventStatements } from "./event-statements.ts";
import { addMentions } from "./mentions.ts";
import { isPeriod } from "./period.ts";
import { columnProperty, type Property, rowProperty } from "./properties.ts";
import type { ReadTable } from "./read-table.ts";
import { rowScope } from "./row-scope.ts";
import { joined, union } from "./sets.ts";
import type { Shape } from "./shape.ts";
import { headerSubjects, rowSubjects, type Subject } from "./subjects.ts";
import type { TableContext } from "./table-context.ts";
import { addVariants } from "./variants.ts";

/** What a table's cells state, in reading order. */
export function tableStatements(
  { facts: table, shape, heads, rowHeads }: ReadTable,
  context: TableContext,
  sources: NearestSources,
): readonly Statement[] {
  const statements: Statement[] = [];
  const schema = context.schemas.findIndex(({ id }) => id === table.schema);
  const columns = columnsOf(table, shape, context, schema);
  const whole = sources.ofWhole(table);
  const scopeOf = rowScope(table.columns, heads);
  let group: readonly Qualifier[] = [];
  let above: readonly Subject[] = [];
  for (let index = 0; index < table.rows.length; index++) {
    const row = table.rows[index];
    if (row === undefined) continue;
    if (row.role === "group") group = [groupOf(row)];
    if (row.role !== undefined) continue;
    const subjects = rowSubjects(row, shape, context, above);
    if (shape.kind === "rows") above = subjects;
    const at = { table, row: index, stable: group, volatile: joined(group, scopeOf(row)) };
    const keyed = rowProperty(row, rowHeads[index], shape, context, schema);
    for (const column of columns) {
      const cell = row.cells[column.index];
      const property = column.property ?? keyed;
      if (cell?.reading === undefined || property === null) continue;
      const cited = whole ?? sources.ofCell(table, index, cell.span);
      for (const subject of column.subjects ?? subjects) {
        const statement = statementOf(at, column.index, cell, cell.reading, property, subject, cited);
        statements.push(statement);
        if (property.written.id === "parameters") addVariants(statements, statement);
        addMentions(statements, statement);
        if (shape.kind === "events" && column.index === shape.date)
          statements.push(...eventStatements(statement));
      }
    }
  }
  return statements;
}

/** A column whose cells state something. */
interface StatingColumn {
  readonly index: number;
  /** null: the row's key names it. */
  readonly property: Property | null;
  /** Of a matrix column; null: the row's. */
  readonly subjects: readonly Subject[] | null;
}

function columnsOf(
  table: TableFacts,
  shape: Shape,
  context: TableContext,
  schema: number,
): readonly StatingColumn[] {
  const timed = shape.kind === "matrix" && isTimed(table, shape.entities);
  const found: StatingColumn[] = [];
  table.columns.forEach((column, index) => {
    if (column.role !== "value" && column.role !== "note" && column.role !== "text") return;
    const header = table.header[index];
    if (shape.kind === "matrix") {
      const subjects = shape.entities.includes(index) ? headerSubjects(header, column, context, timed) : [];
      if (subjects.length > 0) found.push({ index, property: null, subjects });
      return;
    }
    const property = propertyOfColumn(column, index, shape, header, context, schema);
    if (property !== undefined) found.push({ index, property, subjects: null });
  });
  return found;
}

/** null: the row's key names it; undefined: the column states nothing. */
function propertyOfColumn(
  column: TableFacts["columns"][number],
  index: number,
  shape: Shape,
  header: Cell | undefined,
  context: TableContext,
  schema: number,
): Property | null | undefined {
  const keyed = shape.kind === "key-value" || shape.kind === "long";
  if (keyed && index === shape.value) return null;
  if (shape.kind === "events" && index === shape.date)
    return columnProperty(column, header, context, schema, "date");
  if (column.property === "" || (keyed && column.role !== "note")) return undefined;
  return columnProperty(column, header, context, schema);
}

/** Periods head the columns, or most of them: `2022 | 2023 | Change`. */
function isTimed({ columns }: TableFacts, entities: readonly number[]): boolean {
  const periods = entities.filter((index) => isPeriod(columns[index]?.header.name ?? ""));
  return periods.length * 2 >= entities.length && periods.length > 0;
}

function groupOf(row: Row): Qualifier {
  return { property: "group", value: row.cells[0]?.text.replace(/^[*_]+|[:：]?[*_]*[:：]?$/g, "") ?? "" };
}

interface RowAt {
  readonly table: TableFacts;
  readonly row: number;
  /** What the rows above say of all its cells, and with what its own other cells say of those that may change. */
  readonly stable: readonly Qualifier[];
  readonly volatile: readonly Qualifier[];
}

function statementOf(
  { table, row, stable, volatile }: RowAt,
  column: number,
  cell: Cell,
  reading: Reading,
  property: Property,
  subject: Subject,
  sources: Statement["sources"],
): Statement {
  const narrowed = property.policy.change === "volatile" ? volatile : stable;
  // As in `restated`: of one hidden class.
  return {
    subject: subject.written,
    property: property.written,
    reading,
    span: cell.span,
    raw: cell.text,
    origin: "table",
    section: table.section,
    table: table.index,
    row,
    column,
    certainty: union(subject.certainty, property.certainty),
    marks: joined(subject.marks, property.marks),
    qualifiers: joined(property.qualifiers, joined(subject.qualifiers, narrowed)),
    sources,
    policy: property.policy,
    range: property.range,
    derived: undefined,
  };
}
