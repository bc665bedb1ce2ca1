import type { Qualifier } from "../model/reading.ts";

/** Say something about the cell, not about which value is meant. */
const NEVER_SEPARATES: ReadonlySet<string> = new Set([
  "certainty",
  "footnote",
  "citation",
  "marker",
  "rank",
  "change",
  "measuredBy",
  "note",
  "reason",
  "basedOn",
  "configuration",
]);

/** Facts of the thing itself: however hard it thinks, whoever sells it and whenever it is looked at, they are the same. */
const INTRINSIC: ReadonlySet<string> = new Set([
  "context",
  "parameters",
  "active-parameters",
  "training-tokens",
  "released",
  "announced",
  "knowledge-cutoff",
  "license",
  "architecture",
  "layers",
  "vocabulary",
  "founded",
]);

const NEVER_SEPARATES_INTRINSIC: ReadonlySet<string> = new Set([
  "effort",
  "provider",
  "tier",
  "time",
  "condition",
  "direction",
  "shots",
  "setting",
  "stage",
  "as-of",
  "year",
  "heading",
  // In the bracket of a name, when the thing itself is from: `Llama 3.1 (2024-07)`.
  "date",
]);

/** Subject, property and the qualifiers that separate: only statements of one scope are compared. */
export function scopeKey(subject: string, property: string, qualifiers: readonly Qualifier[]): string {
  return `${subject}\u001f${scopeTail(property, qualifiers)}`;
}

/** Of a scope, all but its subject: what its page alone decides. */
export function scopeTail(property: string, qualifiers: readonly Qualifier[]): string {
  if (qualifiers.length === 0) return property;
  const parts = qualifiers
    .filter((qualifier) => separates(qualifier, property))
    .map(
      (qualifier) =>
        `${WHEN.has(qualifier.property) ? "as-of" : qualifier.property}=${qualifier.negated ? "!" : ""}${qualifier.value.toLowerCase().replace(FISCAL, "")}`,
    )
    .sort();
  return [property, ...new Set(parts)].join("\u001f");
}

/** All say when a value held: `(2024)` behind it, a column's `2024`, a heading's `as of 2024`. */
const WHEN: ReadonlySet<string> = new Set(["year", "date"]);
const FISCAL = /^fy ?(?=(?:19|20)\d\d$)/;

function separates(qualifier: Qualifier, property: string): boolean {
  if (NEVER_SEPARATES.has(qualifier.property)) return false;
  // What is not in the cache is what a price without a word about caches is for.
  if (qualifier.property === "condition" && qualifier.value === "cache-miss") return false;
  // 671B in all is what elsewhere is 671B.
  if (qualifier.property === "parameters" && qualifier.value === "total") return false;
  return !(INTRINSIC.has(property) && NEVER_SEPARATES_INTRINSIC.has(qualifier.property));
}
