import type { PageFacts, Statement } from "../model/page-facts.ts";
import { isBenchmark, isMetric, propertyDefinition } from "../values/lexicon/properties.ts";

/**
 * A metric (F1, accuracy) says nothing without its data set, which a leaderboard names in prose: its values are
 * compared with none, nor are sizes there, which are of the model as trained on it. A benchmark of its own name (MMLU)
 * is compared anywhere, and so is a date.
 */
export function isOfItsTable(page: PageFacts, { table, property }: Statement): boolean {
  if (table === undefined || isBenchmark(property.id)) return false;
  if (isMetric(property.id)) return true;
  const { schema } = page.tables[table] ?? {};
  return schema === "leaderboard" && propertyDefinition(property.id)?.type !== "date";
}

export function ownScope({ path }: PageFacts, { table, row, column }: Statement): string {
  return [path, table, row, column].join("\u001f");
}
