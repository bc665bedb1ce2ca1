import type { KnownPage } from "../../model/page-card.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import { type ReachSettings, reachTokens, token } from "./atoms.ts";
import { splitNames } from "./split-names.ts";

/** The tokens of each page of a wiki, by path: those of its own, and those that only all pages tell. */
export function wikiTokens(
  pages: readonly PageFacts[],
  cards: ReadonlyMap<string, KnownPage>,
  settings: ReachSettings,
): ReadonlyMap<string, readonly number[]> {
  const more = new Map<string, number[]>();
  for (const [path, { hasMissing }] of cards) more.set(path, hasMissing ? [token("missing")] : []);
  for (const [key, path] of splitNames(pages, settings)) more.get(path)?.push(token("spelled", key));
  return new Map(
    pages.map((page) => [page.path, [...reachTokens(page, settings), ...(more.get(page.path) ?? [])]]),
  );
}
