import { pageRule } from "../../src/check/rule.ts";
import { headingMarks } from "../parts/damage/mending.ts";

export const lostHeading = pageRule({
  id: "lost-heading",
  since: "0.1.0",
  group: "damage",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A line was a heading before the page lost its marks.",
    zh: "这一行在页面失去标记之前是标题。",
  },
  messages: {
    lost: {
      en: "“{text}” looks like a heading whose mark was lost, so the page has no sections; write `## ` before it.",
      zh: "“{text}”像是丢了标记的标题，页面因此没有章节；请在前面加上 `## `。",
    },
  },
  fix: "safe",
  check: (view, report) => {
    const lost = view.facts.repairs.filter(({ kind }) => kind === "lost-heading");
    lost.forEach(({ span, text }, index) => {
      const fix = index === 0 ? { fix: headingMarks(view) } : {};
      report({ message: "lost", data: { text }, span, key: text, ...fix });
    });
  },
});
