import type { Cell, Column, Row, Statement } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { HeaderReading, Mark, Qualifier } from "../../model/reading.ts";
import type { ColumnSchema } from "../../model/settings.ts";
import { hasLetterOrDigit } from "../../text/letters.ts";
import { comparePolicy, valueRange } from "../policy.ts";
import type { Head } from "./head.ts";
import { headOf } from "./heads.ts";
import { isPeriod } from "./period.ts";
import { joined, union } from "./sets.ts";
import type { Shape } from "./shape.ts";
import { placed } from "./subjects.ts";
import type { TableContext } from "./table-context.ts";

/** A property with what its header or key says of all its values, and what stands around the table after it. */
export interface Property {
  readonly written: Statement["property"];
  readonly qualifiers: readonly Qualifier[];
  readonly certainty: Statement["certainty"];
  readonly marks: readonly Mark[];
  readonly policy: Statement["policy"];
  readonly range: Statement["range"];
}

/**
 * The property that a column's header names.
 *
 * @param schema place of the table's
 */
export function columnProperty(
  column: Column,
  cell: Cell | undefined,
  context: TableContext,
  schema: number,
  id = column.property,
): Property {
  const head = cell === undefined ? null : headOf(cell.text, context);
  // `Population 2022` heads a column as 2022 where the heading above says the rest
  const isShort =
    head === null || head.shown === "" || (isPeriod(head.shown) && column.property !== head.shown);
  const text = isShort ? column.header.name : head.shown;
  const known = head?.under(context.schemas, schema).column;
  const written = { id, text, span: cell?.span ?? ([0, 0] as const) };
  return propertyOf(written, column.header, column.type, "header", known, context);
}

/**
 * The property that a row's key or axis cell names.
 *
 * @param known what that cell is as a header, where it was read already
 * @param schema place of the table's
 */
export function rowProperty(
  row: Row,
  known: Head | undefined,
  shape: Shape,
  context: TableContext,
  schema: number,
): Property | null {
  if (shape.kind !== "matrix" && shape.kind !== "key-value" && shape.kind !== "long") return null;
  const index = shape.kind === "key-value" ? shape.key : shape.axis;
  const cell = row.cells[index];
  if (cell === undefined || cell.text === "") return null;
  const isRead = known !== undefined && (shape.kind === "matrix" || index === 0);
  const head = isRead ? known : headOf(cell.text, context);
  const { column, header: reading } = head.under(context.schemas, schema);
  if (reading.property === "") return null;
  const written = { id: reading.property, text: head.shown, span: cell.span };
  const property = propertyOf(written, reading, reading.type ?? "", "row", column, context);
  const settings = shape.kind === "matrix" ? settingsOf(row, shape.settings) : NONE;
  return settings.length === 0
    ? property
    : { ...property, qualifiers: joined(property.qualifiers, settings) };
}

const NONE: readonly Qualifier[] = [];

/** `5` under `# Shots` and `5-shot` say the same. */
function settingsOf({ cells }: Row, columns: readonly number[]): readonly Qualifier[] {
  return columns.flatMap((index): Qualifier[] => {
    const text = cells[index]?.text ?? "";
    if (!hasLetterOrDigit(text)) return [];
    return [{ property: "setting", value: /^\d+$/.test(text) ? `${text}-shot` : text }];
  });
}

/** `Company | FY2023 | FY2024`: what was measured is said around the table, if at all, so that nothing speaks against it. */
const UNNAMED: Statement["policy"] = { precision: "rounded", cardinality: "multi", change: "stable" };

function propertyOf(
  written: { readonly id: string; readonly text: string; readonly span: Span },
  header: HeaderReading,
  type: string,
  on: Mark["on"],
  column: ColumnSchema | undefined,
  around: TableContext,
): Property {
  return {
    written,
    qualifiers: joined(around.qualifiers, header.qualifiers),
    certainty: union(header.certainty, around.certainty),
    marks: joined(placed(header.marks, written.span, on), around.marks),
    policy: !header.known && isPeriod(header.name) ? UNNAMED : comparePolicy(written.id, type, column),
    range: valueRange(written.id, header, type, column),
  };
}
