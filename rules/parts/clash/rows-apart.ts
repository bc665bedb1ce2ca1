import type { Cell, TableFacts } from "../../../src/model/page-facts.ts";
import type { ResolvedStatement } from "../../../src/model/wiki-facts.ts";

/** Rows of one name in one table are told apart by their other cells and by size; a leaderboard lists one model many times. */
export function tellsRowsApart(a: ResolvedStatement, b: ResolvedStatement): boolean {
  const { table: at, row, derived } = a.statement;
  if (a.page !== b.page || at === undefined || at !== b.statement.table || derived) return false;
  const table = a.page.tables[at];
  if (row === b.statement.row) return haveOneHeader(a, b, table);
  if (table === undefined || table.schema === "leaderboard" || a.statement.policy.precision === "nominal")
    return true;
  const [own, other] = [table.rows[row ?? -1]?.cells, table.rows[b.statement.row ?? -1]?.cells];
  return table.columns.some(({ role, property }, index) =>
    role === "subject"
      ? markersOf(own?.[index]) !== markersOf(other?.[index])
      : index !== a.statement.column &&
        (property === "parameters" || isLabel(own?.[index]?.reading?.items[0]?.kind)) &&
        own?.[index]?.text !== other?.[index]?.text,
  );
}

/** `Claude 3.5 Sonnet` and `Claude 3.5 Sonnet (new)` are two, to the author of their table. */
function markersOf(cell: Cell | undefined): string {
  const qualifiers = cell?.reading?.items.flatMap((item) => item.qualifiers) ?? [];
  return qualifiers.flatMap(({ property, value }) => (property === "marker" ? [value] : [])).join();
}

function isLabel(kind: string | undefined): boolean {
  return kind === "text" || kind === "entity" || kind === "date" || kind === "boolean";
}

/** Two columns with the same header: `duplicate-column` says so, once. */
function haveOneHeader(
  { statement: a }: ResolvedStatement,
  { statement: b }: ResolvedStatement,
  table: TableFacts | undefined,
): boolean {
  const [one, other] = [table?.header[a.column ?? -1], table?.header[b.column ?? -1]];
  return one !== undefined && other !== undefined && one !== other && one.text === other.text;
}
