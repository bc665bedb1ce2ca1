import { wholeOf } from "../../facts/resting-page.ts";
import type { PageFacts, SuppressionComment } from "../../model/page-facts.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import { placeKeys } from "../place-key.ts";
import type { AddedSuppression } from "../rule.ts";
import { directivesOf } from "./directive.ts";

/** The wiki at an earlier time, and what its pages are called now. */
export interface Earlier {
  readonly wiki: WikiFacts;
  readonly nameOf: (path: string) => string;
}

/** Suppressions that were not there: a comment that stands in another row or section accepts something else. */
export function addedSuppressions(
  { wiki, nameOf }: Earlier,
  pages: readonly PageFacts[],
): readonly AddedSuppression[] {
  const known = new Map<string, number>();
  for (const page of wiki.pages) {
    for (const { key } of keyed(page, nameOf(page.path))) known.set(key, (known.get(key) ?? 0) + 1);
  }
  return pages.flatMap((page) =>
    keyed(page, page.path).flatMap(({ comment, key }) => {
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      return left > 0 ? [] : [{ page, comment }];
    }),
  );
}

/** The pages with only the suppressions that were there. */
export function withoutAdded(pages: readonly PageFacts[], earlier: Earlier): readonly PageFacts[] {
  const added = new Set(addedSuppressions(earlier, pages).map(({ comment }) => comment));
  if (added.size === 0) return pages;
  return pages.map((page) => ({
    ...wholeOf(page),
    suppressions: page.suppressions.filter((comment) => !added.has(comment)),
  }));
}

function keyed(page: PageFacts, name: string): { comment: SuppressionComment; key: string }[] {
  if (page.suppressions.length === 0) return [];
  const placeOf = placeKeys(page);
  const directives = directivesOf(page);
  return page.suppressions.map((comment, index) => {
    const place = directives[index]?.kind === "file" ? "" : placeOf(comment.span);
    return { comment, key: [name, comment.body.replace(/\s+/g, " ").trim(), place].join("\u001e") };
  });
}
