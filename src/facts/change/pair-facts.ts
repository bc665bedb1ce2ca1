import { groupBy } from "../../text/group-by.ts";
import { type Paired, pairBy } from "./pair.ts";
import type { SideFact } from "./statement-facts.ts";

/** From the surest to the least: the same said elsewhere before another value in its place. */
const KEYS: readonly ((fact: SideFact) => string)[] = [
  (fact) => [fact.page, fact.qualifiers, fact.value, [...fact.doubts.keys()].join()].join("\u001f"),
  (fact) => [fact.page, fact.qualifiers, fact.value].join("\u001f"),
  (fact) => [fact.qualifiers, fact.value].join("\u001f"),
  (fact) => [fact.page, fact.value].join("\u001f"),
  (fact) => [fact.page, fact.resolved.statement.origin, fact.qualifiers].join("\u001f"),
  (fact) => [fact.page, fact.resolved.statement.origin].join("\u001f"),
  (fact) => fact.page,
];

/** Says which fact after a change is which one before it, within its subject and property. */
export function pairFacts(before: readonly SideFact[], after: readonly SideFact[]): Paired<SideFact> {
  const older = groupBy(before, (fact) => fact.about);
  const newer = groupBy(after, (fact) => fact.about);
  const within = [...new Set([...older.keys(), ...newer.keys()])].map((about) =>
    pairBy(older.get(about) ?? [], newer.get(about) ?? [], KEYS),
  );
  return {
    pairs: within.flatMap((one) => one.pairs),
    added: within.flatMap((one) => one.added),
    removed: within.flatMap((one) => one.removed),
  };
}
