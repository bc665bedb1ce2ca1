import { buildPathIndex, type Named, type NamedPages } from "../links/index.ts";
import { inPageOrder } from "../wiki-facts.ts";
import { overlaid, type PagesByPath } from "./known-pages.ts";
import type { Reached, ReachInput } from "./known-wiki.ts";
import { lastStep } from "./link-keys.ts";
import { namesOf, same } from "./said.ts";
import { token } from "./ties.ts";

/** Of all pages on both sides of a change: one index where it gave no page another name or place. */
export function pathIndexes({ changes, known, surroundings, leading }: ReachInput): Reached["indexes"] {
  const changed = changes.flatMap(({ before, after }) => [before?.path ?? [], after?.path ?? []].flat());
  const index = (pages: PagesByPath<Named>, side: "before" | "after") => {
    const inOrder = (paths: Iterable<string>) =>
      inPageOrder(
        [...new Set(paths)].flatMap((path) => pages.get(path) ?? []),
        leading?.[side],
      );
    const named: NamedPages = {
      has: (path) => pages.has(path),
      all: () => inOrder(pages.keys()),
      mayHave: (name) => inOrder([...known.pagesWith(token("link", lastStep(name))), ...changed]),
    };
    return buildPathIndex(named, surroundings[side]);
  };
  const before = known.paths ?? index(known.pages, "before");
  const isNamedAlike = changes.every((change) => same(namesOf(change.before), namesOf(change.after)));
  if (isNamedAlike && leading?.before === leading?.after) return { before, after: before };
  const moved = new Map<string, Named | null>();
  for (const { before: old } of changes) if (old !== null) moved.set(old.path, null);
  for (const { after } of changes) if (after !== null) moved.set(after.path, after);
  return { before, after: index(overlaid(known.pages, moved), "after") };
}
