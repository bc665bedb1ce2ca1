import type { Census, KnownPage, PageGroup, PageProfile } from "../model/page-card.ts";
import type { PageFacts } from "../model/page-facts.ts";

export const NOBODY: Census = { groups: [], orphans: 0 };

export function profileOf({ kind, frontMatter, tables }: PageFacts): PageProfile {
  return {
    kind,
    keys: frontMatter?.entries.map(({ key }) => key) ?? [],
    schemas: [...new Set(tables.flatMap(({ schema }) => schema ?? []))],
  };
}

/** What is counted once some pages went and others came. */
export function recounted(
  { groups, orphans }: Census,
  gone: Iterable<KnownPage>,
  come: Iterable<KnownPage>,
): Census {
  const tally = tallyOf(groups);
  let alone = orphans;
  const count = (page: KnownPage, by: number) => {
    tally.count(page, by);
    if (isOrphan(page)) alone += by;
  };
  for (const page of gone) count(page, -1);
  for (const page of come) count(page, 1);
  return { groups: tally.groups(), orphans: alone };
}

export function isOrphan({ kind, linked }: Pick<KnownPage, "kind" | "linked">): boolean {
  return kind === "page" && linked <= 0;
}

export function regrouped(groups: readonly PageGroup[], come: Iterable<PageProfile>): readonly PageGroup[] {
  const tally = tallyOf(groups);
  for (const page of come) tally.count(page, 1);
  return tally.groups();
}

function tallyOf(groups: readonly PageGroup[]) {
  const byKey = new Map(groups.map((group) => [keyOf(group), group]));
  return {
    count(page: PageProfile, by: number): void {
      const key = keyOf(page);
      const { kind, keys, schemas } = page;
      byKey.set(key, { kind, keys, schemas, count: (byKey.get(key)?.count ?? 0) + by });
    },
    groups: () => [...byKey.values()].filter((group) => group.count !== 0),
  };
}

function keyOf({ kind, keys, schemas }: PageProfile): string {
  return JSON.stringify([kind, keys, schemas]);
}
