import { wikiRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import type { WikiFacts } from "../../src/model/wiki-facts.ts";
import { citationsOf } from "../parts/source/citations.ts";

export const unusedSource = wikiRule({
  id: "unused-source",
  since: "0.1.0",
  group: "sources",
  severity: "info",
  recommended: false,
  summary: {
    en: "A source file is cited by no page; it is reported on the index.",
    zh: "来源文件没有被任何页面引用；在索引页上报告。",
  },
  messages: {
    unused: {
      en: "No page cites {path}, so nothing that it says has reached the wiki; cite it where it is used, or take it out.",
      zh: "没有页面引用 {path}，它的内容还没有进入维基；请在用到的地方引用，或移除它。",
    },
  },
  reach: "wiki",
  check: ({ wiki }, report) => {
    const sources = [...wiki.sourceFacts.keys()];
    if (sources.length === 0) return;
    const used = usedFiles(wiki);
    const folders = [...used].filter((path) => wiki.surroundings.exists(path) === "folder");
    const [index] = wiki.pages.filter((page) => page.kind === "index").concat(wiki.pages);
    if (index === undefined) return;
    for (const path of sources) {
      if (used.has(path) || folders.some((folder) => path.startsWith(`${folder}/`))) continue;
      const place = nearestIndex(wiki, path) ?? index;
      report(place, {
        message: "unused",
        data: { path },
        span: place.title.span,
        key: path,
        placeless: true,
        cause: "uncited",
      });
    }
  },
});

/** Cited as sources, or linked to from the text of a page; a list of all files uses none of them. */
function usedFiles(wiki: WikiFacts): ReadonlySet<string> {
  const used = new Set(citationsOf(wiki).keys());
  for (const page of wiki.pages) {
    if (page.kind !== "page") continue;
    for (const link of page.links) {
      const target = wiki.linkTarget(page, link);
      if (target.kind === "file") used.add(target.path);
    }
  }
  return used;
}

/** The index in the folder of the source's folder, or above. */
function nearestIndex(wiki: WikiFacts, path: string): PageFacts | null {
  for (let folder = path; folder !== ""; ) {
    folder = folder.slice(0, Math.max(folder.lastIndexOf("/"), 0));
    const index = wiki.byPath.get(folder === "" ? "index.md" : `${folder}/index.md`);
    if (index !== undefined) return index;
  }
  return null;
}
