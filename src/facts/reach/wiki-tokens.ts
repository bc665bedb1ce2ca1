import type { PageFacts } from "../../model/page-facts.ts";
import { splitFinder } from "./split-names.ts";
import { namesOn, type ReachSettings, reachTokens, token } from "./ties.ts";

/** The tokens of each page of a wiki, page by page, those of its own first; at the end those that only all pages tell. */
export function* wikiTokens(
  pages: readonly PageFacts[],
  hasMissing: (path: string) => boolean,
  settings: ReachSettings,
): Generator<readonly [path: string, tokens: readonly number[]]> {
  const { split, add } = splitFinder(settings);
  for (const page of pages) {
    const names = namesOn(page, settings);
    add(page, names.spellings);
    yield [page.path, reachTokens(page, settings, names)];
    if (hasMissing(page.path)) yield [page.path, [token("missing")]];
  }
  for (const [key, path] of split) yield [path, [token("spelled", key)]];
}
