import type { PageFacts, TableFacts } from "../../model/page-facts.ts";
import type { ColumnSchema, TableSchema } from "../../model/settings.ts";
import type { Entities, SchemaViolation } from "../../model/wiki-facts.ts";
import { slug } from "../../values/slug.ts";
import { schemaViolations, type Violation } from "./json-schema.ts";
import { type RecordCell, type RecordCells, recordCells, recordData } from "./record-data.ts";
import { recordSchema } from "./record-schema.ts";

/** What the wiki phase asks: where do the tables of a page not hold to the wiki's own schemas? */
export type FindViolations = (
  page: PageFacts,
  wiki: { readonly pages: readonly PageFacts[]; readonly entities: Entities },
) => readonly SchemaViolation[];

export function violationFinder(schemas: readonly TableSchema[]): FindViolations {
  const byId = new Map(schemas.map((schema) => [schema.id, { schema, ofRecord: recordSchema(schema) }]));
  return (page, { pages, entities }) =>
    page.tables.flatMap((table) => {
      const known = table.schema === null ? undefined : byId.get(table.schema);
      if (known === undefined) return [];
      const { schema, ofRecord } = known;
      const records = recordCells(page, table, schema);
      const at: Found = { table, schema };
      return [
        ...lacking(at),
        ...records.flatMap((cells) =>
          broken(at, cells, schemaViolations(ofRecord, recordData(cells, schema))),
        ),
        ...schema.columns.flatMap((column) => [
          ...(column.unique ? repeated(at, column, records) : []),
          ...(column.references === undefined
            ? []
            : unknownNames(at, column, records, subjectsOf(column.references, pages, entities), entities)),
        ]),
      ].sort((a, b) => a.span[0] - b.span[0]);
    });
}

interface Found {
  readonly table: TableFacts;
  readonly schema: TableSchema;
}

/** A required column that the table does not have; only rows have headers for columns. */
function lacking({ table, schema }: Found): readonly SchemaViolation[] {
  if (table.orientation !== "rows") return [];
  const present = new Set(table.columns.map((column) => column.property));
  const [first, last] = [table.header[0], table.header.at(-1)];
  return schema.columns
    .filter((column) => column.required && column.role !== "subject" && !present.has(column.id))
    .map((column) => ({
      kind: "column",
      schema: schema.id,
      property: column.id,
      table: table.index,
      span: [first?.span[0] ?? table.span[0], last?.span[1] ?? table.span[0]],
      text: table.header.map((cell) => cell.text).join(" | "),
      expected: column.id,
    }));
}

function violation(
  { table, schema }: Found,
  cell: RecordCell,
  kind: SchemaViolation["kind"],
  expected: string,
  item?: number,
): SchemaViolation {
  const span = item === undefined ? undefined : cell.reading?.items[item]?.span;
  const [start, end] = span ?? [0, cell.text.length];
  return {
    kind,
    schema: schema.id,
    property: cell.property,
    table: table.index,
    row: cell.row,
    column: cell.column,
    span: [cell.span[0] + start, cell.span[0] + end],
    text: cell.text.slice(start, end),
    expected,
  };
}

const KIND_OF: Readonly<Record<string, SchemaViolation["kind"]>> = {
  kind: "type",
  units: "unit",
  numbers: "range",
  word: "enum",
};

/** Each at its cell or the part of the cell: `context, 0, kind` is the first item of the context. */
function broken(at: Found, cells: RecordCells, violations: readonly Violation[]): readonly SchemaViolation[] {
  const seen = new Set<string>();
  return violations.flatMap(({ path, keyword, expected }) => {
    const [id = "", item, face = ""] = keyword === "required" ? [expected] : path.map(String);
    const cell = cells.get(id);
    const column = at.schema.columns.find((each) => each.id === id);
    const kind = KIND_BY_KEYWORD[keyword] ?? KIND_OF[face];
    if (cell === undefined || column === undefined || kind === undefined) return [];
    // An item of the wrong kind has the wrong unit too: the first says it all.
    const key = `${id}\u001f${item ?? ""}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [violation(at, cell, kind, expectation(kind, column), item === undefined ? item : Number(item))];
  });
}

const KIND_BY_KEYWORD: Readonly<Record<string, SchemaViolation["kind"]>> = {
  required: "required",
  maxItems: "list",
};

function expectation(kind: SchemaViolation["kind"], column: ColumnSchema): string {
  switch (kind) {
    case "type":
      return column.type ?? "";
    case "unit":
      return column.unit ?? "";
    case "enum":
      return (column.enum ?? []).join(", ");
    case "range": {
      const { min = "−∞", max = "∞" } = column.range ?? {};
      return `${min} – ${max}`;
    }
    case "list":
      return "1";
    default:
      return column.id;
  }
}

function repeated(
  at: Found,
  column: ColumnSchema,
  records: readonly RecordCells[],
): readonly SchemaViolation[] {
  const first = new Map<string, RecordCell>();
  return records.flatMap((cells) => {
    const cell = cells.get(column.id);
    if (cell === undefined || cell.reading?.state !== "value") return [];
    const key = slug(cell.text);
    const before = first.get(key);
    if (before !== undefined) return [violation(at, cell, "unique", before.text)];
    first.set(key, cell);
    return [];
  });
}

/** Names that no table of the schema referred to has as a subject. */
function unknownNames(
  at: Found,
  column: ColumnSchema,
  records: readonly RecordCells[],
  known: ReadonlySet<string>,
  entities: Entities,
): readonly SchemaViolation[] {
  return records.flatMap((cells) => {
    const cell = cells.get(column.id);
    if (cell?.reading?.state !== "value") return [];
    return cell.reading.items.flatMap((item, index) => {
      const name = item.kind === "entity" ? item.name : item.kind === "text" ? item.text : null;
      if (name === null || known.has(entities.named(name)?.id ?? slug(name))) return [];
      return [violation(at, cell, "references", column.references ?? "", index)];
    });
  });
}

function subjectsOf(schema: string, pages: readonly PageFacts[], entities: Entities): ReadonlySet<string> {
  const names = pages.flatMap((page) => {
    const tables = new Set(
      page.tables.filter((table) => table.schema === schema).map((table) => table.index),
    );
    return page.statements
      .filter((statement) => statement.table !== undefined && tables.has(statement.table))
      .map((statement) => statement.subject.text);
  });
  return new Set(names.map((name) => entities.named(name)?.id ?? slug(name)));
}
