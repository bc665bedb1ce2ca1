import type { PageFacts, Statement } from "../model/page-facts.ts";
import { type PropertyDefinition, propertyDefinition } from "../values/lexicon/properties.ts";
import { isSummary } from "./schema/summary-words.ts";
import { SUMMARY_ROW } from "./table/subjects.ts";

/**
 * A metric (F1, accuracy) says nothing without its data set, which a leaderboard names in prose: its values are
 * compared with none, nor are sizes there, which are of the model as trained on it. A benchmark of its own name (MMLU)
 * is compared anywhere, and so is a date.
 */
export function isOfItsTable({ tables }: PageFacts, statement: Statement): boolean {
  const { table, property } = statement;
  return table !== undefined && (staysIn(tables[table]?.schema ?? null, property.id) || isSummed(statement));
}

/** A total or an average is of what its table holds. */
export function isSummed({ table, subject, property, qualifiers }: Statement): boolean {
  if (table === undefined) return false;
  return isSummary(subject.text) || isSummary(property.text) || isOfSummaryRow(qualifiers);
}

function isOfSummaryRow(qualifiers: Statement["qualifiers"]): boolean {
  for (const { property } of qualifiers) if (property === SUMMARY_ROW) return true;
  return false;
}

/** Whether what a table of a schema states of a property is of that table alone. */
export function staysIn(schema: string | null, property: string): boolean {
  const { of, type } = propertyDefinition(property) ?? NOTHING_KNOWN;
  return of === "metric" || (of !== "benchmark" && schema === "leaderboard" && type !== "date");
}

const NOTHING_KNOWN: Partial<PropertyDefinition> = {};

export function ownScope({ path }: PageFacts, { table, row, column }: Statement): string {
  return [path, table, row, column].join("\u001f");
}
