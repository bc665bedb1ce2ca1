import type { PageFacts } from "../../model/page-facts.ts";
import type { KnownWiki, PageChange } from "./known-wiki.ts";
import { namesOn, type ReachSettings, token } from "./ties.ts";

/** Finds the keys of names that pages spell in several ways, each with a page that does. */
export function splitFinder({ keys }: ReachSettings) {
  const spellings = new Map<string, string>();
  const split = new Map<string, string>();
  return {
    split,
    add({ path }: PageFacts, spelled: Iterable<string>): void {
      for (const spelling of spelled) {
        const key = keys.spelled(spelling);
        const first = spellings.get(key);
        if (first === undefined) spellings.set(key, spelling);
        else if (first !== spelling) split.set(key, path);
      }
    },
  };
}

/** Those that only a change spells in another way than the rest of the wiki does. */
export function newlySplit(
  changes: readonly PageChange[],
  known: KnownWiki,
  settings: ReachSettings,
): ReadonlyMap<string, string> {
  const changed = new Set(
    changes.flatMap((change) => [change.before, change.after].flatMap((page) => page?.path ?? [])),
  );
  const now = changes.flatMap(({ after }) => after ?? []);
  const isElsewhere = (paths: Iterable<string>) => {
    for (const path of paths) if (!changed.has(path)) return true;
    return false;
  };
  const { split, add } = splitFinder(settings);
  for (const page of now) add(page, namesOn(page, settings).spellings);
  for (const page of now) {
    for (const spelling of namesOn(page, settings).spellings) {
      if (isElsewhere(known.pagesWith(token("spelling", spelling)))) continue;
      const key = settings.keys.spelled(spelling);
      if (
        isElsewhere(known.pagesWith(token("subject", key))) ||
        isElsewhere(known.pagesWith(token("open", key)))
      )
        split.set(key, page.path);
    }
  }
  return split;
}
