import { buildPathIndex, type Named } from "../links/index.ts";
import { inPageOrder } from "../wiki-facts.ts";
import { token } from "./atoms.ts";
import type { Reached, ReachInput } from "./known-wiki.ts";
import { lastStep } from "./link-keys.ts";
import { namesOf, same } from "./said.ts";

/** Of all pages on both sides of a change: one index where it gave no page another name or place. */
export function pathIndexes({ changes, known, surroundings, leading }: ReachInput): Reached["indexes"] {
  const changed = changes.flatMap(({ before, after }) => [before?.path ?? [], after?.path ?? []].flat());
  const index = (pages: ReadonlyMap<string, Named>, side: "before" | "after") =>
    buildPathIndex(inPageOrder([...pages.values()], leading?.[side]), surroundings[side], (name) => {
      const filed = [...known.pagesWith(token("link", lastStep(name))), ...changed];
      const there = [...new Set(filed)].flatMap((path) => pages.get(path) ?? []);
      return inPageOrder(there, leading?.[side]);
    });
  const before = known.paths ?? index(known.pages, "before");
  const isNamedAlike = changes.every((change) => same(namesOf(change.before), namesOf(change.after)));
  if (isNamedAlike && leading?.before === leading?.after) return { before, after: before };
  const pages = new Map<string, Named>(known.pages);
  for (const { before: old } of changes) if (old !== null) pages.delete(old.path);
  for (const { after } of changes) if (after !== null) pages.set(after.path, after);
  return { before, after: index(pages, "after") };
}
