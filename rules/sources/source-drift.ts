import { wikiRule } from "../../src/check/rule.ts";
import { citationsOf, otherCitations, writtenAs } from "../parts/source/citations.ts";

export const sourceDrift = wikiRule({
  id: "source-drift",
  since: "0.1.0",
  group: "sources",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A cited source has changed since its hash was written into its front matter.",
    zh: "被引用的来源在写入哈希值之后被改动过。",
  },
  messages: {
    changed: {
      en: "“{text}” has changed since it was taken: its front matter says sha256 {written}…, its body has {actual}…; check what cites it, then write the new hash.",
      zh: "“{text}”在收录之后被改动过：文件头写的 sha256 是 {written}…，正文是 {actual}…；请核对引用它的内容，再更新哈希值。",
    },
  },
  check: ({ wiki }, report) => {
    for (const [path, [first, ...others]] of citationsOf(wiki)) {
      const { sha256 = "", ownSha256 } = wiki.sourceFacts.get(path) ?? {};
      if (first === undefined || ownSha256?.holds !== false) continue;
      report(first.page, {
        message: "changed",
        data: {
          text: writtenAs(first.source),
          written: ownSha256.written.slice(0, SHOWN),
          actual: sha256.slice(0, SHOWN),
        },
        span: first.source.span,
        key: path,
        placeless: true,
        related: otherCitations(others),
      });
    }
  },
});

/** Digits of a hash that tell two apart for a reader. */
const SHOWN = 8;
