import type { Json } from "../model/json.ts";
import type { Certainty } from "../model/reading.ts";

/** Front matter that doubts the whole page, by key and value; `true` for booleans. */
const KEYS: Readonly<Record<string, Readonly<Record<string, Certainty>>>> = {
  confidence: {
    low: "hedged",
    medium: "hedged",
    "very low": "hedged",
    uncertain: "hedged",
    speculative: "hedged",
    unverified: "hedged",
    低: "hedged",
    中: "hedged",
  },
  contested: { true: "disputed", yes: "disputed" },
  disputed: { true: "disputed", yes: "disputed" },
  unverified: { true: "hedged", yes: "hedged" },
  verified: { false: "hedged", no: "hedged" },
  draft: { true: "hedged", yes: "hedged" },
  retracted: { true: "retracted", yes: "retracted" },
  status: {
    draft: "hedged",
    stub: "hedged",
    unverified: "hedged",
    "needs-review": "hedged",
    "needs review": "hedged",
    "needs-verification": "hedged",
    provisional: "hedged",
    tentative: "hedged",
    disputed: "disputed",
    contested: "disputed",
    retracted: "retracted",
    withdrawn: "retracted",
    草稿: "hedged",
    待核实: "hedged",
    待验证: "hedged",
    存疑: "hedged",
    有争议: "disputed",
  },
};

/** What a line of front matter says of all the page's claims; null for all but the few keys that speak of doubt. */
export function readPageCertainty(key: string, value: Json): Certainty | null {
  if (typeof value !== "string" && typeof value !== "boolean") return null;
  const name = key.toLowerCase().trim();
  const values = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (values === undefined) return null;
  const word = String(value).toLowerCase().trim();
  return Object.hasOwn(values, word) ? (values[word] ?? null) : null;
}
