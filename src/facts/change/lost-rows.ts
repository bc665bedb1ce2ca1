import type { LostRow } from "../../model/change.ts";
import type { PageFacts, Row, Statement, TableFacts } from "../../model/page-facts.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import { hasLetterOrDigit } from "../../text/letters.ts";
import { placeAt } from "../../text/lines.ts";
import { headingPath } from "../heading-path.ts";
import { type Paired, pairBy } from "./pair.ts";
import type { SideFact } from "./statement-facts.ts";

interface PlacedRow {
  readonly page: PageFacts;
  /** Its page's path after the change. */
  readonly path: string;
  readonly table: TableFacts;
  readonly row: Row;
  readonly index: number;
  /** What its first cells name: its subject. */
  readonly name: string;
  readonly text: string;
}

/** The same row wherever it stands now; then one about the same subject, with other values. */
const KEYS: readonly ((row: PlacedRow) => string)[] = [
  ({ path, table, text }) => [path, ...headerTexts(table), text].join("\u001f"),
  ({ path, text }) => [path, text].join("\u001f"),
  ({ text }) => text,
  ({ path, table, name }) => [path, ...headerTexts(table), name].join("\u001f"),
  ({ path, table, name }) => [path, table.header[0]?.text, name].join("\u001f"),
];

/**
 * Rows that stand nowhere any more: not in their table, not in another, not in another form. A row whose facts are all
 * still stated is not lost; nor is one that was only given another name.
 */
export function lostRows(
  before: WikiFacts,
  after: WikiFacts,
  facts: Paired<SideFact>,
  nameOf: (path: string) => string,
): readonly LostRow[] {
  const { removed, added } = pairBy(rowsOf(before, nameOf), rowsOf(after), KEYS);
  const withFacts = rowKeys([...before.statements]);
  const withLostFacts = rowKeys(facts.removed.map((fact) => fact.resolved));
  const heirs = new Set(added);
  return removed.flatMap((placed): LostRow[] => {
    const heir = [...heirs].find((row) => row.path === placed.path && isRewritten(placed, row));
    if (heir !== undefined) heirs.delete(heir);
    const isStated = withFacts.has(rowKey(placed)) && !withLostFacts.has(rowKey(placed));
    return heir !== undefined || isStated ? [] : [lostRow(placed, after.byPath.get(placed.path))];
  });
}

function lostRow({ page, path, table, row, name }: PlacedRow, now: PageFacts | undefined): LostRow {
  const heading = headingPath(page, table.section);
  const header = headerTexts(table);
  const heir = now === undefined ? undefined : sameTable(now, table, heading);
  const at = heir?.header.find((cell) => cell.text !== "") ?? heir?.header[0];
  return {
    name,
    cells: row.cells.map((cell) => cell.text),
    heading,
    header,
    before: { path: page.path, ...placeAt(page.lineStarts, row.span) },
    pathNow: path,
    after:
      now === undefined || at === undefined
        ? null
        : { path: now.path, ...placeAt(now.lineStarts, at.span), text: at.text },
  };
}

/** The table with its header under its heading; else with its header; else the only other one there. */
function sameTable(page: PageFacts, table: TableFacts, heading: readonly string[]): TableFacts | undefined {
  const alike = page.tables.filter((other) => headerTexts(other).join() === headerTexts(table).join());
  const here = alike.find((other) => headingPath(page, other.section).join() === heading.join());
  return here ?? alike[0] ?? page.tables.find((other) => sharesHalf(headerTexts(other), headerTexts(table)));
}

/** A row under another name: half of what else it says is still there. */
function isRewritten(old: PlacedRow, now: PlacedRow): boolean {
  const rest = ({ row, name }: PlacedRow) =>
    row.cells.map((cell) => cell.text).filter((text) => text !== name);
  return sharesHalf(rest(old), rest(now));
}

function sharesHalf(one: readonly string[], other: readonly string[]): boolean {
  const told = one.filter(hasLetterOrDigit);
  const known = new Set(other);
  return told.length > 0 && told.filter((text) => known.has(text)).length * 2 >= told.length;
}

function rowsOf(wiki: WikiFacts, nameOf: (path: string) => string = (path) => path): readonly PlacedRow[] {
  return wiki.pages.flatMap((page) =>
    page.tables.flatMap((table) => {
      const subject = table.columns.findIndex(({ role }) => role === "subject" || role === "key");
      return table.rows.flatMap((row, index): PlacedRow[] => {
        const text = rowText(row);
        if (row.role !== undefined || text === "") return [];
        const name = row.cells[Math.max(subject, 0)]?.text || text;
        return [{ page, path: nameOf(page.path), table, row, index, name, text }];
      });
    }),
  );
}

/** In any order of columns, which may be moved. */
function rowText(row: Row): string {
  return row.cells
    .map((cell) => cell.text)
    .filter((text) => text !== "")
    .sort()
    .join("\u001f");
}

interface StatementPlace {
  readonly page: PageFacts;
  readonly statement: Pick<Statement, "table" | "row">;
}

function rowKeys(statements: readonly StatementPlace[]): ReadonlySet<string> {
  return new Set(
    statements.map(({ page, statement }) => [page.path, statement.table, statement.row].join("\u001f")),
  );
}

function rowKey({ page, table, index }: PlacedRow): string {
  return [page.path, table.index, index].join("\u001f");
}

function headerTexts(table: TableFacts): readonly string[] {
  return table.header.map((cell) => cell.text);
}
