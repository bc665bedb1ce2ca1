import type { Column, ColumnRole, Row } from "../../model/page-facts.ts";
import type { Head, KnownHead } from "./head.ts";
import type { Shape } from "./shape.ts";

/** What a column is, by its head and the table's shape. */
export function columnOf(each: Head, { column, header }: KnownHead, index: number, shape: Shape): Column {
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

/** A column without a type gets that of most of its values. */
export function inferred(column: Column, rows: readonly Row[], index: number): Column {
  if (column.type !== "" || column.role !== "value") return column;
  const type = mostOf(rows, index);
  return type === null
    ? column
    : { header: column.header, role: column.role, property: column.property, type };
}

/** What more than half of a column's values are. */
function mostOf(rows: readonly Row[], index: number): string | null {
  let candidate = "";
  let lead = 0;
  let all = 0;
  for (const row of rows) {
    const kind = kindIn(row, index);
    if (kind === undefined) continue;
    all++;
    if (lead === 0) candidate = kind;
    lead += kind === candidate ? 1 : -1;
  }
  if (lead === all) return all === 0 ? null : candidate;
  let count = 0;
  for (const row of rows) if (kindIn(row, index) === candidate) count++;
  return count * 2 > all ? candidate : null;
}

function kindIn({ cells }: Row, index: number): string | undefined {
  return cells[index]?.reading?.items[0]?.kind;
}
