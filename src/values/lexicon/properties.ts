import type { ComparePolicy } from "../../model/page-facts.ts";
import { BENCHMARK_IDS } from "./benchmark-ids.frozen.ts";

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
}

const STABLE: ComparePolicy = { precision: "exact", cardinality: "single", change: "stable" };
const MULTI: ComparePolicy = { precision: "exact", cardinality: "multi", change: "stable" };
const VOLATILE: ComparePolicy = { precision: "rounded", cardinality: "single", change: "volatile" };
const ROUNDED: ComparePolicy = { precision: "rounded", cardinality: "single", change: "stable" };
const PRICE: ComparePolicy = { precision: "exact", cardinality: "single", change: "volatile" };
/** Sizes are names as much as numbers: 70B agrees with 70.6B. */
const NOMINAL: ComparePolicy = {
  precision: "nominal",
  tolerance: 0.05,
  cardinality: "multi",
  change: "stable",
};

type Row = readonly [id: string, type: string, policy: ComparePolicy, unit?: string];

const ROWS: readonly Row[] = [
  ["vendor", "text-list", MULTI],
  ["authors", "text-list", MULTI],
  ["family", "entity", MULTI],
  ["variants", "text-list", MULTI],
  ["version", "text", MULTI],
  ["released", "date", STABLE],
  ["announced", "date", STABLE],
  ["updated", "date", { ...STABLE, change: "volatile" }],
  ["as-of", "date", MULTI],
  ["deprecated", "date", STABLE],
  ["knowledge-cutoff", "date", STABLE],
  ["date", "date", MULTI],
  ["year", "date", MULTI],
  ["event", "text", MULTI],
  ["status", "text", { ...MULTI, change: "volatile" }],
  ["parameters", "quantity-list:parameter", NOMINAL, "{parameter}"],
  ["active-parameters", "quantity-list:parameter", NOMINAL, "{parameter}"],
  ["context", "quantity:token", ROUNDED, "{token}"],
  ["max-output", "quantity:token", ROUNDED, "{token}"],
  ["training-tokens", "quantity:token", ROUNDED, "{token}"],
  ["training-data", "text", MULTI],
  ["training-compute", "quantity", ROUNDED],
  ["training-cost", "money", VOLATILE],
  ["price", "money", PRICE],
  ["cost", "money", PRICE],
  ["license", "text-list", MULTI],
  ["open-weights", "boolean", STABLE],
  ["open-source", "boolean", STABLE],
  ["commercial-use", "boolean", STABLE],
  ["function-calling", "boolean", STABLE],
  ["fine-tuning", "boolean", STABLE],
  ["streaming", "boolean", STABLE],
  ["structured-output", "boolean", STABLE],
  ["prompt-caching", "boolean", STABLE],
  ["architecture", "text-list", MULTI],
  ["modality", "text-list", MULTI],
  ["languages", "text-list", MULTI],
  ["tokenizer", "text", MULTI],
  ["quantization", "text-list", MULTI],
  ["precision-format", "text-list", MULTI],
  ["layers", "quantity:count", STABLE],
  ["hidden-size", "quantity:count", STABLE],
  ["intermediate-size", "quantity:count", STABLE],
  ["heads", "quantity:count", STABLE],
  ["kv-heads", "quantity:count", STABLE],
  ["experts", "quantity:count", STABLE],
  ["active-experts", "quantity:count", STABLE],
  ["vocabulary", "quantity:count", ROUNDED],
  ["latency", "quantity:duration", VOLATILE],
  ["time-to-first-token", "quantity:duration", VOLATILE],
  ["duration", "quantity:duration", ROUNDED],
  ["throughput", "quantity", VOLATILE],
  ["memory", "quantity", ROUNDED],
  ["bandwidth", "quantity", ROUNDED],
  ["storage", "quantity", ROUNDED],
  ["file-size", "quantity", ROUNDED],
  ["power", "quantity", ROUNDED],
  ["energy", "quantity", ROUNDED],
  ["flops", "quantity", ROUNDED],
  ["gpu-count", "quantity:count", ROUNDED],
  ["transistors", "quantity:count", ROUNDED],
  ["process-node", "quantity", STABLE],
  ["frequency", "quantity", STABLE],
  ["rate-limit", "composite:rate", { ...MULTI, change: "volatile" }],
  ["stars", "quantity:count", VOLATILE],
  ["forks", "quantity:count", VOLATILE],
  ["downloads", "quantity:count", VOLATILE],
  ["citations", "quantity:count", VOLATILE],
  ["users", "quantity:count", VOLATILE],
  ["funding", "money", { ...VOLATILE, cardinality: "multi" }],
  ["valuation", "money", VOLATILE],
  ["revenue", "money", VOLATILE],
  ["net-income", "money", VOLATILE],
  ["operating-income", "money", VOLATILE],
  ["market-cap", "money", VOLATILE],
  ["investors", "text-list", MULTI],
  ["funding-round", "text", MULTI],
  ["founded", "date", STABLE],
  ["founders", "text-list", MULTI],
  ["headquarters", "text", MULTI],
  ["ceo", "text", { ...MULTI, change: "volatile" }],
  ["employees", "quantity:count", VOLATILE],
  ["country", "text-list", MULTI],
  ["capital", "text", MULTI],
  ["population", "quantity:count", VOLATILE],
  ["area", "quantity", ROUNDED],
  ["gdp", "money", VOLATILE],
  ["currency", "text-list", MULTI],
  ["elevation", "quantity", ROUNDED],
  ["length", "quantity", ROUNDED],
  ["width", "quantity", ROUNDED],
  ["height", "quantity", ROUNDED],
  ["depth", "quantity", ROUNDED],
  ["weight", "quantity", ROUNDED],
  ["speed", "quantity", ROUNDED],
  ["capacity", "quantity", ROUNDED],
  ["voltage", "quantity", ROUNDED],
  ["battery", "quantity", ROUNDED],
  ["range", "quantity", ROUNDED],
  ["acceleration", "quantity:duration", ROUNDED],
  ["market-share", "quantity:ratio", VOLATILE],
  ["share", "quantity:ratio", VOLATILE],
  ["growth", "quantity:ratio", VOLATILE],
  ["change", "quantity", { ...VOLATILE, cardinality: "multi" }],
  ["count", "quantity:count", ROUNDED],
  ["size", "quantity", ROUNDED],
  ["category", "text-list", MULTI],
  ["area-of-use", "text", MULTI],
  ["platform", "text-list", MULTI],
  ["website", "links", MULTI],
  ["score", "quantity:ratio", ROUNDED, "1"],
];

