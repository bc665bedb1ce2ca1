import type { RelatedReport } from "../../../src/check/rule.ts";
import type { PageFacts, SourceEntry } from "../../../src/model/page-facts.ts";
import type { WikiFacts } from "../../../src/model/wiki-facts.ts";
import { addTo } from "../../../src/text/group-by.ts";

/** One place that cites a source file. */
export interface Citation {
  readonly page: PageFacts;
  readonly source: SourceEntry;
}

const known = new WeakMap<WikiFacts, ReadonlyMap<string, readonly Citation[]>>();

/** All that is cited as a file, by its path; in page order. Derived from the facts alone, and kept as long as they are. */
export function citationsOf(wiki: WikiFacts): ReadonlyMap<string, readonly Citation[]> {
  const before = known.get(wiki);
  if (before !== undefined) return before;
  const cited = new Map<string, Citation[]>();
  for (const page of wiki.pages) {
    for (const source of page.sources) {
      const target = wiki.sourceTarget(page, source);
      if (target.kind !== "local") continue;
      addTo(cited, target.path, { page, source });
    }
  }
  known.set(wiki, cited);
  return cited;
}

/** The characters at the source's place: a link's own text stands elsewhere than its target. */
export function writtenAs({ text, target, span }: SourceEntry): string {
  return text.length === span[1] - span[0] ? text : (target ?? text);
}

/** Where else the file is cited. */
export function otherCitations(others: readonly Citation[]): readonly RelatedReport[] {
  return others.map(({ page, source }) => ({
    path: page.path,
    span: source.span,
    message: writtenAs(source),
  }));
}
