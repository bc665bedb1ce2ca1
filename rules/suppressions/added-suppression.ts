import { changeRule } from "../../src/check/rule.ts";

export const addedSuppression = changeRule({
  id: "added-suppression",
  since: "0.1.0",
  group: "suppressions",
  severity: "info",
  recommended: true,
  summary: {
    en: "A change brought a comment that accepts findings.",
    zh: "修改新增了接受问题的注释。",
  },
  messages: {
    added: {
      en: "“{text}” is new with this change: it accepts findings that the change may have brought itself; read its reason before you merge.",
      zh: "“{text}”是本次修改新增的：它所接受的问题可能正是这次修改带来的；合并前请看它的理由。",
    },
  },
  check: ({ suppressionsAdded }, report) => {
    for (const { page, comment } of suppressionsAdded) {
      const text = comment.body.trim();
      const start = comment.span[0] + "<!--".length + comment.body.indexOf(text);
      report(page, { message: "added", data: { text }, span: [start, start + text.length], key: text });
    }
  },
});
