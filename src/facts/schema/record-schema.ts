import type { ColumnSchema, TableSchema } from "../../model/settings.ts";
import { slug } from "../../values/slug.ts";
import type { JsonSchema } from "./json-schema.ts";

/**
 * JSON Schema of one record of a table: for each column an array of the items that its cell holds (see `RecordItem`),
 * empty where the author says that the value is not known, absent where the cell is blank.
 */
export function recordSchema(table: TableSchema): JsonSchema {
  return {
    type: "object",
    required: table.columns.filter((column) => column.required).map((column) => column.id),
    properties: Object.fromEntries(table.columns.map((column) => [column.id, columnItems(column)])),
  };
}

function columnItems(column: ColumnSchema): JsonSchema {
  const { list, unit, range, enum: words } = column;
  const kinds = kindsOf(column.type ?? "");
  return {
    type: "array",
    ...(list === false ? { maxItems: 1 } : {}),
    items: {
      type: "object",
      properties: {
        ...(kinds === null ? {} : { kind: { enum: kinds } }),
        ...(unit === undefined ? {} : { units: { contains: { const: unit } } }),
        ...(range === undefined ? {} : { numbers: { items: limits(range) } }),
        ...(words === undefined ? {} : { word: { enum: words.map(slug) } }),
      },
    },
  };
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  quantity: ["quantity"],
  money: ["quantity"],
  rate: ["quantity"],
  date: ["date"],
  boolean: ["boolean"],
  entity: ["entity", "text"],
};

/** Kinds of items that a type hint admits; null where it admits all. */
function kindsOf(type: string): readonly string[] | null {
  return KINDS[type.replace(/:.*$/, "").replace(/-list$/, "")] ?? null;
}

function limits({ min, max }: NonNullable<ColumnSchema["range"]>): JsonSchema {
  return {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}
