import { wikiRule } from "../../src/check/rule.ts";
import type { Linkage } from "../../src/model/page-card.ts";

export const orphanPage = wikiRule({
  id: "orphan-page",
  since: "0.1.0",
  group: "links",
  severity: "info",
  recommended: true,
  summary: { en: "A page that no other page links to.", zh: "没有任何页面链接到的页面。" },
  messages: {
    orphan: {
      en: "No other page links to “{title}”, so readers find it only by search; link to it where it belongs, or list it in the index.",
      zh: "没有任何页面链接到“{title}”，读者只能靠搜索找到它；请在相关页面或索引里加上链接。",
    },
  },
  hinge: ({ wiki }) => isWoven(wiki.linkage()),
  check: ({ wiki }, report) => {
    const linkage = wiki.linkage();
    if (!isWoven(linkage)) return;
    for (const page of wiki.pages) {
      if (page.kind !== "page" || linkage.isLinked(page.path) || isEntrance(page.path)) continue;
      const data = { title: page.title.text };
      report(page, { message: "orphan", data, span: page.title.span, key: "page" });
    }
  },
});

/** A folder of pages that are listed elsewhere (in a README, by a site's sidebar) has links by chance only. */
function isWoven({ pages, orphans }: Linkage): boolean {
  return orphans * 2 <= pages;
}

/** Where a reader comes in. */
function isEntrance(path: string): boolean {
  return /(?:^|\/)(?:home|start|welcome|overview|about|首页|主页)\.[a-z]+$/i.test(path);
}
