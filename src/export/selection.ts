import type { PageExport } from "./page-export.ts";
import { fieldAt, meets, type Where } from "./where.ts";

export const PARTS = ["pages", "tables", "records", "claims", "sources"] as const;
export type Part = (typeof PARTS)[number];

/** Which part of an export is wanted. */
export interface Selection {
  readonly parts: readonly Part[];
  /** Id of a table schema, or type of records: what comes of other tables is left out. */
  readonly schema?: string | undefined;
  readonly where: readonly Where[];
}

export const EVERYTHING: Selection = { parts: PARTS, where: [] };

export function isWhole({ parts, schema, where }: Selection): boolean {
  return parts.length === PARTS.length && schema === undefined && where.length === 0;
}

/** The entries of one part that are wanted, in the order of the pages. */
export function* entriesOf(
  part: Part,
  pages: readonly PageExport[],
  { schema, where }: Selection,
): Generator<object> {
  for (const page of pages)
    for (const entry of ofSchema(part, page, schema)) if (meets(entry, where)) yield entry;
}

function ofSchema(part: Part, page: PageExport, schema: string | undefined): readonly object[] {
  if (part === "pages") return [page.page];
  if (schema === undefined || part === "sources") return page[part];
  if (part === "tables") return page.tables.filter((table) => table.schema === schema);
  if (part === "records") return page.records.filter((record) => record.type === schema);
  const { tables } = page;
  return page.claims.filter(({ at }) => at.table !== undefined && tables[at.table]?.schema === schema);
}

/** The wanted fields of an entry by their paths; one that is not there is null, so that every line has every field. */
export function pick(entry: object, fields: readonly string[]): object {
  if (fields.length === 0) return entry;
  return Object.fromEntries(fields.map((field) => [field, fieldAt(entry, field.split(".")) ?? null]));
}
