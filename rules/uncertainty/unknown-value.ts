import { pageRule } from "../../src/check/rule.ts";
import { statedIn } from "../parts/walk/stated.ts";

export const unknownValue = pageRule({
  id: "unknown-value",
  since: "0.1.0",
  group: "uncertainty",
  severity: "info",
  recommended: true,
  summary: {
    en: "A cell, or a line such as `Context: TBD`, says that its value exists but is not known.",
    zh: "单元格或“上下文：未公布”这样的行说明该值存在但未知。",
  },
  messages: {
    unknown: {
      en: "“{text}” says that {property} is not known; fill it in when it is published.",
      zh: "“{text}”表示 {property} 未知；公布后请补上。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const statement of statedIn(facts).unknown) {
      const { span } = statement;
      const data = { text: text.slice(span[0], span[1]), property: statement.property.text };
      report({ message: "unknown", data, span });
    }
  },
});
