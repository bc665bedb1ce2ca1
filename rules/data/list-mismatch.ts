import { wikiRule } from "../../src/check/rule.ts";
import type { ResolvedStatement } from "../../src/model/wiki-facts.ts";
import { clashReport, clashSeverity } from "../parts/clash/clash-report.ts";
import { clashesOf } from "../parts/clash/clashes.ts";
import { lacking } from "../parts/clash/lists.ts";

export const listMismatch = wikiRule({
  id: "list-mismatch",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  supersedes: ["conflicting-claims"],
  summary: {
    en: "Two lists of one property of one subject differ in members.",
    zh: "同一对象同一属性的两个列表成员不同。",
  },
  messages: {
    differ: {
      en: "“{text}” and {others} differ as lists of the {property} of {subject}: {members} in only one of them; {advice}.",
      zh: "“{text}”与{others}都列出了 {subject} 的 {property}，但成员不同：{members} 只在其中一个里；{advice}。",
    },
    part: {
      en: "“{text}” and {others} both list the {property} of {subject}, but {members} in only one of them; complete the shorter one, or end it with “etc.”.",
      zh: "“{text}”与{others}都列出了 {subject} 的 {property}，但 {members} 只在其中一个里；请补全较短的一个，或以“等”结尾。",
    },
  },
  check: ({ wiki }, report) => {
    for (const clash of clashesOf(wiki)) {
      if (clash.kind !== "list" && clash.kind !== "part") continue;
      const message = clash.kind === "part" ? "part" : "differ";
      const { data, ...rest } = clashReport(clash, wiki, message);
      const severity = clash.kind === "part" ? "info" : clashSeverity(clash, "warning");
      const members = unshared(clash.sites);
      const isAre = {
        en: `${members.join(", ")} ${members.length === 1 ? "is" : "are"}`,
        zh: members.join("、"),
      };
      report(clash.at.page, { ...rest, data: { ...data, members: isAre }, severity });
    }
  },
});

/** Members, as written, that some list has and another one lacks. */
function unshared(sites: readonly ResolvedStatement[]): readonly string[] {
  const [first] = sites;
  if (first === undefined) return [];
  const differing = sites.flatMap((site) =>
    site === first
      ? []
      : [
          ...lacking(first.statement, site.statement).map(({ span }) => first.statement.raw.slice(...span)),
          ...lacking(site.statement, first.statement).map(({ span }) => site.statement.raw.slice(...span)),
        ],
  );
  return [...new Set(differing)];
}
