import { pageRule } from "../../src/check/rule.ts";
import { marksOn } from "../parts/walk/marks.ts";

export const estimatedValue = pageRule({
  id: "estimated-value",
  since: "0.1.0",
  group: "uncertainty",
  severity: "info",
  recommended: true,
  summary: {
    en: "A value, or a whole column, is marked as an estimate.",
    zh: "某个值或整列被标为估计。",
  },
  messages: {
    value: {
      en: "“{text}” marks an estimate, which exports carry as doubt; replace it when a measured value is published.",
      zh: "“{text}”表示估计值，导出时会带上这一疑点；有实测值后请替换。",
    },
    column: {
      en: "“{text}” marks every value under this header as an estimate; replace them when measured values are published.",
      zh: "“{text}”表示这一列都是估计值；有实测值后请替换。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const { mark, span } of marksOn(facts, "estimated")) {
      const message = mark.on === "header" ? "column" : "value";
      report({ message, data: { text: text.slice(span[0], span[1]) }, span });
    }
  },
});
