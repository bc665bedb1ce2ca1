import { countsLinks, linkedFrom } from "../../facts/links/index.ts";
import { cardOf } from "../../facts/reach/card.ts";
import type { PagesByPath } from "../../facts/reach/known-pages.ts";
import type { KnownPage } from "../../model/page-card.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import { hasMissing } from "./wiki-base.ts";

/**
 * What a change made of what is known of pages; null of one that is gone.
 * @param linking pages whose links are all there on both sides
 */
export function movedCards(
  known: PagesByPath<KnownPage>,
  before: WikiFacts,
  after: WikiFacts,
  linking: ReadonlySet<string>,
): ReadonlyMap<string, KnownPage | null> {
  const cards = new Map<string, KnownPage | null>();
  for (const { path } of before.pages) if (!after.byPath.has(path)) cards.set(path, null);
  for (const page of after.pages) {
    if (!linking.has(page.path)) continue;
    const linked = known.get(page.path)?.linked ?? 0;
    cards.set(page.path, { ...cardOf(page), linked, hasMissing: hasMissing(page, after) });
  }
  for (const [path, by] of movedLinks(before, after, linking)) {
    const card = cards.has(path) ? cards.get(path) : known.get(path);
    if (card != null && by !== 0) cards.set(path, { ...card, linked: card.linked + by });
  }
  return cards;
}

/** By how many the pages are more that link to a page. */
function movedLinks(
  before: WikiFacts,
  after: WikiFacts,
  linking: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const moved = new Map<string, number>();
  const count = (wiki: WikiFacts, by: number) => {
    for (const page of wiki.pages) {
      if (!countsLinks(page) || !linking.has(page.path)) continue;
      for (const path of linkedFrom(page, wiki.linkTarget)) moved.set(path, (moved.get(path) ?? 0) + by);
    }
  };
  count(before, -1);
  count(after, 1);
  return moved;
}
