import { wikiRule } from "../../src/check/rule.ts";
import { clashReport, clashSeverity } from "../parts/clash/clash-report.ts";
import { clashesOf } from "../parts/clash/clashes.ts";

export const proseConflict = wikiRule({
  id: "prose-conflict",
  since: "0.1.0",
  group: "consistency",
  severity: "warning",
  recommended: true,
  supersedes: ["conflicting-claims"],
  summary: {
    en: "A sentence gives another value than a table or a list does.",
    zh: "正文给出的值与表格或列表不同。",
  },
  messages: {
    conflict: {
      en: "“{text}” in this sentence cannot be the {property} of {subject} if the table's {others} is; {advice}.",
      zh: "若表格中的{others}成立，这句话里的“{text}”就不能是 {subject} 的 {property}；{advice}。",
    },
    listed: {
      en: "“{text}” in this sentence cannot be the {property} of {subject} if the list's {others} is; {advice}.",
      zh: "若列表中的{others}成立，这句话里的“{text}”就不能是 {subject} 的 {property}；{advice}。",
    },
  },
  check: ({ wiki }, report) => {
    for (const clash of clashesOf(wiki)) {
      if (clash.kind !== "prose") continue;
      const severity = clashSeverity(clash, "warning");
      const isOfTable = clash.sites.some(({ statement }) => statement.origin === "table");
      const message = isOfTable ? "conflict" : "listed";
      report(clash.at.page, { ...clashReport(clash, wiki, message), severity });
    }
  },
});
