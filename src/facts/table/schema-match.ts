import type { ColumnSchema, TableSchema } from "../../model/settings.ts";
import { slug } from "../../values/slug.ts";
import type { Head } from "./head.ts";
import type { Shape } from "./shape.ts";

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

/**
 * The schema of the table's orientation that its heading or caption speaks for, else the one that knows most of its
 * columns, all its required ones among them; the first named wins a tie, so that a wiki's own schemas stand before the
 * presets.
 *
 * @param around the heading and the caption of the table
 * @returns its place among the schemas; -1: none knows the table
 */
export function matchSchema(
  schemas: readonly TableSchema[],
  shape: Shape,
  heads: readonly Head[],
  rowHeads: readonly Head[],
  around: string,
): number {
  const orientation = orientationOf(shape);
  if (orientation === "none") return -1;
  const axis = orientation === "key-value" || orientation === "matrix";
  const folded = `-${slug(around)}-`;
  let best = -1;
  let most = -1;
  for (let at = 0; at < schemas.length; at++) {
    const schema = schemas[at];
    if (schema === undefined || schema.orientation !== orientation) continue;
    let score = Number.MAX_SAFE_INTEGER;
    if (!spokenFor(schema, folded)) {
      const found: ColumnSchema[] = [];
      namedBy(heads, schemas, at, found);
      if (axis) namedBy(rowHeads, schemas, at, found);
      score = known(schema, found, shape);
    }
    if (score > most) {
      best = at;
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
function known(schema: TableSchema, found: readonly ColumnSchema[], shape: Shape): number {
  let values = 0;
  for (const { role } of found) if (role !== "subject" && role !== "axis") values++;
  if (values < (schema.minimum ?? 1)) return -1;
  const named = shape.kind === "rows" || shape.kind === "long";
  for (const column of schema.columns) {
    if (column.required && !found.includes(column) && !(named && column.role === "subject")) return -1;
  }
  return values;
}

/** Columns of the schema that heads name, as often as they do. */
function namedBy(
  heads: readonly Head[],
  schemas: readonly TableSchema[],
  at: number,
  found: ColumnSchema[],
): void {
  for (const head of heads) {
    const column = head.columnsIn(schemas)[at];
    if (column !== undefined) found.push(column);
  }
}
