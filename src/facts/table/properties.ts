import type { Cell, Column, Row, Statement } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { HeaderReading, Mark, Qualifier } from "../../model/reading.ts";
import { comparePolicy, valueRange } from "../policy.ts";
import { headOf } from "./heads.ts";
import type { Shape } from "./shape.ts";
import { placed } from "./subjects.ts";
import type { TableContext } from "./table-context.ts";

/** A property with what its header or key says of all its values. */
export interface Property {
  readonly written: Statement["property"];
  readonly qualifiers: readonly Qualifier[];
  readonly certainty: Statement["certainty"];
  readonly marks: readonly Mark[];
  readonly policy: Statement["policy"];
  readonly range: Statement["range"];
}

/** The property that a column's header names. */
export function columnProperty(
  column: Column,
  cell: Cell | undefined,
  context: TableContext,
  id = column.property,
): Property {
  const shown = cell === undefined ? "" : headOf(cell.text, context).shown;
  const text = shown === "" ? column.header.name : shown;
  return propertyOf({ id, text, span: cell?.span ?? [0, 0] }, column.header, column.type, "header");
}

/** The property that a row's key or axis cell names. */
export function rowProperty(row: Row, shape: Shape, context: TableContext): Property | null {
  if (shape.kind !== "matrix" && shape.kind !== "key-value" && shape.kind !== "long") return null;
  const cell = row.cells[shape.kind === "key-value" ? shape.key : shape.axis];
  if (cell === undefined || cell.text === "") return null;
  const { reading, shown } = headOf(cell.text, context);
  if (reading.property === "") return null;
  return propertyOf(
    { id: reading.property, text: shown, span: cell.span },
    reading,
    reading.type ?? "",
    "row",
  );
}

function propertyOf(
  written: { readonly id: string; readonly text: string; readonly span: Span },
  header: HeaderReading,
  type: string,
  on: Mark["on"],
): Property {
  return {
    written,
    qualifiers: header.qualifiers,
    certainty: header.certainty,
    marks: placed(header.marks, written.span, on),
    policy: comparePolicy(written.id, type),
    range: valueRange(written.id, header.known, type),
  };
}
