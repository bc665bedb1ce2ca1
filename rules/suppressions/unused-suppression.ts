import { suppressionRule } from "../../src/check/rule.ts";

export const unusedSuppression = suppressionRule({
  id: "unused-suppression",
  since: "0.1.0",
  group: "suppressions",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A comment accepts findings that are not there (any more).",
    zh: "注释所接受的问题已不存在。",
  },
  messages: {
    unused: {
      en: "“{text}” reports nothing here (any more), so this comment would hide the next finding nobody has seen; remove the comment or this rule from it.",
      zh: "“{text}”在这里没有（或不再有）报告，留着这条注释会掩盖以后的新问题；请删去注释或其中的这条规则。",
    },
    shadowed: {
      en: "“{text}” is accepted nearer to its findings already, so this comment does nothing; remove it or the nearer ones.",
      zh: "“{text}”的问题已由更近的注释接受，这条注释不起作用；请删去其中一处。",
    },
  },
  check: ({ faults }, report) => {
    for (const { page, kind, text, span } of faults) {
      if (kind === "unused" || kind === "shadowed")
        report(page, { message: kind, data: { text }, span, key: `${kind} ${text}` });
    }
  },
});
