import type { ComparePolicy } from "../../model/page-facts.ts";
import { Drawers } from "./drawers.ts";
import { DEFINITIONS } from "./property-definitions.frozen.ts";

/** What is known of a property whatever language its name is written in. */
export interface PropertyDefinition {
  readonly id: string;
  /** Type hint of the cells, as in `value --type`. */
  readonly type: string;
  /** UCUM unit of a bare number. */
  readonly unit?: string;
  /** What a column headed so is for; a plain property has none. */
  readonly role?: "entity" | "row-axis" | "citation-of-row" | "note" | "rank" | "title";
  readonly orientation?: "entities-in-columns";
  readonly policy: ComparePolicy;
  /** What its values are scores of. */
  readonly of?: "benchmark" | "metric";
}

const definitions = new Drawers<PropertyDefinition>(DEFINITIONS);

export function propertyDefinition(id: string): PropertyDefinition | null {
  return definitions.get(id) ?? null;
}

/** A benchmark of its own name: its scores mean the same wherever they stand. */
export function isBenchmark(id: string): boolean {
  return definitions.get(id)?.of === "benchmark";
}

/** A metric (accuracy, F1, perplexity): its values mean something only beside their data set. */
export function isMetric(id: string): boolean {
  return definitions.get(id)?.of === "metric";
}
