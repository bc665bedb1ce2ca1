import type { Change, SourceChange } from "../../model/change.ts";
import type { PageFacts, SourceEntry } from "../../model/page-facts.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import { placeAt } from "../../text/lines.ts";

/** What a source is known by, wherever on the page and however often it is named. */
export function sourceKey({ target, text }: Pick<SourceEntry, "target" | "text">): string {
  return (target ?? text).replace(/\s+/g, " ").trim().toLowerCase();
}

/** Sources that a page names and did not, or names no more. */
export function sourceChanges(
  before: WikiFacts,
  after: WikiFacts,
  nameOf: (path: string) => string,
): Change["sources"] {
  const old = new Map(before.pages.map((page) => [nameOf(page.path), page]));
  const added = after.pages.flatMap((page) => sourcesWithout(page, old.get(page.path)));
  const dropped = before.pages.flatMap((page) => sourcesWithout(page, after.byPath.get(nameOf(page.path))));
  return { added, dropped };
}

function sourcesWithout(page: PageFacts, other: PageFacts | undefined): SourceChange[] {
  const known = new Set(other?.sources.map(sourceKey));
  return page.sources.flatMap((source): SourceChange[] => {
    const key = sourceKey(source);
    if (known.has(key)) return [];
    known.add(key);
    const { kind, text, target, span } = source;
    return [{ page: page.path, kind, text, target, ...placeAt(page.lineStarts, span) }];
  });
}
