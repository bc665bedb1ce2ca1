import { wikiRule } from "../../src/check/rule.ts";
import type { Link, PageFacts } from "../../src/model/page-facts.ts";
import type { WikiFacts } from "../../src/model/wiki-facts.ts";
import { anchorFinder } from "../parts/link/anchors.ts";

export const brokenAnchor = wikiRule({
  id: "broken-anchor",
  since: "0.1.0",
  group: "links",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A link leads to a heading or place that its page does not have.",
    zh: "链接指向的标题或位置在目标页面上不存在。",
  },
  messages: {
    missing: {
      en: "“{text}” names no heading of {page}, so readers land at its top; correct the part after #, or add the heading.{nearest}",
      zh: "{page} 没有“{text}”所指的标题，读者只会到页首；请更正 # 后面的部分，或加上该标题。{nearest}",
    },
  },
  check: ({ wiki, language }, report) => {
    const finders = new Map<PageFacts, ReturnType<typeof anchorFinder>>();
    for (const page of wiki.pages) {
      for (const link of page.links) {
        if (!link.target.includes("#") && !link.target.includes("^")) continue;
        const place = placeOf(wiki, page, link);
        if (place === null) continue;
        const finder = finders.get(place.page) ?? anchorFinder(place.page);
        finders.set(place.page, finder);
        if (finder.has(place.anchor)) continue;
        const near = finder.nearest(place.anchor);
        const nearest =
          near === null ? "" : language === "zh" ? `也许是“${near}”？` : ` Did you mean “${near}”?`;
        const data = { text: link.target, page: place.page.path, nearest };
        report(page, { message: "missing", data, span: link.targetSpan, key: link.target });
      }
    }
  },
});

function placeOf(wiki: WikiFacts, page: PageFacts, link: Link): { page: PageFacts; anchor: string } | null {
  if (link.kind === "reference" && link.span[0] === link.targetSpan[0]) return null;
  const target = wiki.linkTarget(page, link);
  if (target.kind === "anchor") return { page, anchor: target.anchor };
  if (target.kind !== "page" || target.anchor === null) return null;
  const there = wiki.byPath.get(target.path);
  return there === undefined ? null : { page: there, anchor: target.anchor };
}
