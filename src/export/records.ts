import { certaintyOf } from "../facts/claims.ts";
import { type FactRecord, factRecords } from "../facts/records.ts";
import type { Json } from "../model/json.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { Certainty, Item } from "../model/reading.ts";
import type { ResolvedStatement, WikiFacts } from "../model/wiki-facts.ts";
import { lineAt } from "../text/lines.ts";
import { headingAnchor } from "./anchor.ts";
import { pageUrl } from "./page-names.ts";

export type ExportRecord = { readonly [key: string]: Json };

/** What a site reads: one record a row of a row table, one a cell of a matrix or key-value table. Doubt travels along. */
export function recordsOf(wiki: WikiFacts, page: PageFacts, base: string): readonly ExportRecord[] {
  return factRecords(wiki, page).map((record) => {
    const url = `${pageUrl(page.path, base)}${headingAnchor(page, record.table.section)}`;
    return record.kind === "row" ? rowRecord(record, page, url) : cellRecord(record, page, url);
  });
}

function rowRecord(
  { type, fields }: FactRecord & { readonly kind: "row" },
  page: PageFacts,
  url: string,
): ExportRecord {
  const [, first] = fields[0] ?? [];
  return {
    type,
    id: first?.subject.id ?? "",
    name: first?.statement.subject.text ?? "",
    url,
    line: first === undefined ? 0 : lineAt(page.lineStarts, first.statement.span[0]),
    ...scopeOf(fields.map(([, resolved]) => resolved)),
    ...Object.fromEntries(fields.map(([name, resolved]): [string, Json] => [name, fieldOf(resolved)])),
    sources: sourceIds(fields.map(([, resolved]) => resolved)),
  };
}

function cellRecord(
  { type, resolved }: FactRecord & { readonly kind: "cell" },
  page: PageFacts,
  url: string,
): ExportRecord {
  const { statement, subject } = resolved;
  const [item] = statement.reading.items;
  const family = subject.family === undefined ? {} : { family: subject.family };
  const place = {
    ...scopeOf([resolved]),
    url,
    line: lineAt(page.lineStarts, statement.span[0]),
    sources: sourceIds([resolved]),
  };
  const what =
    type === "score"
      ? { type, model: subject.id, ...family, benchmark: statement.property.id }
      : { type, subject: subject.id, ...family, property: statement.property.id };
  if (item !== undefined && statement.reading.items.length === 1 && item.kind === "quantity") {
    return { ...what, ...itemField(resolved, item), ...place };
  }
  return { ...what, value: fieldOf(resolved), ...place };
}

/** What narrows all values of a record: its caption, its group of rows, the date it is as of. */
function scopeOf([first, ...others]: readonly ResolvedStatement[]): { scope?: Json } {
  const shared = (first?.statement.qualifiers ?? []).filter(({ property, value }) =>
    others.every((other) =>
      other.statement.qualifiers.some((each) => each.property === property && each.value === value),
    ),
  );
  if (shared.length === 0) return {};
  return { scope: Object.fromEntries(shared.map(({ property, value }) => [property, value])) };
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
