import type { ResolvedStatement } from "../../../src/model/wiki-facts.ts";

/** Rows of one name in one table are told apart by their other cells and by size; a leaderboard lists one model many times. */
export function tellsRowsApart(a: ResolvedStatement, b: ResolvedStatement): boolean {
  const { table: at, row, derived } = a.statement;
  if (a.page !== b.page || at === undefined || at !== b.statement.table || row === b.statement.row || derived)
    return false;
  const table = a.page.tables[at];
  if (table === undefined || table.schema === "leaderboard" || a.statement.policy.precision === "nominal")
    return true;
  const [own, other] = [table.rows[row ?? -1]?.cells, table.rows[b.statement.row ?? -1]?.cells];
  return table.columns.some(
    ({ role, property }, index) =>
      role !== "subject" &&
      index !== a.statement.column &&
      (property === "parameters" || isLabel(own?.[index]?.reading?.items[0]?.kind)) &&
      own?.[index]?.text !== other?.[index]?.text,
  );
}

function isLabel(kind: string | undefined): boolean {
  return kind === "text" || kind === "entity" || kind === "date" || kind === "boolean";
}
