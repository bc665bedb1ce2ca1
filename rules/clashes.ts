import type { Qualifier } from "../src/model/reading.ts";
import type { ResolvedStatement } from "../src/model/wiki-facts.ts";
import type { compareReadings } from "../src/values/comparison/index.ts";

type Compare = typeof compareReadings;

/**
 * The sites of a clash among statements of one scope, in page order: every statement that conflicts with another. Null
 * if all agree. Equal texts are compared once, so a value on a thousand pages costs no more than on two.
 */
export function clashesIn(
  statements: readonly ResolvedStatement[],
  compare: Compare,
): readonly ResolvedStatement[] | null {
  const comparable = statements.filter(isComparable);
  const kinds = new Map<string, ResolvedStatement[]>();
  for (const resolved of comparable) {
    const key = `${resolved.statement.raw}\u001f${asOf(resolved) ?? ""}`;
    const same = kinds.get(key);
    if (same === undefined) kinds.set(key, [resolved]);
    else same.push(resolved);
  }
  if (kinds.size < 2) return null;
  const groups = [...kinds.values()];
  const clashing = new Set<ResolvedStatement>();
  for (const [index, group] of groups.entries()) {
    for (const other of groups.slice(index + 1)) {
      const [a] = group;
      const [b] = other;
      if (a === undefined || b === undefined || !conflict(a, b, compare)) continue;
      for (const site of [...group, ...other]) clashing.add(site);
    }
  }
  return clashing.size === 0 ? null : comparable.filter((site) => clashing.has(site));
}

/** What a note says by the way is the row's own matter; what a list's member repeats is the list's. */
function isComparable({ statement }: ResolvedStatement): boolean {
  return (
    statement.reading.state === "value" &&
    statement.policy.cardinality === "single" &&
    statement.subject.via !== "mention" &&
    !statement.reading.certainty.includes("retracted")
  );
}

function conflict(a: ResolvedStatement, b: ResolvedStatement, compare: Compare): boolean {
  if (a.statement.policy.change === "volatile" && asOf(a) !== asOf(b)) return false;
  if (sameTable(a, b) && a.statement.row !== b.statement.row && !a.statement.derived)
    return isRepeatable(a, b, compare);
  return compare(a.statement.reading, b.statement.reading, a.statement.policy) === "conflict";
}

function sameTable(a: ResolvedStatement, b: ResolvedStatement): boolean {
  return a.page === b.page && a.statement.table !== undefined && a.statement.table === b.statement.table;
}

/** Rows of one name in one table are told apart by their other cells; a leaderboard lists one model many times. */
function isRepeatable(a: ResolvedStatement, b: ResolvedStatement, compare: Compare): boolean {
  const table = a.page.tables[a.statement.table ?? -1];
  if (table === undefined || table.schema === "leaderboard") return false;
  const [own, other] = [a, b].map(({ statement }) => table.rows[statement.row ?? -1]?.cells ?? []);
  const apart = table.columns.some(
    (column, index) =>
      column.role !== "subject" &&
      isLabel(own?.[index]?.reading?.items[0]?.kind) &&
      own?.[index]?.text !== other?.[index]?.text,
  );
  return !apart && compare(a.statement.reading, b.statement.reading, a.statement.policy) === "conflict";
}

function isLabel(kind: string | undefined): boolean {
  return kind === "text" || kind === "entity" || kind === "date" || kind === "boolean";
}

function asOf({ qualifiers }: ResolvedStatement): string | null {
  return qualifiers.find((qualifier: Qualifier) => qualifier.property === "as-of")?.value ?? null;
}
