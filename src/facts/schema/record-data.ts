import type { PageFacts, TableFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { Item, Reading } from "../../model/reading.ts";
import type { ColumnSchema, TableSchema } from "../../model/settings.ts";
import { slug } from "../../values/slug.ts";
import { unitRatio } from "./unit-ratio.ts";

/** A cell of a record, by the id of its schema's column. */
export interface RecordCell {
  readonly property: string;
  readonly row: number;
  readonly column: number;
  readonly span: Span;
  readonly text: string;
  readonly reading: Reading | undefined;
}

/** Cells of one row of a row table; of one entity of a matrix; of a key-value table. */
export type RecordCells = ReadonlyMap<string, RecordCell>;

export type RecordItem = {
  readonly kind: Item["kind"];
  /** Unit and currency, those that it has; the schema's unit where it is a multiple of that. */
  readonly units: readonly string[];
  /** Every number it says, in the schema's unit: the amount or both bounds. */
  readonly numbers: readonly number[];
  /** Its text with case, spaces and hyphens folded. */
  readonly word: string;
};

/** The records of a table, each as its cells. */
export function recordCells(page: PageFacts, table: TableFacts, schema: TableSchema): readonly RecordCells[] {
  if (table.orientation === "rows" || table.orientation === "events")
    return rowCells(table, columnIds(table, schema));
  const records = new Map<string, Map<string, RecordCell>>();
  for (const { subject, property, table: of, row, column, span, raw, reading, derived } of page.statements) {
    if (of !== table.index || row === undefined || column === undefined || derived) continue;
    const record = records.get(subject.text) ?? new Map<string, RecordCell>();
    records.set(subject.text, record);
    record.set(property.id, { property: property.id, row, column, span, text: raw, reading });
  }
  return [...records.values()];
}

/** For each column of the table the schema's column that it is. */
function columnIds(table: TableFacts, schema: TableSchema): readonly (string | undefined)[] {
  const subject = schema.columns.find((column) => column.role === "subject");
  const known = new Map(schema.columns.map((column) => [column.id, column]));
  return table.columns.map(({ property, role }): string | undefined => {
    const column: ColumnSchema | undefined = role === "subject" ? subject : known.get(property);
    return column?.id;
  });
}

function rowCells(table: TableFacts, ids: readonly (string | undefined)[]): readonly RecordCells[] {
  return table.rows.flatMap(({ role, cells, span }, row) => {
    if (role !== undefined) return [];
    const record = new Map<string, RecordCell>();
    ids.forEach((property, column) => {
      if (property === undefined || record.has(property)) return;
      const cell = cells[column];
      const end: Span = [span[1], span[1]];
      const { text, reading } = cell ?? { text: "", reading: undefined };
      record.set(property, { property, row, column, span: cell?.span ?? end, text, reading });
    });
    return [record];
  });
}

/** What the JSON Schema of the record is held against; without prototype, for a column may be called `__proto__`. */
export function recordData(
  cells: RecordCells,
  schema: TableSchema,
): Readonly<Record<string, readonly RecordItem[]>> {
  const data: Record<string, readonly RecordItem[]> = Object.create(null);
  const units = new Map(schema.columns.map((column) => [column.id, column.unit]));
  for (const [id, { text, reading }] of cells) {
    if (text === "" || reading?.state === "missing") continue;
    data[id] = (reading?.items ?? []).map((item) => itemOf(item, units.get(id)));
  }
  return data;
}

function itemOf(item: Item, wanted: string | undefined): RecordItem {
  const quantity = item.kind === "quantity" ? item : null;
  const unit = quantity?.unit;
  const ratio = unit === undefined || wanted === undefined ? null : unitRatio(unit, wanted);
  const numbers = [quantity?.amount, quantity?.lower, quantity?.upper]
    .filter((number) => number !== undefined)
    .map((number) => Number(number) * (ratio ?? 1))
    .filter(Number.isFinite);
  const units = [ratio === null ? unit : wanted, quantity?.currency].filter((unit) => unit !== undefined);
  return { kind: item.kind, units, numbers, word: slug(wordOf(item)) };
}

function wordOf(item: Item): string {
  if (item.kind === "text") return item.text;
  if (item.kind === "entity") return item.name ?? "";
  return item.kind === "boolean" ? String(item.value) : "";
}