const METRICS = [
  "accuracy",
  "f1",
  "em",
  "precision",
  "recall",
  "bleu",
  "rouge",
  "rouge-1",
  "rouge-2",
  "rouge-l",
  "meteor",
  "chrf",
  "ter",
  "nist",
  "cider",
  "spice",
  "bertscore",
  "comet",
  "sari",
  "gleu",
  "map",
  "mrr",
  "ndcg",
  "auc",
  "mcc",
  "uas",
  "las",
  "mlas",
  "blex",
  "smatch",
  "wer",
  "cer",
  "f0.5",
  "pass-rate",
  "win-rate",
  "success-rate",
  "exact-match",
] as const;

const LOSSES = [
  "perplexity",
  "bits-per-character",
  "bits-per-byte",
  "loss",
  "error-rate",
  "rmse",
  "mae",
  "mse",
] as const;

const SPECIAL: readonly PropertyDefinition[] = [
  { id: "subject", type: "entity", role: "entity", policy: MULTI },
  { id: "dataset", type: "entity", role: "entity", policy: MULTI },
  { id: "benchmark", type: "entity", role: "row-axis", orientation: "entities-in-columns", policy: MULTI },
  { id: "metric", type: "entity", role: "row-axis", orientation: "entities-in-columns", policy: MULTI },
  { id: "rank", type: "quantity:count", role: "rank", policy: { ...VOLATILE, precision: "exact" } },
  { id: "source", type: "links", role: "citation-of-row", policy: MULTI },
  { id: "code", type: "links", role: "citation-of-row", policy: MULTI },
  { id: "notes", type: "text-list", role: "note", policy: MULTI },
  { id: "title", type: "text", role: "title", policy: MULTI },
];

/** Scores are rounded by whoever reports them and stay what they were. */
function score(id: string): PropertyDefinition {
  return { id, type: "quantity:ratio", unit: "1", policy: ROUNDED };
}

const DEFINITIONS: ReadonlyMap<string, PropertyDefinition> = new Map(
  [
    ...ROWS.map(
      ([id, type, policy, unit]): PropertyDefinition => ({
        id,
        type,
        policy,
        ...(unit === undefined ? {} : { unit }),
      }),
    ),
    ...METRICS.map(score),
    ...BENCHMARK_IDS.map(score),
    ...LOSSES.map(
      (id): PropertyDefinition => ({ id, type: "quantity:perplexity", unit: "1", policy: ROUNDED }),
    ),
    ...SPECIAL,
  ].map((definition) => [definition.id, definition] as const),
);

export function propertyDefinition(id: string): PropertyDefinition | null {
  return DEFINITIONS.get(id) ?? null;
}

const BENCHMARKS: ReadonlySet<string> = new Set(BENCHMARK_IDS);
const MEASURES: ReadonlySet<string> = new Set([...METRICS, ...LOSSES]);

/** A benchmark of its own name: its scores mean the same wherever they stand. */
export function isBenchmark(id: string): boolean {
  return BENCHMARKS.has(id);
}

/** A metric (accuracy, F1, perplexity): its values mean something only beside their data set. */
export function isMetric(id: string): boolean {
  return MEASURES.has(id);
}
