import { wikiRule } from "../../src/check/rule.ts";
import type { Link } from "../../src/model/page-facts.ts";

export const brokenLink = wikiRule({
  id: "broken-link",
  since: "0.1.0",
  group: "links",
  severity: "error",
  recommended: true,
  summary: {
    en: "A Markdown link leads to a file that does not exist.",
    zh: "Markdown 链接指向不存在的文件。",
  },
  messages: {
    missing: {
      en: "“{text}” leads nowhere, so readers get an error page; correct the path or remove the link.{nearest}",
      zh: "“{text}”指向不存在的文件，读者会看到错误页；请更正路径或去掉链接。{nearest}",
    },
    outside: {
      en: "“{text}” leads out of the wiki, where it is not looked for and other readers have no file; link to a page of the wiki or to a URL.",
      zh: "“{text}”指向维基之外，不会去查，别人也没有这个文件；请链接到维基内的页面或网址。",
    },
  },
  check: ({ wiki, language }, report) => {
    for (const page of wiki.pages) {
      const cited = new Set(page.sources.map((source) => source.span[0]));
      for (const link of page.links) {
        if (link.kind === "wikilink" || link.kind === "autolink" || cited.has(link.targetSpan[0])) continue;
        if (isUse(link)) continue;
        const target = wiki.linkTarget(page, link);
        if (target.kind !== "missing" && target.kind !== "outside") continue;
        const nearest = target.kind === "missing" ? hint(target.nearest, language) : "";
        const data = { text: link.target, nearest };
        report(page, { message: target.kind, data, span: link.targetSpan, key: link.target });
      }
    }
  },
});

/** `[text][ref]`: its target is reported once, where `[ref]: target` stands. */
function isUse({ kind, span, targetSpan }: Link): boolean {
  return kind === "reference" && span[0] === targetSpan[0];
}

function hint(nearest: readonly string[], language: "en" | "zh"): string {
  if (nearest.length === 0) return "";
  return language === "zh" ? `也许是 ${nearest.join("、")}？` : ` Did you mean ${nearest.join(", ")}?`;
}
