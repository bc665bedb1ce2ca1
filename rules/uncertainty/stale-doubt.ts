import { wikiRule } from "../../src/check/rule.ts";
import { lineAt } from "../../src/text/lines.ts";
import { daysBetween } from "../../src/values/date/days.ts";
import { markedRun, marksOn } from "../parts/walk/marks.ts";

export const staleDoubt = wikiRule({
  id: "stale-doubt",
  since: "0.1.0",
  group: "uncertainty",
  severity: "warning",
  recommended: false,
  supersedes: ["uncertain-value", "estimated-value"],
  summary: {
    en: "A mark of doubt or of an estimate has stood for long, by git blame.",
    zh: "按 git blame，存疑或估计标记已存在很久。",
  },
  messages: {
    doubted: {
      en: "“{text}” has been doubtful since {day}, for {age} days; confirm it from a source, or take the value out.",
      zh: "“{text}”自 {day} 起存疑，已有 {age} 天；请用来源核实，否则去掉这个值。",
    },
    estimated: {
      en: "“{text}” has marked an estimate since {day}, for {age} days; see whether a measured value has been published.",
      zh: "“{text}”自 {day} 起标为估计，已有 {age} 天；请看是否已有实测值公布。",
    },
  },
  options: {
    type: "object",
    properties: { days: { type: "integer", minimum: 1 } },
    additionalProperties: false,
  },
  defaults: { days: 180 },
  asksAll: true,
  check: ({ wiki, options }, report) => {
    const most = typeof options.days === "number" ? options.days : 180;
    const { surroundings } = wiki;
    for (const page of wiki.pages) {
      for (const placed of marksOn(page, "uncertain", "disputed", "estimated")) {
        const day = surroundings.changed(page.path, lineAt(page.lineStarts, placed.span[0]));
        const age = day === null ? 0 : daysBetween(day, surroundings.today());
        const text = surroundings.text(page.path);
        if (day === null || age <= most || text === undefined) continue;
        const isEstimate = placed.mark.certainty === "estimated";
        const span = isEstimate ? placed.span : markedRun(placed, text);
        report(page, {
          message: isEstimate ? "estimated" : "doubted",
          data: { text: text.slice(...span), day, age },
          span,
          ...(isEstimate ? { severity: "info" as const } : {}),
        });
      }
    }
  },
});
