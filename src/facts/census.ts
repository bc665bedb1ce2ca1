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
  gone: readonly KnownPage[],
  come: readonly KnownPage[],
): Census {
  return {
    groups: regrouped(groups, gone, come),
    orphans: orphans - gone.filter(isOrphan).length + come.filter(isOrphan).length,
  };
}

export function isOrphan({ kind, linked }: Pick<KnownPage, "kind" | "linked">): boolean {
  return kind === "page" && linked <= 0;
}

export function regrouped(
  groups: readonly PageGroup[],
  gone: readonly PageProfile[],
  come: readonly PageProfile[],
): readonly PageGroup[] {
  const byKey = new Map(groups.map((group) => [keyOf(group), group]));
  const count = (by: number) => (page: PageProfile) => {
    const key = keyOf(page);
    const { kind, keys, schemas } = page;
    byKey.set(key, { kind, keys, schemas, count: (byKey.get(key)?.count ?? 0) + by });
  };
  gone.forEach(count(-1));
  come.forEach(count(1));
  return [...byKey.values()].filter((group) => group.count !== 0);
}

function keyOf({ kind, keys, schemas }: PageProfile): string {
  return JSON.stringify([kind, keys, schemas]);
}
