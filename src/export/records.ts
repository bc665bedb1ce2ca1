import { certaintyOf } from "../facts/claims.ts";
import type { Json, PageFacts, TableFacts } from "../model/page-facts.ts";
import type { Certainty, Item } from "../model/reading.ts";
import type { ResolvedStatement, WikiFacts } from "../model/wiki-facts.ts";
import { lineAt } from "../text/lines.ts";
import { headingAnchor } from "./anchor.ts";
import { pageUrl } from "./page-names.ts";

export type ExportRecord = { readonly [key: string]: Json };

/** What a site reads: one record a row of a row table, one a cell of a matrix or key-value table. Doubt travels along. */
export function recordsOf(wiki: WikiFacts, page: PageFacts, base: string): readonly ExportRecord[] {
  const byTable = new Map<number, ResolvedStatement[]>();
  for (const resolved of wiki.statementsOf(page)) {
    const { table, derived } = resolved.statement;
    if (table === undefined || derived) continue;
    const same = byTable.get(table);
    if (same === undefined) byTable.set(table, [resolved]);
    else same.push(resolved);
  }
  return page.tables.flatMap((table) => {
    const statements = byTable.get(table.index) ?? [];
    const url = `${pageUrl(page.path, base)}${headingAnchor(page, table.section)}`;
    return table.orientation === "rows" || table.orientation === "events"
      ? rowRecords(table, statements, page, url)
      : statements.map((resolved) => cellRecord(table, resolved, page, url));
  });
}

function rowRecords(
  table: TableFacts,
  statements: readonly ResolvedStatement[],
  page: PageFacts,
  url: string,
): readonly ExportRecord[] {
  const rows = new Map<string, ResolvedStatement[]>();
  for (const resolved of statements) {
    const key = `${resolved.statement.row}\u001f${resolved.statement.subject.text}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [resolved]);
    else row.push(resolved);
  }
  return [...rows.values()].map((row) => {
    const [first] = row;
    const fields: [string, Json][] = row.map((resolved) => [columnKey(row, resolved), fieldOf(resolved)]);
    return {
      type: table.schema === null ? "row" : recordType(table),
      id: first?.subject.id ?? "",
      name: first?.statement.subject.text ?? "",
      url,
      line: first === undefined ? 0 : lineAt(page.lineStarts, first.statement.span[0]),
      ...Object.fromEntries(fields),
      sources: sourceIds(row),
    };
  });
}

/** A property that two columns share is told apart by its qualifiers: `price-input`, `price-output`. */
function columnKey(row: readonly ResolvedStatement[], resolved: ResolvedStatement): string {
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

const RESERVED: ReadonlySet<string> = new Set(["type", "id", "name", "url", "line", "sources", "__proto__"]);

function cellRecord(
  table: TableFacts,
  resolved: ResolvedStatement,
  page: PageFacts,
  url: string,
): ExportRecord {
  const { statement, subject } = resolved;
  const score = recordType(table) === "score";
  const [item] = statement.reading.items;
  const family = subject.family === undefined ? {} : { family: subject.family };
  const place = { url, line: lineAt(page.lineStarts, statement.span[0]), sources: sourceIds([resolved]) };
  const what = score
    ? { type: "score", model: subject.id, ...family, benchmark: statement.property.id }
    : { type: "fact", subject: subject.id, ...family, property: statement.property.id };
  if (item !== undefined && statement.reading.items.length === 1 && item.kind === "quantity") {
    return { ...what, ...itemField(resolved, item), ...place };
  }
  return { ...what, value: fieldOf(resolved), ...place };
}

function recordType(table: TableFacts): string {
  return table.record ?? table.schema ?? "row";
}

function fieldOf(resolved: ResolvedStatement): Json {
  const { reading, raw } = resolved.statement;
  if (reading.state !== "value")
    return reading.state === "missing" ? null : { state: reading.state, text: raw };
  const [item, ...others] = reading.items;
  if (item === undefined || reading.items.every((each) => each.kind === "text")) return raw;
  if (others.length === 0 && item.kind !== "quantity") return itemField(resolved, item);
  return reading.items.map((each) => itemField(resolved, each));
}

function itemField(resolved: ResolvedStatement, item: Item): { readonly [key: string]: Json } {
  const text = resolved.statement.raw.slice(item.span[0], item.span[1]);
  const doubts = doubtOf(resolved, item);
  const qualifiers = Object.fromEntries(
    item.qualifiers.map((qualifier) => [qualifier.property, qualifier.value]),
  );
  const doubt = Object.keys(doubts).length === 0 ? {} : { doubt: doubts };
  switch (item.kind) {
    case "quantity":
      return { ...numbersOf(item), text, ...qualifiers, ...doubt };
    case "date":
      return { edtf: item.edtf, min: item.min ?? null, max: item.max ?? null, text, ...qualifiers, ...doubt };
    case "boolean":
      return { value: item.value, text, ...qualifiers, ...doubt };
    case "entity":
      return { name: item.name, text, ...qualifiers, ...doubt };
    case "text":
      return { text: item.text, ...qualifiers, ...doubt };
  }
}

function numbersOf(item: Item & { kind: "quantity" }): { readonly [key: string]: Json } {
  const number = (decimal: string | undefined, key: string) =>
    decimal === undefined || decimal === "INF" ? {} : { [key]: Number(decimal) };
  return {
    ...number(item.amount, "number"),
    ...number(item.lower, "lower"),
    ...number(item.upper, "upper"),
    ...(item.unit === undefined ? {} : { unit: item.unit }),
    ...(item.currency === undefined ? {} : { currency: item.currency }),
    ...(item.relation === "=" ? {} : { relation: item.relation }),
    ...(item.alternatives === undefined ? {} : { alternatives: item.alternatives.map(Number) }),
  };
}

/** Which part of a value is doubted, and how: `{architecture: ["uncertain"]}`. */
function doubtOf(resolved: ResolvedStatement, item: Item): { readonly [part: string]: readonly Certainty[] } {
  const own = certaintyOf(resolved, item);
  const parts = item.qualifiers.flatMap((qualifier): [string, readonly Certainty[]][] =>
    qualifier.certainty === undefined || qualifier.certainty.length === 0
      ? []
      : [[qualifier.property, qualifier.certainty]],
  );
  const main = item.kind === "quantity" ? "number" : item.kind === "date" ? "date" : "value";
  return Object.fromEntries(own.length === 0 ? parts : [[main, own], ...parts]);
}

function sourceIds(row: readonly ResolvedStatement[]): readonly string[] {
  return [...new Set(row.flatMap((resolved) => resolved.statement.sources.map((source) => source.source)))];
}
