import type { MarkdownPage } from "../markdown/page.ts";
import type { AttachedSource, SourceEntry, Statement, TableFacts } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";

/**
 * Gives each statement its nearest sources: those in its cell, else of its row, else those that its footnotes name,
 * else marks in its section, else the page's.
 */
export function attachSources(
  statements: readonly Statement[],
  sources: readonly SourceEntry[],
  tables: readonly TableFacts[],
  page: MarkdownPage,
): readonly Statement[] {
  if (sources.length === 0) return statements;
  const pageWide = attached(sources.filter((source) => source.via === "front-matter" || source.via === "section"), "page");
  const bySection = grouped(sources.filter((source) => source.via === "mark" || source.via === "footnote"), (source) => source.section);
  const inTables = sources.filter((source) => source.via === "cell" || source.via === "row" || source.via === "mark" || source.via === "footnote");
  const byRow = new Map<string, readonly SourceEntry[]>();
  const rowSources = (table: TableFacts, row: number): readonly SourceEntry[] => {
    const key = `${table.index}:${row}`;
    const known = byRow.get(key);
    if (known !== undefined) return known;
    const span = table.rows[row]?.span;
    const found = span === undefined ? [] : inTables.filter((source) => within(source.span, span));
    byRow.set(key, found);
    return found;
  };
  const outsideTables = new Map<number, readonly AttachedSource[]>();
  const ofSection = (section: number): readonly AttachedSource[] => {
    const known = outsideTables.get(section);
    if (known !== undefined) return known;
    const found = (bySection.get(section) ?? []).filter((source) => !insideTable(source.span, tables));
    const sources = found.length > 0 ? attached(found, "section") : pageWide;
    outsideTables.set(section, sources);
    return sources;
  };
  return statements.map((statement) => {
    const table = statement.table === undefined ? undefined : tables[statement.table];
    if (table !== undefined && statement.row !== undefined) {
      const row = rowSources(table, statement.row);
      const cell = row.length === 0 ? [] : row.filter((source) => within(source.span, statement.span));
      if (cell.length > 0) return { ...statement, sources: attached(cell, "cell") };
      const cited = row.length === 0 ? [] : row.filter((source) => source.via !== "cell" || isCitation(table, source.span));
      if (cited.length > 0) return { ...statement, sources: attached(cited, "row") };
    } else {
      const inside = (bySection.get(statement.section) ?? []).filter((source) => near(source.span, statement.span, page));
      if (inside.length > 0) return { ...statement, sources: attached(inside, "cell") };
    }
    return { ...statement, sources: ofSection(statement.section) };
  });
}

function attached(sources: readonly SourceEntry[], how: AttachedSource["attached"]): readonly AttachedSource[] {
  return sources.map((source) => ({ source: source.id, attached: how }));
}

function within(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

function insideTable(span: Span, tables: readonly TableFacts[]): boolean {
  return tables.some((table) => within(span, table.span));
}

/** In the same paragraph or list item. */
function near(source: Span, statement: Span, page: MarkdownPage): boolean {
  return page.paragraphs.some((paragraph) => within(source, paragraph.span) && within(statement, paragraph.span));
}

function isCitation(table: TableFacts, span: Span): boolean {
  return table.columns.some((column, index) => {
    if (column.role !== "citation") return false;
    return table.rows.some((row) => {
      const cell = row.cells[index];
      return cell !== undefined && within(span, cell.span);
    });
  });
}

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
