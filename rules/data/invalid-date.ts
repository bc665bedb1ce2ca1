import { pageRule } from "../../src/check/rule.ts";
import { isIsoDay } from "../../src/values/date/days.ts";
import { defaultLexicon, readCell } from "../../src/values/index.ts";
import { reasonText } from "../parts/cell/reasons.ts";
import { DATE_KEYS } from "../parts/front-matter/date-keys.ts";
import { statedIn } from "../parts/walk/stated.ts";

/** Whatever else stands there is for the schema of front matter to judge. */
const NUMERIC = /^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/;

/** What follows from a context is worked out once for each. */
const AS_DATE = {
  en: { language: "en", lexicon: defaultLexicon, type: "date" },
  zh: { language: "zh", lexicon: defaultLexicon, type: "date" },
} as const;

export const invalidDate = pageRule({
  id: "invalid-date",
  since: "0.1.0",
  group: "data",
  severity: "error",
  recommended: true,
  summary: { en: "A date that cannot be.", zh: "不可能存在的日期。" },
  messages: {
    impossible: {
      en: "“{text}” is no date ({reason}), so it cannot be compared or exported; correct it.",
      zh: "“{text}”不是有效日期（{reason}），无法比较或导出；请更正。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const { key, valueSpan } of facts.frontMatter?.entries ?? []) {
      if (!DATE_KEYS.has(key.toLowerCase())) continue;
      const written = text.slice(valueSpan[0], valueSpan[1]);
      if (!NUMERIC.test(written) || isIsoDay(written)) continue;
      const { state, reason = "" } = readCell(written, AS_DATE[facts.language]);
      if (state === "malformed")
        report({
          message: "impossible",
          data: { text: written, reason: reasonText(reason) },
          span: valueSpan,
        });
    }
    for (const statement of statedIn(facts).malformed) {
      if (!statement.reading.notes.includes("invalid-date")) continue;
      const { span } = statement;
      const data = { text: text.slice(span[0], span[1]), reason: reasonText(statement.reading.reason ?? "") };
      report({ message: "impossible", data, span });
    }
  },
});
