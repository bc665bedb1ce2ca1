import type { TableSchema } from "../../model/settings.ts";

/** What a model's own page says of it, whichever way its table stands. */
const specifications: TableSchema["columns"] = [
  { id: "vendor", type: "text-list" },
  { id: "released", type: "date" },
  { id: "parameters", type: "quantity-list:parameter" },
  { id: "active-parameters", type: "quantity-list:parameter" },
  { id: "context", type: "quantity:token" },
  { id: "max-output", type: "quantity:token" },
  { id: "training-tokens", type: "quantity:token" },
  { id: "knowledge-cutoff", type: "date" },
  { id: "architecture", type: "text-list" },
  { id: "layers", type: "quantity:count" },
  { id: "vocabulary", type: "quantity:count" },
  { id: "license", type: "text-list" },
  { id: "modality", type: "text-list" },
];

/** AI-model wikis: timelines, benchmark matrices, prices, key-value pages. Column names are the lexicon's property aliases. */
const aiModels: readonly TableSchema[] = [
  {
    id: "model-timeline",
    orientation: "rows",
    minimum: 2,
    columns: [
      { id: "name", role: "subject", required: true },
      { id: "released", type: "date" },
      { id: "parameters", type: "quantity-list:parameter" },
      { id: "active-parameters", type: "quantity-list:parameter" },
      { id: "context", type: "quantity:token" },
      { id: "max-output", type: "quantity:token" },
      { id: "training-tokens", type: "quantity:token" },
      { id: "knowledge-cutoff", type: "date" },
      { id: "architecture", type: "text" },
      { id: "license", type: "text-list" },
      { id: "modality", type: "text-list" },
    ],
  },
  { id: "model-card", record: "fact", orientation: "key-value", minimum: 2, columns: specifications },
  { id: "model-comparison", record: "fact", orientation: "matrix", minimum: 2, columns: specifications },
];

const benchmarks: readonly TableSchema[] = [
  {
    id: "benchmark-matrix",
    record: "score",
    orientation: "matrix",
    minimum: 1,
    columns: [
      { id: "benchmark", role: "axis" },
      { id: "score", type: "quantity:ratio", precision: "rounded", cardinality: "single", change: "stable" },
    ],
  },
  {
    id: "leaderboard",
    orientation: "rows",
    minimum: 1,
    columns: [
      { id: "name", role: "subject", required: true },
      { id: "score", type: "quantity" },
      { id: "source", role: "citation", type: "links", required: true },
      { id: "code", role: "citation", type: "links" },
    ],
  },
];

const prices: readonly TableSchema[] = [
  {
    id: "price-table",
    record: "price",
    orientation: "rows",
    minimum: 1,
    columns: [
      { id: "name", role: "subject", required: true },
      { id: "price", type: "money", required: true },
      { id: "cost", type: "money" },
      { id: "context", type: "quantity:token" },
      { id: "max-output", type: "quantity:token" },
    ],
  },
];

const generic: readonly TableSchema[] = [
  {
    id: "facts",
    record: "fact",
    orientation: "key-value",
    minimum: 0,
    columns: [],
  },
];

export const presets: Readonly<Record<string, readonly TableSchema[]>> = {
  "ai-models": aiModels,
  benchmarks,
  prices,
  generic,
};

/** What a wiki gets that names no preset. */
export const DEFAULT_PRESETS = ["ai-models", "prices", "benchmarks", "generic"] as const;
