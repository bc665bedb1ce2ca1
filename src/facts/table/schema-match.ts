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
  const known = matched.get(schema) ?? new WeakMap<Head, ColumnSchema | null>();
  matched.set(schema, known);
  const before = known.get(head);
  if (before !== undefined) return before ?? undefined;
  const column = findColumn(schema, head);
  known.set(head, column ?? null);
  return column;
}

/** Heads are remembered from page to page, and each is held against every schema. */
const matched = new WeakMap<TableSchema, WeakMap<Head, ColumnSchema | null>>();

function findColumn(schema: TableSchema, head: Head): ColumnSchema | undefined {
  const named = schema.columns.find(
    (column) => column.id === head.word || column.aliases?.some((alias) => slug(alias) === head.word),
  );
  return (
    named ??
    schema.columns.find((column) => column.id === head.reading.property) ??
    (isScore(head.reading) ? schema.columns.find((column) => column.id === SCORE) : undefined)
  );
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
  let best: TableSchema | null = null;
  let most = -1;
  for (const schema of schemas) {
    if (schema.orientation !== orientation) continue;
    const score = spokenFor(schema, around) ? Number.MAX_SAFE_INTEGER : known(schema, candidates, shape);
    if (score > most) {
      best = schema;
      most = score;
    }
  }
  return best;
}

function spokenFor({ headings = [] }: TableSchema, around: string): boolean {
  const folded = `-${slug(around)}-`;
  return headings.some((heading) => holdsWord(folded, slug(heading)));
}

/** A Latin word stands whole; Han needs no gaps. */
function holdsWord(folded: string, word: string): boolean {
  return word !== "" && folded.includes(/^[\x20-\x7e]+$/.test(word) ? `-${word}-` : word);
}

/** How many of the schema's columns the table has; -1 when that is too few or a required one is missing. */
function known(schema: TableSchema, heads: readonly Head[], shape: Shape): number {
  const matched = heads.flatMap((head) => schemaColumn(schema, head) ?? []);
  const found = new Set(matched);
  const placed = (column: ColumnSchema): boolean =>
    column.role === "subject" || column.role === "axis"
      ? (column.role === "subject" && (shape.kind === "rows" || shape.kind === "long")) || found.has(column)
      : found.has(column);
  if (schema.columns.some((column) => column.required && !placed(column))) return -1;
  const values = matched.filter((column) => column.role !== "subject" && column.role !== "axis").length;
  return values >= (schema.minimum ?? 1) ? values : -1;
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
  const known = laidOver.get(column) ?? new WeakMap<HeaderReading, HeaderReading>();
  laidOver.set(column, known);
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
