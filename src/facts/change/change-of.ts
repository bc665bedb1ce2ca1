import type { Change } from "../../model/change.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import { lostHedges } from "./lost-hedges.ts";
import { lostRows } from "./lost-rows.ts";
import { pairFacts } from "./pair-facts.ts";
import { sourceChanges } from "./source-changes.ts";
import { factName, factSide, type SideFact, statementFacts } from "./statement-facts.ts";

/** @param nameOf path after the change of a page before it */
export function changeOf(before: WikiFacts, after: WikiFacts, nameOf: (path: string) => string): Change {
  const paired = pairFacts(statementFacts(before, nameOf), statementFacts(after));
  const stated = (fact: SideFact) => ({ ...factName(fact), ...factSide(fact) });
  return {
    added: paired.added.map(stated),
    changed: paired.pairs
      .filter(([old, now]) => !saysTheSame(old, now))
      .map(([old, now]) => ({ ...factName(now), before: factSide(old), after: factSide(now) })),
    removed: paired.removed.map(stated),
    hedgesLost: lostHedges(paired, after),
    rowsLost: lostRows(before, after, paired, nameOf),
    sources: sourceChanges(before, after, nameOf),
  };
}

function saysTheSame(old: SideFact, now: SideFact): boolean {
  const doubts = ({ doubts: all }: SideFact) => [...all.keys()].sort().join();
  return old.value === now.value && old.qualifiers === now.qualifiers && doubts(old) === doubts(now);
}
