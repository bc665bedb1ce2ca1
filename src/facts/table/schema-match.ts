import type { HeaderReading } from "../../model/reading.ts";
import type { ColumnSchema, TableSchema } from "../../model/settings.ts";
import { slug } from "../../values/slug.ts";
import type { Head, Shape } from "./shape.ts";

const ORIENTATION_OF: Readonly<Record<Shape["kind"], TableSchema["orientation"]>> = {
  rows: "rows",
  long: "rows",
  series: "rows",
  matrix: "matrix",
  "key-value": "key-value",
  events: "events",
  none: "none",
};

export function orientationOf(shape: Shape): TableSchema["orientation"] {
  return ORIENTATION_OF[shape.kind];
}

/** The column of the schema that a header names: by the schema's own aliases first, then by the lexicon's property. */
export function schemaColumn(schema: TableSchema | null, head: Head): ColumnSchema | undefined {
  if (schema === null) return undefined;
  let columns = indexed.get(schema);
  if (columns === undefined) {
    columns = indexOf(schema);
    indexed.set(schema, columns);
  }
  return (
    columns.named.get(head.word) ??
    columns.byId.get(head.reading.property) ??
    (isScore(head.reading) ? columns.byId.get(SCORE) : undefined)
  );
}

/** A schema's columns by id, and by id or alias; of several of one name the first. */
interface ColumnIndex {
  readonly named: ReadonlyMap<string, ColumnSchema>;
  readonly byId: ReadonlyMap<string, ColumnSchema>;
}

const indexed = new WeakMap<TableSchema, ColumnIndex>();

function indexOf({ columns }: TableSchema): ColumnIndex {
  const named = new Map<string, ColumnSchema>();
  const byId = new Map<string, ColumnSchema>();
  for (const column of columns) {
    if (!byId.has(column.id)) byId.set(column.id, column);
    for (const name of [column.id, ...(column.aliases ?? []).map(slug)])
      if (!named.has(name)) named.set(name, column);
  }
  return { named, byId };
}

const SCORE = "score";

/** Benchmarks and metrics are many, each a property of its own; to a schema they are all its scores. */
function isScore(reading: HeaderReading): boolean {
  return reading.known && reading.type === "quantity:ratio";
}

/**
 * The schema of the table's orientation that its heading or caption speaks for, else the one that knows most of its
 * columns, all its required ones among them; the first named wins a tie, so that a wiki's own schemas stand before the
 * presets.
 *
 * @param around the heading and the caption of the table
 */
export function matchSchema(
  schemas: readonly TableSchema[],
  shape: Shape,
  heads: readonly Head[],
  rowHeads: readonly Head[],
  around: string,
): TableSchema | null {
  const orientation = orientationOf(shape);
  if (orientation === "none") return null;
  const axis = orientation === "key-value" || orientation === "matrix";
  const candidates = axis ? [...heads, ...rowHeads] : heads;
  const folded = `-${slug(around)}-`;
  let best: TableSchema | null = null;
  let most = -1;
  for (const schema of schemas) {
    if (schema.orientation !== orientation) continue;
    const score = spokenFor(schema, folded) ? Number.MAX_SAFE_INTEGER : known(schema, candidates, shape);
    if (score > most) {
      best = schema;
      most = score;
    }
  }
  return best;
}

function spokenFor(schema: TableSchema, folded: string): boolean {
  if (schema.headings === undefined) return false;
  let words = headingWords.get(schema);
  if (words === undefined) {
    words = schema.headings
      .map(slug)
      .filter((word) => word !== "")
      .map(wholeWord);
    headingWords.set(schema, words);
  }
  return words.some((word) => folded.includes(word));
}

/** What speaks for a schema is looked for around every table. */
const headingWords = new WeakMap<TableSchema, readonly string[]>();

/** A Latin word stands whole; Han needs no gaps. */
function wholeWord(word: string): string {
  return /^[\x20-\x7e]+$/.test(word) ? `-${word}-` : word;
}

/** How many of the schema's columns the table has; -1 when that is too few or a required one is missing. */
function known(schema: TableSchema, heads: readonly Head[], shape: Shape): number {
  const found: ColumnSchema[] = [];
  let values = 0;
  for (const head of heads) {
    const column = schemaColumn(schema, head);
    if (column === undefined) continue;
    found.push(column);
    if (column.role !== "subject" && column.role !== "axis") values++;
  }
  if (values < (schema.minimum ?? 1)) return -1;
  const named = shape.kind === "rows" || shape.kind === "long";
  for (const column of schema.columns) {
    if (column.required && !found.includes(column) && !(named && column.role === "subject")) return -1;
  }
  return values;
}

/** `quantity:token` of a column of lists is `quantity-list:token`. */
function listType(type: string | undefined, list: boolean | undefined): string | undefined {
  if (type === undefined || list === undefined) return type;
  const bare = type.replace("-list", "");
  return list ? bare.replace(/^[a-z]+/, "$&-list") : bare;
}

const laidOver = new WeakMap<ColumnSchema, WeakMap<HeaderReading, HeaderReading>>();

/** The header reading with what the schema says of its column laid over it; the same object for the same two. */
export function withSchema(reading: HeaderReading, column: ColumnSchema | undefined): HeaderReading {
  if (column === undefined) return reading;
  let known = laidOver.get(column);
  if (known === undefined) {
    known = new WeakMap();
    laidOver.set(column, known);
  }
  const before = known.get(reading);
  if (before !== undefined) return before;
  const type = listType(column.type ?? reading.type, column.list);
  const unit = column.unit ?? reading.unit;
  const laid = {
    ...reading,
    property: column.id === SCORE && reading.known ? reading.property : column.id,
    known: true,
    ...(type === undefined ? {} : { type }),
    ...(unit === undefined ? {} : { unit }),
  };
  known.set(reading, laid);
  return laid;
}
