import { pageRule } from "../../src/check/rule.ts";
import { isPlaceholder, mayBePlaceholder } from "../../src/values/placeholder.ts";
import { statedIn } from "../parts/walk/stated.ts";

export const placeholderValue = pageRule({
  id: "placeholder-value",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A cell, or a line such as `License: TODO`, still holds what a template put there.",
    zh: "单元格或“许可证：TODO”这样的行里还是模板留下的占位文字。",
  },
  messages: {
    left: {
      en: "“{text}” is a placeholder that nobody filled in; write the value, or `—` if there is none.",
      zh: "“{text}”是没有填写的占位文字；请写上值，没有就写 `—`。",
    },
  },
  check: ({ facts }, report) => {
    for (const table of facts.tables) {
      for (const row of table.rows) {
        let column = -1;
        for (const { text, span } of row.cells) {
          column++;
          if (mayBePlaceholder(text) && isPlaceholder(text, table.columns[column]?.header.name ?? ""))
            report({ message: "left", data: { text }, span });
        }
      }
    }
    for (const { raw, property, span } of statedIn(facts).blankLines) {
      if (property.id === "status") continue;
      if (mayBePlaceholder(raw) && isPlaceholder(raw, property.text))
        report({ message: "left", data: { text: raw }, span });
    }
  },
});
