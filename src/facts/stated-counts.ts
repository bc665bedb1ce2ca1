import type { MarkdownPage } from "../markdown/page.ts";
import type { StatedCount } from "../model/page-facts.ts";

/** A count is said to be one of the whole: “all 49 pages have been rewritten” is not. */
const OF_WIKI: readonly RegExp[] = [
  /(?:\btotal (?:pages|articles|entries|notes)|\bnumber of pages|\bpages in total|\bpage count|总页数|页面总数|页面数|总条目数|条目总数)\**\s{0,3}[:：=]?\s{0,3}\**(\d{1,6})(?![\d.,%])/gi,
  /(?:(?<!一)共(?:有|计|收录)?|总计|合计|\btotal(?: of)?:?)\s{0,3}\**(\d{1,6})\**\s{0,3}(?:个页面|个条目|页|篇|条目|pages\b|articles\b|entries\b)/gi,
];

/** `## Entities (12)`, `## 实体（12 篇）`; a year is no count. */
const OF_SECTION = /[(（]\s?(\d{1,4})\s?(?:个|篇|页|条|pages?|entries|articles)?\s?[)）]$/i;

/** What an index says of how much it lists; the wiki phase knows how much there is. */
export function statedCounts(page: MarkdownPage): StatedCount[] {
  const ofWiki = page.paragraphs.flatMap(({ text, span, section }) =>
    OF_WIKI.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match): StatedCount[] => {
      const digits = match[1] ?? "";
      const start = span[0] + match.index + match[0].lastIndexOf(digits);
      return [{ count: Number(digits), of: "wiki", span: [start, start + digits.length], section }];
    }),
  );
  const ofSections = page.sections.flatMap(({ text, span }, section): StatedCount[] => {
    const digits = OF_SECTION.exec(text)?.[1];
    const count = Number(digits);
    if (digits === undefined || (count > 1900 && count < 2100)) return [];
    const start = page.text.lastIndexOf(digits, span[1]);
    return [{ count, of: "section", span: [start, start + digits.length], section }];
  });
  return [...ofWiki, ...ofSections].sort((a, b) => a.span[0] - b.span[0]);
}
