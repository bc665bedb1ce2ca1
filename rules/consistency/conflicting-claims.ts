import { wikiRule } from "../../src/check/rule.ts";
import { clashReport, clashSeverity } from "../parts/clash/clash-report.ts";
import { clashesOf } from "../parts/clash/clashes.ts";

export const conflictingClaims = wikiRule({
  id: "conflicting-claims",
  since: "0.1.0",
  group: "consistency",
  severity: "error",
  recommended: true,
  summary: {
    en: "Two statements of one property of one subject cannot both hold.",
    zh: "对同一对象同一属性的两个说法不能同时成立。",
  },
  messages: {
    onPage: {
      en: "“{text}” and {others} cannot both be the {property} of {subject}, and both stand on this page; {advice}.",
      zh: "“{text}”与{others}不能同时是 {subject} 的 {property}，而它们都在本页；{advice}。",
    },
    acrossPages: {
      en: "“{text}” here and {others} elsewhere cannot both be the {property} of {subject}; {advice}.",
      zh: "这里的“{text}”与别处的{others}不能同时是 {subject} 的 {property}；{advice}。",
    },
  },
  check: ({ wiki }, report) => {
    for (const clash of clashesOf(wiki)) {
      if (clash.kind === "part") continue;
      const message = clash.onPage ? "onPage" : "acrossPages";
      const severity = clashSeverity(clash, clash.onPage ? "error" : "warning");
      report(clash.at.page, { ...clashReport(clash, wiki, message), severity });
    }
  },
});
