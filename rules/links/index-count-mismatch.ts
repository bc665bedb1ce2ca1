import { wikiRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { isInSection, linkedPages } from "../parts/link/linked-pages.ts";
import { pagesByIndex } from "../parts/link/pages-by-index.ts";

export const indexCountMismatch = wikiRule({
  id: "index-count-mismatch",
  since: "0.1.0",
  group: "links",
  severity: "warning",
  recommended: true,
  summary: {
    en: "An index says how many pages there are, and there are more or fewer.",
    zh: "索引写的页面数量与实际不符。",
  },
  messages: {
    wiki: {
      en: "“{text}” is not how many pages there are: {pages} files, {listed} of them listed here; correct the number, or leave it out.",
      zh: "“{text}”与实际页数不符：共有 {pages} 个页面文件，这里列出 {listed} 个；请更正，或不写数量。",
    },
    section: {
      en: "“{text}” is not how many pages this section lists: {listed}; correct the number, or leave it out.",
      zh: "“{text}”与本节列出的数量不符：{listed} 个；请更正，或不写数量。",
    },
  },
  check: ({ wiki }, report) => {
    for (const [index, covered] of pagesByIndex(wiki)) {
      for (const { count, of, span, section } of index.statedCounts) {
        const own = of === "wiki" ? undefined : section;
        const listed = linkedPages(wiki, index, own).size;
        const pages = covered.length;
        const data = { text: count, pages, listed };
        if (of === "section") {
          if (listed > 0 && count !== listed && count !== itemsIn(index, section))
            report(index, { message: "section", data, span, key: "count" });
        } else if (!isTotal(count, pages, listed, otherPages(index, wiki.pages))) {
          report(index, { message: "wiki", data, span, key: "count" });
        }
      }
    }
  },
});

/** Of files, with or without index, log and schema, or of what is listed: authors count in each of these ways. */
function isTotal(count: number, pages: number, listed: number, others: number): boolean {
  return (count >= pages && count <= pages + others) || count === listed;
}

function otherPages(index: PageFacts, pages: readonly PageFacts[]): number {
  const folder = index.path.slice(0, index.path.lastIndexOf("/") + 1);
  return pages.filter((page) => page.kind !== "page" && page.path.startsWith(folder)).length;
}

function itemsIn(index: PageFacts, section: number): number {
  const items = index.listItems.filter(
    (item) => item.depth === 1 && isInSection(index, item.section, section),
  );
  const rows = index.tables.filter((table) => isInSection(index, table.section, section));
  return items.length + rows.reduce((sum, table) => sum + table.rows.length, 0);
}
