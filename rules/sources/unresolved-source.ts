import { wikiRule } from "../../src/check/rule.ts";

export const unresolvedSource = wikiRule({
  id: "unresolved-source",
  since: "0.1.0",
  group: "sources",
  severity: "error",
  recommended: true,
  supersedes: ["broken-wikilink", "broken-link"],
  summary: {
    en: "A cited file does not exist.",
    zh: "引用的文件不存在。",
  },
  messages: {
    file: {
      en: "“{text}” is not in {folder}, so the claims that cite it cannot be checked; add the file or correct the path.",
      zh: "“{text}”不在 {folder} 里，引用它的内容无法核实；请补上文件或更正路径。",
    },
    folder: {
      en: "“{text}” lies under {folder}, which is not here, so it cannot be checked; check out the sources, or correct the path.",
      zh: "“{text}”所在的 {folder} 不在这里，无法核实；请取得来源目录，或更正路径。",
    },
  },
  check: ({ wiki }, report) => {
    for (const page of wiki.pages) {
      for (const source of page.sources) {
        const target = wiki.sourceTarget(page, source);
        if (target.kind !== "missing") continue;
        const folder = target.folder === "" ? "." : target.folder;
        const data = { text: source.target ?? source.text, folder };
        const span = source.span;
        const at = { data, span, key: data.text };
        if (target.folderExists) report(page, { message: "file", ...at });
        else report(page, { message: "folder", ...at, severity: "warning", cause: `folder ${folder}` });
      }
    }
  },
});
