import type { LostHedge } from "../../model/change.ts";
import type { SourceEntry } from "../../model/page-facts.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import type { Paired } from "./pair.ts";
import { sourceKey } from "./source-changes.ts";
import { factName, factSide, type SideFact } from "./statement-facts.ts";

/**
 * Doubts that are written no more. A doubt said in another way is not lost, and a new source may settle it: one that the
 * page did not have, unless it lies here and does not have the value.
 */
export function lostHedges({ pairs }: Paired<SideFact>, after: WikiFacts): readonly LostHedge[] {
  return pairs.flatMap(([old, now]): LostHedge[] => {
    const lost = [...old.doubts].filter(([key]) => !now.doubts.has(key)).map(([, doubt]) => doubt);
    const gained = [...now.doubts.keys()].some((key) => !old.doubts.has(key));
    if (lost.length === 0 || gained || hasNewSource(old, now, after)) return [];
    const marks = marksOf(old).filter((mark) => !marksOf(now).includes(mark));
    return [{ ...factName(now), before: factSide(old), after: factSide(now), lost, marks }];
  });
}

function hasNewSource(old: SideFact, now: SideFact, after: WikiFacts): boolean {
  const known = new Set(old.resolved.page.sources.map(sourceKey));
  const isNew = (id: string) => {
    const entry: SourceEntry | undefined = now.resolved.page.sources.find((one) => one.id === id);
    return entry !== undefined && !known.has(sourceKey(entry));
  };
  return after
    .evidence(now.resolved, now.item)
    .some(({ source, status }) => status !== "absent" && isNew(source.source));
}

function marksOf({ resolved, item }: SideFact): readonly string[] {
  const { reading, marks } = resolved.statement;
  const index = item === null ? -1 : reading.items.indexOf(item);
  const own = reading.marks.filter((mark) => mark.item === undefined || mark.item === index);
  return [...new Set([...own, ...marks].map((mark) => mark.text))];
}
