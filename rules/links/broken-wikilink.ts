import { type Report, wikiRule } from "../../src/check/rule.ts";
import type { Link, PageFacts } from "../../src/model/page-facts.ts";
import { addTo } from "../../src/text/group-by.ts";

interface Site {
  readonly page: PageFacts;
  readonly link: Link;
  readonly nearest: readonly string[];
}

export const brokenWikilink = wikiRule({
  id: "broken-wikilink",
  since: "0.1.0",
  group: "links",
  severity: "warning",
  recommended: true,
  summary: {
    en: "Wikilinks name a page that does not exist; all links to one missing page are one finding.",
    zh: "维基链接指向不存在的页面；指向同一缺失页面的链接合并为一条。",
  },
  messages: {
    missing: {
      en: "“{text}” names no page, title or alias of this wiki (linked {sites}×); write the page, correct the name, or unlink it.{nearest}",
      zh: "“{text}”不是本维基的页面、标题或别名（共 {sites} 处链接）；请新建页面、更正名称或去掉链接。{nearest}",
    },
  },
  check: ({ wiki, language }, report) => {
    const missing = new Map<string, Site[]>();
    for (const page of wiki.pages) {
      for (const link of page.links) {
        if (link.kind !== "wikilink") continue;
        const target = wiki.linkTarget(page, link);
        if (target.kind !== "missing") continue;
        const key = target.target
          .normalize("NFKC")
          .toLowerCase()
          .replace(/[\s_-]+/g, "-");
        addTo(missing, key, { page, link, nearest: target.nearest });
      }
    }
    for (const [key, [first, ...others]] of missing) {
      if (first !== undefined) report(first.page, findingOf(key, first, others, language));
    }
  },
});

function findingOf(
  key: string,
  first: Site,
  others: readonly Site[],
  language: "en" | "zh",
): Report<"missing"> {
  const near = first.nearest.join(language === "zh" ? "、" : ", ");
  const nearest = near === "" ? "" : language === "zh" ? `也许是 ${near}？` : ` Did you mean ${near}?`;
  return {
    message: "missing",
    data: { text: first.link.target, sites: others.length + 1, nearest },
    span: first.link.targetSpan,
    key,
    placeless: true,
    related: others.map(({ page, link }) => ({
      path: page.path,
      span: link.targetSpan,
      message: link.target,
    })),
  };
}
