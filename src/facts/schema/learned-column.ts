import type { ColumnRole, PageFacts, TableFacts } from "../../model/page-facts.ts";
import type { Reading } from "../../model/reading.ts";
import { propertyDefinition } from "../../values/lexicon/properties.ts";
import { slug } from "../../values/slug.ts";

/** What one table shows of a column, or of a key or row of a matrix. */
export interface LearnedColumn {
  readonly name: string;
  readonly role?: ColumnRole;
  /** Absent where its values are not all of one kind. */
  readonly type?: string;
  /** Units of its quantities. */
  readonly units: readonly string[];
}

/** By the id that a schema would give it. */
export function learnedColumns(page: PageFacts, table: TableFacts): ReadonlyMap<string, LearnedColumn> {
  return table.orientation === "rows" ? ofHeaders(table) : ofKeys(page, table);
}

const STATING: ReadonlySet<ColumnRole> = new Set(["value", "note", "text", "citation"]);

function ofHeaders({ columns, rows }: TableFacts): ReadonlyMap<string, LearnedColumn> {
  const learned = new Map<string, LearnedColumn>();
  columns.forEach(({ header, role, property }, index) => {
    const id = slug(property);
    if (id === "" || !STATING.has(role) || learned.has(id)) return;
    const readings = rows.flatMap((row) => row.cells[index]?.reading ?? []);
    const isAside = role === "note" || role === "citation";
    learned.set(id, { ...learnedFrom(property, header.name, readings), ...(isAside ? { role } : {}) });
  });
  return learned;
}

function ofKeys(page: PageFacts, table: TableFacts): ReadonlyMap<string, LearnedColumn> {
  const readings = new Map<string, Reading[]>();
  const texts = new Map<string, string>();
  for (const { property, reading, table: of, derived } of page.statements) {
    if (of !== table.index || derived) continue;
    const same = readings.get(property.id) ?? [];
    readings.set(property.id, [...same, reading]);
    texts.set(property.id, property.text);
  }
  return new Map(
    [...readings]
      .filter(([property]) => slug(property) !== "")
      .map(([property, read]) => [slug(property), learnedFrom(property, texts.get(property) ?? "", read)]),
  );
}

/** UCUM's unit of a bare number. */
const NO_UNIT = "1";

/** A known property has the lexicon's type; else that of its values, if they are all of one kind. */
function learnedFrom(property: string, name: string, readings: readonly Reading[]): LearnedColumn {
  const items = readings.flatMap((reading) => reading.items);
  const [kind, ...others] = new Set(items.map((item) => item.kind));
  const plain = kind === "entity" || others.length > 0 ? undefined : kind;
  const type = propertyDefinition(property)?.type ?? plain;
  const units = items.flatMap((item) => (item.kind === "quantity" ? (item.unit ?? NO_UNIT) : []));
  return {
    name,
    ...(type === undefined ? {} : { type }),
    units: units.includes(NO_UNIT) ? [] : [...new Set(units)],
  };
}
