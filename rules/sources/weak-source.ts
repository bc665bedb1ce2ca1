import { wikiRule } from "../../src/check/rule.ts";
import { citationsOf, otherCitations, writtenAs } from "../parts/source/citations.ts";
import { sourceFields } from "../parts/source/source-header.ts";
import { weaknessOf } from "../parts/source/source-quality.ts";

export const weakSource = wikiRule({
  id: "weak-source",
  since: "0.1.0",
  group: "sources",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A cited source says of itself that it could not be fetched, or only in part.",
    zh: "被引用的来源自己说明抓取失败或不完整。",
  },
  messages: {
    failed: {
      en: "“{text}” says of itself “{says}”, so it cannot support what cites it; fetch it again, or cite another source.",
      zh: "“{text}”自己写着“{says}”，无法支持引用它的内容；请重新获取，或改引别的来源。",
    },
    partial: {
      en: "“{text}” says of itself “{says}”, so what cites it may not stand in it; complete it, or check against the original.",
      zh: "“{text}”自己写着“{says}”，引用的内容未必在其中；请补全，或与原文核对。",
    },
  },
  check: ({ wiki }, report) => {
    for (const [path, [first, ...others]] of citationsOf(wiki)) {
      const facts = wiki.sourceFacts.get(path);
      if (first === undefined || facts === undefined) continue;
      const weak = sourceFields(facts).flatMap((field) => {
        const weakness = weaknessOf(field);
        return weakness === null ? [] : [{ field, weakness }];
      });
      const worst = weak.find(({ weakness }) => weakness === "failed") ?? weak[0];
      if (worst === undefined) continue;
      const { field, weakness } = worst;
      report(first.page, {
        message: weakness,
        data: { text: writtenAs(first.source), says: shortened(`${field.key}: ${field.value}`) },
        span: first.source.span,
        ...(weakness === "partial" ? { severity: "info" as const } : {}),
        key: path,
        placeless: true,
        related: otherCitations(others),
      });
    }
  },
});

/** A source may say at length how it was had. */
function shortened(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99).trimEnd()}…`;
}
