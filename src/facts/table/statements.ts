import type { Cell, Column, Row, Statement, TableFacts, WrittenSubject } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { HeaderReading, Item, Mark, Qualifier, Reading } from "../../model/reading.ts";
import { comparePolicy, valueRange } from "../policy.ts";
import type { NearestSources } from "../sources.ts";
import { cellReader } from "./cell-reader.ts";
import { headOf } from "./heads.ts";
import { mentionStatements } from "./mentions.ts";
import type { Shape } from "./shape.ts";
import type { TableContext } from "./table-context.ts";
import { variantStatements } from "./variants.ts";

/** A subject with what its cell says of all its values. */
interface Subject {
  readonly written: WrittenSubject;
  readonly qualifiers: readonly Qualifier[];
  readonly certainty: Statement["certainty"];
  readonly marks: readonly Mark[];
}

interface Property {
  readonly header: HeaderReading;
  /** As shown, unit and marks included. */
  readonly text: string;
  readonly id: string;
  readonly type: string;
  readonly span: Span;
  readonly qualifiers: readonly Qualifier[];
}

/** What a table's cells state, in reading order. */
export function tableStatements(
  table: TableFacts,
  shape: Shape,
  context: TableContext,
  sources: NearestSources,
): readonly Statement[] {
  const statements: Statement[] = [];
  let group: string | null = null;
  let above: readonly Subject[] = [];
  table.rows.forEach((row, index) => {
    if (row.role === "group") group = row.cells[0]?.text.replace(/^[*_]+|[*_]+$/g, "") ?? null;
    if (row.role !== undefined) return;
    const subjects = rowSubjects(row, shape, context, above);
    if (shape.kind === "rows") above = subjects;
    const extra = group === null ? [] : [{ property: "group", value: group }];
    for (const cell of valueCells(table, row, shape, context)) {
      const owners = cell.subjects ?? subjects;
      for (const owner of owners) {
        const cited = sources.ofCell(table, index, cell.cell.span);
        const statement = statementOf(table, row, index, cell, owner, extra, context, cited);
        statements.push(statement, ...variantStatements(statement), ...mentionStatements(statement));
      }
    }
  });
  return statements;
}

interface ValueCell {
  readonly cell: Cell;
  readonly column: number;
  readonly property: Property;
  /** The subjects of this cell alone, in a matrix. */
  readonly subjects?: readonly Subject[];
}

function valueCells(table: TableFacts, row: Row, shape: Shape, context: TableContext): readonly ValueCell[] {
  const cells: ValueCell[] = [];
  const keyed = rowProperty(row, shape, context);
  row.cells.forEach((cell, index) => {
    const column = table.columns[index];
    if (column === undefined || cell.reading === undefined) return;
    if (column.role !== "value" && column.role !== "note" && column.role !== "text") return;
    if (shape.kind === "matrix") {
      if (keyed === null || !shape.entities.includes(index)) return;
      const subjects = headerSubjects(table.header[index], column, context);
      cells.push({ cell, column: index, property: keyed, subjects });
    } else if (keyed !== null && index === shapeValue(shape)) {
      cells.push({ cell, column: index, property: keyed });
    } else if (shape.kind === "events" && index === shape.date) {
      cells.push({
        cell,
        column: index,
        property: columnProperty(column, table.header[index], context, "date"),
      });
    } else if (column.property !== "" && (keyed === null || column.role === "note")) {
      cells.push({ cell, column: index, property: columnProperty(column, table.header[index], context) });
    }
  });
  return cells;
}

function shapeValue(shape: Shape): number {
  return shape.kind === "long" || shape.kind === "key-value" ? shape.value : -1;
}

/** The property that a row's key or axis cell names. */
function rowProperty(row: Row, shape: Shape, context: TableContext): Property | null {
  if (shape.kind !== "matrix" && shape.kind !== "key-value" && shape.kind !== "long") return null;
  const cell = row.cells[shape.kind === "key-value" ? shape.key : shape.axis];
  if (cell === undefined || cell.text === "") return null;
  const { reading: header, shown: text } = headOf(cell.text, context);
  if (header.property === "") return null;
  return {
    header,
    text,
    id: header.property,
    type: header.type ?? "",
    span: cell.span,
    qualifiers: header.qualifiers,
  };
}

function columnProperty(
  column: Column,
  cell: Cell | undefined,
  context: TableContext,
  id = column.property,
): Property {
  const shown = cell === undefined ? undefined : headOf(cell.text, context).shown;
  return {
    header: column.header,
    text: shown === undefined || shown === "" ? column.header.name : shown,
    id,
    type: column.type,
    span: cell?.span ?? [0, 0],
    qualifiers: column.header.qualifiers,
  };
}

