import { wikiRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import type { WikiFacts } from "../../src/model/wiki-facts.ts";
import { slug } from "../../src/values/slug.ts";
import { linkedPages } from "../parts/link/linked-pages.ts";
import { pagesByIndex } from "../parts/link/pages-by-index.ts";

export const missingFromIndex = wikiRule({
  id: "missing-from-index",
  since: "0.1.0",
  group: "links",
  severity: "warning",
  recommended: true,
  summary: { en: "A page that the index does not list.", zh: "索引没有列出的页面。" },
  messages: {
    unlisted: {
      en: "The index {index} does not list “{title}”, so readers and agents that start there do not know of it; add it.",
      zh: "{index} 没有列出“{title}”，从索引开始的读者和智能体不知道有这一页；请把它加进索引。",
    },
  },
  check: ({ wiki }, report) => {
    const listed = new Set<PageFacts>();
    const missing = new Map<PageFacts, string>();
    for (const [index, pages] of pagesByIndex(wiki)) {
      const lists = listsOf(wiki, index);
      const there = new Set(pages.filter((page) => lists(page)));
      for (const page of there) listed.add(page);
      if (!isCatalogue(there.size, pages.length)) continue;
      for (const page of pages) if (!there.has(page)) missing.set(page, index.path);
    }
    for (const [page, index] of missing) {
      if (listed.has(page)) continue;
      const data = { title: page.title.text, index };
      report(page, {
        message: "unlisted",
        data,
        span: page.title.span,
        key: "page",
        cause: `not in ${index}`,
      });
    }
  },
});

/** By a link, or by name at the start of a list item. */
function listsOf(wiki: WikiFacts, index: PageFacts): (page: PageFacts) => boolean {
  const linked = linkedPages(wiki, index);
  const named = new Set(index.listItems.map(({ text }) => slug(text.split(/\s[-–—]+\s|[:：]/)[0] ?? "")));
  return ({ path, title }) => {
    const file = path.slice(path.lastIndexOf("/") + 1).replace(/\.[a-z]+$/i, "");
    return linked.has(path) || named.has(slug(title.text)) || named.has(slug(file));
  };
}

/** A front page that points to some pages is no list of all. */
function isCatalogue(listed: number, pages: number): boolean {
  return listed > 0 && listed * 3 >= pages;
}
