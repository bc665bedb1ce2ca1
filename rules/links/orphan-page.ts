import { wikiRule } from "../../src/check/rule.ts";
import { linkedPages } from "../linked-pages.ts";

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
  check: ({ wiki }, report) => {
    const linked = new Set(
      wiki.pages.filter((page) => page.kind !== "log").flatMap((page) => [...linkedPages(wiki, page)]),
    );
    const pages = wiki.pages.filter((page) => page.kind === "page");
    const orphans = pages.filter((page) => !linked.has(page.path));
    if (!isLinked(pages.length, orphans.length)) return;
    for (const page of orphans) {
      if (isEntrance(page.path)) continue;
      const data = { title: page.title.text };
      report(page, { message: "orphan", data, span: page.title.span, key: "page" });
    }
  },
});

/** A folder of pages that are listed elsewhere (in a README, by a site's sidebar) has links by chance only. */
function isLinked(pages: number, orphans: number): boolean {
  return orphans * 2 <= pages;
}

/** Where a reader comes in. */
function isEntrance(path: string): boolean {
  return /(?:^|\/)(?:home|start|welcome|overview|about|首页|主页)\.[a-z]+$/i.test(path);
}
