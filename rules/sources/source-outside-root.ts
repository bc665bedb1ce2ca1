import { wikiRule } from "../../src/check/rule.ts";
import { writtenAs } from "../parts/source/citations.ts";

export const sourceOutsideRoot = wikiRule({
  id: "source-outside-root",
  since: "0.1.0",
  group: "sources",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A cited file lies outside the wiki: on somebody's own disk.",
    zh: "引用的文件在维基之外，只存在于某台机器上。",
  },
  messages: {
    outside: {
      en: "“{text}” lies outside the wiki, where only its author has it; copy it under the sources folder, or cite an address.",
      zh: "“{text}”在维基之外，只有作者自己有；请复制到来源目录下，或引用网址。",
    },
  },
  check: ({ wiki }, report) => {
    for (const page of wiki.pages) {
      for (const source of page.sources) {
        if (source.kind === "url" || wiki.sourceTarget(page, source).kind !== "outside") continue;
        const text = writtenAs(source);
        report(page, { message: "outside", data: { text }, span: source.span, cause: folderOf(text) });
      }
    }
  },
});

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"), 0));
}
