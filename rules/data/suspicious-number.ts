import { wikiRule } from "../../src/check/rule.ts";
import type { ResolvedStatement } from "../../src/model/wiki-facts.ts";
import { clashReport, clashSeverity } from "../parts/clash/clash-report.ts";
import { type Clash, clashesOf } from "../parts/clash/clashes.ts";
import { nearPower } from "../parts/clash/slips.ts";

export const suspiciousNumber = wikiRule({
  id: "suspicious-number",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  supersedes: ["conflicting-claims"],
  summary: {
    en: "A number looks like another one mistyped.",
    zh: "某个数字像是另一个数字的笔误。",
  },
  messages: {
    power: {
      en: "“{text}” looks like {power}, a power of two, mistyped; check it against its source.",
      zh: "“{text}”像是 2 的幂 {power} 的笔误；请对照来源核对。",
    },
    swapped: {
      en: "“{text}” looks like {others} mistyped, which stands elsewhere as the {property} of {subject}; {advice}.",
      zh: "“{text}”像是{others}的笔误，后者在别处写作 {subject} 的 {property}；{advice}。",
    },
  },
  concerns: ({ derived, reading: { items } }) => {
    if (derived) return false;
    for (const item of items) if (item.kind === "quantity" && nearPower(item) !== null) return true;
    return false;
  },
  checkStatements: ({ wiki }, report) => {
    const reported = new Set<string>();
    for (const clash of clashesOf(wiki)) {
      if (clash.kind !== "slip") continue;
      reported.add(placeOf(clash.at));
      report(clash.at.page, slipReport(clash, clashReport(clash, wiki, "swapped")));
    }
    const each = (resolved: ResolvedStatement) => {
      const { statement, page } = resolved;
      for (const item of statement.reading.items) {
        const power = item.kind === "quantity" ? nearPower(item) : null;
        if (power === null || reported.has(placeOf(resolved))) continue;
        reported.add(placeOf(resolved));
        const span = [item.span[0] + statement.span[0], item.span[1] + statement.span[0]] as const;
        report(page, { message: "power", data: { text: statement.raw.slice(...item.span), power }, span });
      }
    };
    return { each };
  },
});

function slipReport<Report extends object>(clash: Clash, report: Report) {
  return { ...report, severity: clashSeverity(clash, "warning") };
}

function placeOf({ page, statement }: ResolvedStatement): string {
  return `${page.path}\u001f${statement.span[0]}`;
}
