import { wikiRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { writtenAs } from "../parts/source/citations.ts";

export const selfCitedSource = wikiRule({
  id: "self-cited-source",
  since: "0.1.0",
  group: "sources",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A page names itself, the wiki's log or its index as a source.",
    zh: "页面把自己、日志或索引当作来源。",
  },
  messages: {
    itself: {
      en: "“{text}” is this page: it cannot be its own source; cite what it was written from.",
      zh: "“{text}”就是本页，不能作自己的来源；请引用它依据的材料。",
    },
    listing: {
      en: "“{text}” is the wiki's own {kind}, which repeats what its pages say; cite what the page was written from.",
      zh: "“{text}”是本维基自己的 {kind} 页，只是复述各页内容；请引用页面依据的材料。",
    },
  },
  check: ({ wiki }, report) => {
    for (const page of wiki.pages) {
      if (page.kind !== "page") continue;
      for (const source of page.sources) {
        if (source.kind !== "file" && source.kind !== "page") continue;
        const target = wiki.sourceTarget(page, source);
        if (target.kind !== "page") continue;
        const cited = wiki.byPath.get(target.path);
        if (cited === undefined || !(cited === page || isListing(cited))) continue;
        const data = { text: writtenAs(source), kind: cited.kind };
        report(page, { message: cited === page ? "itself" : "listing", data, span: source.span });
      }
    }
  },
});

function isListing({ kind }: PageFacts): boolean {
  return kind === "index" || kind === "log" || kind === "schema";
}
