import type { ComparePolicy, Statement } from "../model/page-facts.ts";
import type { HeaderReading } from "../model/reading.ts";
import type { ColumnSchema } from "../model/settings.ts";
import { isBenchmark, isMetric, propertyDefinition } from "../values/lexicon/properties.ts";

const BY_TYPE: Readonly<Record<string, ComparePolicy>> = {
  money: { precision: "exact", cardinality: "single", change: "volatile" },
  "quantity:ratio": { precision: "rounded", cardinality: "single", change: "stable" },
  "quantity:count": { precision: "exact", cardinality: "single", change: "stable" },
  date: { precision: "exact", cardinality: "single", change: "stable" },
  text: { precision: "exact", cardinality: "multi", change: "stable" },
};

const PLAIN: ComparePolicy = { precision: "rounded", cardinality: "single", change: "stable" };

/** A schema's word wins over the lexicon's, the lexicon's over what the type suggests. */
export function comparePolicy(property: string, type: string, column?: ColumnSchema): ComparePolicy {
  const base = propertyDefinition(property)?.policy ?? BY_TYPE[type] ?? PLAIN;
  return column === undefined ? base : laidOver(base, column);
}

/** One object for all statements of a column: there are as many as cells. */
const laid = new WeakMap<ColumnSchema, Map<ComparePolicy, ComparePolicy>>();

function laidOver(base: ComparePolicy, column: ColumnSchema): ComparePolicy {
  let known = laid.get(column);
  if (known === undefined) {
    known = new Map();
    laid.set(column, known);
  }
  const before = known.get(base);
  if (before !== undefined) return before;
  const tolerance = column.tolerance ?? base.tolerance;
  const policy = {
    precision: column.precision ?? base.precision,
    cardinality: column.cardinality ?? base.cardinality,
    change: column.change ?? base.change,
    ...(tolerance === undefined ? {} : { tolerance }),
  };
  known.set(base, policy);
  return policy;
}

const SHARE = { min: 0, max: 100 };
const POSITIVE = { min: 0 };

/** Benchmarks whose results are ratings or points. */
const IN_POINTS: ReadonlySet<string> = new Set(["codeforces", "chatbot-arena", "ocrbench"]);

/** `Codeforces (Elo)`, `GDPval（评分）`: what a header says that it counts in. */
const POINTS = /^(?:elo|rating|points?|elo (?:rating|score)|等级分|积分|评分)$/i;

const NEVER_NEGATIVE: ReadonlySet<string> = new Set(["parameter", "token", "count", "byte", "request"]);

/** What values of a property can be at all: a schema's word, else what its type says. Only known properties have limits. */
export function valueRange(
  property: string,
  { known, qualifiers, unit: counted = "%" }: Pick<HeaderReading, "known" | "qualifiers" | "unit">,
  type: string,
  column?: ColumnSchema,
): Statement["range"] {
  if (column?.range !== undefined) return column.range;
  if (!known) return undefined;
  const unit = type.slice(type.indexOf(":") + 1);
  if (type === "quantity:ratio" && (isBenchmark(property) || isMetric(property))) {
    // `GDPval (Elo)`: what its head says that it counts in is no share.
    if (counted !== "%" || IN_POINTS.has(property)) return POSITIVE;
    return qualifiers.some(({ value }) => POINTS.test(String(value))) ? POSITIVE : SHARE;
  }
  return NEVER_NEGATIVE.has(unit) ? POSITIVE : undefined;
}
