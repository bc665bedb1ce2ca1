import type { PageFacts, TableFacts } from "../model/page-facts.ts";
import type { ResolvedStatement, WikiFacts } from "../model/wiki-facts.ts";
import { addTo, groupBy } from "../text/group-by.ts";

/** A row of a row table with its fields by name, or one cell of a matrix or key-value table. */
export type FactRecord =
  | {
      readonly kind: "row";
      readonly type: string;
      readonly table: TableFacts;
      readonly fields: readonly (readonly [name: string, resolved: ResolvedStatement])[];
    }
  | {
      readonly kind: "cell";
      readonly type: string;
      readonly table: TableFacts;
      readonly resolved: ResolvedStatement;
    };

/** What a page's tables state, record by record: what exports write and asserts are checked against. */
export function factRecords(wiki: WikiFacts, page: PageFacts): readonly FactRecord[] {
  const byTable = new Map<number, ResolvedStatement[]>();
  for (const resolved of wiki.statementsOf(page)) {
    const { table, derived } = resolved.statement;
    if (table === undefined || derived) continue;
    addTo(byTable, table, resolved);
  }
  return page.tables.flatMap((table) => {
    const statements = byTable.get(table.index) ?? [];
    return table.orientation === "rows" || table.orientation === "events"
      ? rowRecords(table, statements)
      : statements.map((resolved) => cellRecord(table, resolved));
  });
}

function rowRecords(table: TableFacts, statements: readonly ResolvedStatement[]): readonly FactRecord[] {
  const rows = groupBy(statements, ({ statement }) => `${statement.row}\u001f${statement.subject.text}`);
  return [...rows.values()].map((row) => ({
    kind: "row",
    type: table.schema === null ? "row" : recordType(table),
    table,
    fields: row.map((resolved) => [fieldName(row, resolved), resolved] as const),
  }));
}

function cellRecord(table: TableFacts, resolved: ResolvedStatement): FactRecord {
  return { kind: "cell", type: recordType(table) === "score" ? "score" : "fact", table, resolved };
}

/** A property that two columns share is told apart by its qualifiers: `price-input`, `price-output`. */
function fieldName(row: readonly ResolvedStatement[], resolved: ResolvedStatement): string {
  const { id } = resolved.statement.property;
  const same = row.filter((other) => other.statement.property.id === id);
  if (same.length < 2) return RESERVED.has(id) ? `${id}-value` : id;
  const parts = resolved.statement.qualifiers
    .filter((qualifier) =>
      same.some(
        (other) =>
          !other.statement.qualifiers.some(
            (each) => each.property === qualifier.property && each.value === qualifier.value,
          ),
      ),
    )
    .map((qualifier) => qualifier.value);
  const ordinal = same.indexOf(resolved);
  return parts.length > 0 ? [id, ...parts].join("-") : ordinal === 0 ? id : `${id}-${ordinal + 1}`;
}

const RESERVED: ReadonlySet<string> = new Set([
  "type",
  "id",
  "name",
  "url",
  "line",
  "scope",
  "sources",
  "__proto__",
]);

function recordType(table: TableFacts): string {
  return table.record ?? table.schema ?? "row";
}
