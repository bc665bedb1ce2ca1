import { headingPath } from "../facts/heading-path.ts";
import { LONGEST_KEY } from "../limits.ts";
import type { PageFacts, Row, TableFacts } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import { hashText } from "../text/hash.ts";
import { lowest } from "../text/lowest.ts";

const BETWEEN = "\u001f";
const IN_TABLE = "t";

/**
 * Names a place by what stands there, never by its line: table key + row key + column in a table, heading path
 * elsewhere, where the finding's own text tells it from the next. So rows may move, tables be padded and re-sorted, and a finding keeps its fingerprint.
 */
export function placeKeys(facts: PageFacts): (span: Span) => string {
  let tableKeys: readonly string[] | undefined;
  // Of a page at rest they are made anew whenever they are asked for.
  let sections: PageFacts["sections"] | undefined;
  const sectionKeys = new Map<number, string>();
  const rowKeys = new Map<TableFacts, readonly string[]>();
  const keysOf = (table: TableFacts): readonly string[] => {
    const keys = rowKeys.get(table) ?? uniqueRowKeys(table);
    rowKeys.set(table, keys);
    return keys;
  };
  return (span) => {
    const table = tableAt(facts.tables, span[0]);
    if (table === null) {
      sections ??= facts.sections;
      const section = sectionAt(sections, span[0]);
      const key = sectionKeys.get(section) ?? short(headingPath({ sections }, section).join(BETWEEN));
      sectionKeys.set(section, key);
      return `h${BETWEEN}${key}`;
    }
    tableKeys ??= uniqueTableKeys(facts);
    const row = indexAt(table.rows, span[0]);
    const cells = row < 0 ? table.header : (table.rows[row]?.cells ?? []);
    const column = indexAt(cells, span[0]);
    const header = column < 0 ? "" : short(table.header[column]?.text ?? `+${column}`);
    const rowKey = row < 0 ? "" : (keysOf(table)[row] ?? "");
    return [IN_TABLE, tableKeys[table.index] ?? "", rowKey, header].join(BETWEEN);
  };
}

/** Whether it names a place in a table. */
export function isTableKey(key: string): boolean {
  return key.startsWith(IN_TABLE);
}

export function tableAt(tables: readonly TableFacts[], offset: number): TableFacts | null {
  const table = tables[indexAt(tables, offset)];
  return table ?? null;
}

/** Section whose body holds the offset; sections follow each other without gaps. */
function sectionAt(sections: PageFacts["sections"], offset: number): number {
  return Math.max(0, lowest(sections.length, (at) => (sections[at]?.body[0] ?? 0) > offset) - 1);
}

/** Index of the one that holds the offset (its end included, for empty cells), by bisection; -1 if none does. */
function indexAt(spans: readonly { readonly span: Span }[], offset: number): number {
  const first = lowest(spans.length, (at) => (spans[at]?.span[1] ?? 0) >= offset);
  return (spans[first]?.span[0] ?? Number.POSITIVE_INFINITY) <= offset ? first : -1;
}

function uniqueTableKeys(facts: PageFacts): string[] {
  const seen = new Map<string, number>();
  return facts.tables.map((table) => {
    const header = table.header.map((cell) => cell.text);
    return numbered(short([...headingPath(facts, table.section), "|", ...header].join(BETWEEN)), seen);
  });
}

/** The subject where it tells the rows apart, else the row's text, then a number among equals. */
function uniqueRowKeys(table: TableFacts): string[] {
  const subject = table.columns.findIndex((column) => column.role === "subject" || column.role === "key");
  const count = new Map<string, number>();
  const names = table.rows.map((row) => (subject < 0 ? "" : (row.cells[subject]?.text ?? "")));
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return table.rows.map((row, index) => {
    const name = names[index] ?? "";
    return numbered(short(name !== "" && count.get(name) === 1 ? name : rowText(row)), seen);
  });
}

/** All findings of a row are named after it: a long text is hashed once for all of them. */
function short(key: string): string {
  return key.length > LONGEST_KEY ? hashText(key) : key;
}

function rowText(row: Row): string {
  return row.cells.map((cell) => cell.text).join(BETWEEN);
}

function numbered(key: string, seen: Map<string, number>): string {
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return before === 0 ? key : `${key}${BETWEEN}${before}`;
}