function rowSubjects(
  row: Row,
  shape: Shape,
  context: TableContext,
  above: readonly Subject[],
): readonly Subject[] {
  const { about } = context;
  const page: Subject = { written: { ...about }, qualifiers: [], certainty: [], marks: [] };
  switch (shape.kind) {
    case "matrix":
    case "none":
      return [];
    case "key-value":
      return [page];
    case "series": {
      const cell = row.cells[shape.period];
      return [{ ...page, qualifiers: [{ property: "as-of", value: cell?.text ?? "" }] }];
    }
    default: {
      const cell = row.cells[shape.kind === "events" ? shape.event : shape.subject];
      if (cell === undefined) return [];
      if (cell.text === "") return above;
      const local = shape.kind === "rows" && shape.local;
      const family = local && about.text !== "" ? about.text : undefined;
      return namedSubjects(cell, cell.reading, shape.kind === "events" ? "row" : "row", family);
    }
  }
}

function headerSubjects(cell: Cell | undefined, column: Column, context: TableContext): readonly Subject[] {
  if (cell === undefined) return [];
  const reading = cellReader({ language: context.language, lexicon: context.lexicon, type: "entity" })(
    cell.text,
  );
  const own = column.header.marks.map(
    (mark): Mark => ({ ...mark, span: shift(mark.span, cell.span), on: "header" }),
  );
  return namedSubjects(cell, reading, "column-header", undefined).map((subject) => ({
    ...subject,
    certainty: union(subject.certainty, column.header.certainty),
    marks: own.length > 0 ? own : subject.marks,
  }));
}

const SAYS_HOW_SURE: ReadonlySet<string> = new Set(["certainty", "footnote", "citation", "marker"]);

function namedSubjects(
  cell: Cell,
  reading: Reading | undefined,
  via: WrittenSubject["via"],
  family: string | undefined,
): readonly Subject[] {
  const marks = (reading?.marks ?? []).map(
    (mark): Mark => ({
      ...mark,
      span: shift(mark.span, cell.span),
      on: via === "column-header" ? "header" : "row",
    }),
  );
  const items: readonly Item[] = reading?.items ?? [];
  return items.flatMap((item) => {
    const text = item.kind === "entity" ? item.name : item.kind === "text" ? item.text : cell.text;
    if (text === null || text === "") return [];
    const href = item.kind === "entity" || item.kind === "text" ? item.href : undefined;
    return [
      {
        written: {
          text,
          span: shift(item.span, cell.span),
          via,
          ...(family === undefined ? {} : { family }),
          ...(href === undefined ? {} : { href }),
        },
        qualifiers: item.qualifiers.filter((qualifier) => !SAYS_HOW_SURE.has(qualifier.property)),
        certainty: union(item.certainty, reading?.certainty ?? []),
        marks,
      },
    ];
  });
}

function statementOf(
  table: TableFacts,
  row: Row,
  rowIndex: number,
  value: ValueCell,
  subject: Subject,
  extra: readonly Qualifier[],
  context: TableContext,
  sources: Statement["sources"],
): Statement {
  const { cell, column, property } = value;
  const key = row.cells.find((candidate) => candidate.span === property.span);
  const range = valueRange(property.id, property.header.known, property.type);
  const keyMarks = property.header.marks.map(
    (mark): Mark => ({
      ...mark,
      span: shift(mark.span, property.span),
      on: key === undefined ? "header" : "row",
    }),
  );
  return {
    subject: subject.written,
    property: { id: property.id, text: property.text, span: property.span },
    reading: cell.reading ?? { state: "missing", items: [], certainty: [], marks: [], notes: [] },
    span: cell.span,
    raw: cell.text,
    origin: "table",
    section: table.section,
    table: table.index,
    row: rowIndex,
    column,
    certainty: union(subject.certainty, property.header.certainty, context.certainty),
    marks: [...subject.marks, ...keyMarks, ...context.marks],
    qualifiers: [...context.qualifiers, ...property.qualifiers, ...subject.qualifiers, ...extra],
    sources,
    policy: comparePolicy(property.id, property.type),
    ...(range === undefined ? {} : { range }),
  };
}

export function shift(span: Span, by: Span): Span {
  return [span[0] + by[0], span[1] + by[0]];
}

export function union<T>(...sets: readonly (readonly T[])[]): readonly T[] {
  return [...new Set(sets.flat())];
}
