import { pageRule } from "../../src/check/rule.ts";
import { reasonText } from "../parts/cell/reasons.ts";
import { statedIn } from "../parts/walk/stated.ts";

export const unparsedValue = pageRule({
  id: "unparsed-value",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A cell of a typed column could not be read as a value.",
    zh: "有类型的列里有一个单元格无法读成值。",
  },
  messages: {
    unread: {
      en: "“{text}” could not be read as {property} ({reason}), so it is missing from comparisons and exports; write it as a plain value, and remarks in another column.",
      zh: "“{text}”无法读成“{property}”（{reason}），比较和导出都会缺它；请写成普通的值，说明放到别的列。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const statement of statedIn(facts).malformed) {
      const { reading, span } = statement;
      if (reading.notes.includes("invalid-date")) continue;
      const data = {
        text: text.slice(span[0], span[1]),
        property: statement.property.text,
        reason: reasonText(reading.reason ?? ""),
      };
      report({ message: "unread", data, span });
    }
  },
});
