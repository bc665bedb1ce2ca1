import { headingPath } from "../facts/heading-path.ts";
import type { Cell, Orientation, PageFacts, Repair, Row, TableFacts } from "../model/page-facts.ts";
import type { Place } from "../model/place.ts";
import type { HeaderReading } from "../model/reading.ts";
import { placeAt } from "../text/lines.ts";
import { tableId } from "./export-page.ts";

export interface ExportedCell {
  readonly text: string;
  readonly at: Place;
}

export interface ExportedTable {
  readonly id: string;
  readonly page: string;
  readonly heading: readonly string[];
  readonly at: Place;
  readonly orientation: Orientation;
  readonly schema: string | null;
  readonly caption?: string;
  readonly notes: readonly string[];
  readonly columns: readonly {
    readonly property: string;
    readonly role: string;
    readonly type: string;
    readonly unit?: string;
  }[];
  readonly repairs: readonly { readonly kind: Repair["kind"]; readonly text: string; readonly at: Place }[];
  readonly header: readonly ExportedCell[];
  readonly rows: readonly (readonly ExportedCell[])[];
  /** Rows that are no records, by their position. */
  readonly rowRoles: readonly { readonly row: number; readonly role: NonNullable<Row["role"]> }[];
}

/** Every cell as written, with its place: nothing of the table is lost, whatever was read into it. */
export function exportTable(page: PageFacts, table: TableFacts, slug: string): ExportedTable {
  const cellOf = ({ text, span }: Cell): ExportedCell => ({ text, at: placeAt(page.lineStarts, span) });
  return {
    id: tableId(slug, table.index),
    page: page.path,
    heading: headingPath(page, table.section),
    at: placeAt(page.lineStarts, table.span),
    orientation: table.orientation,
    schema: table.schema,
    ...(table.caption === undefined ? {} : { caption: table.caption.text }),
    notes: table.notes.map((note) => note.text),
    columns: table.columns.map(({ property, role, type, header }) => ({
      property,
      role,
      type,
      ...unitOf(header),
    })),
    repairs: table.repairs.map(({ kind, text, span }) => ({
      kind,
      text,
      at: placeAt(page.lineStarts, span),
    })),
    header: table.header.map(cellOf),
    rows: table.rows.map((row) => row.cells.map(cellOf)),
    rowRoles: table.rows.flatMap(({ role }, row) => (role === undefined ? [] : [{ row, role }])),
  };
}

/** The unit the header says, else that of its property's bare numbers. */
function unitOf({ unit, bareUnit }: HeaderReading): { unit?: string } {
  const shown = unit ?? bareUnit;
  return shown === undefined ? {} : { unit: shown };
}
