import { pageRule } from "../../src/check/rule.ts";
import { hasLetterOrDigit } from "../../src/text/letters.ts";

export const unlocatableSource = pageRule({
  id: "unlocatable-source",
  since: "0.1.0",
  group: "sources",
  severity: "info",
  recommended: true,
  summary: {
    en: "A source is named without a path, address or identifier.",
    zh: "来源没有路径、网址或编号。",
  },
  messages: {
    words: {
      en: "“{text}” has no path, address or identifier, so nobody can look it up; add a URL, DOI, arXiv id or a file under the sources folder.",
      zh: "“{text}”没有路径、网址或编号，无法查找；请补上 URL、DOI、arXiv 编号或来源文件。",
    },
  },
  check: ({ facts, text }, report) => {
    if (facts.kind !== "page") return;
    for (const source of facts.sources) {
      if (source.kind !== "text" || source.via === "mark") continue;
      const shown = text.slice(source.span[0], source.span[1]);
      if (hasLetterOrDigit(shown)) report({ message: "words", data: { text: shown }, span: source.span });
    }
  },
});
