import { pageRule } from "../../src/check/rule.ts";
import { isRendered, ungluing } from "../parts/damage/mending.ts";

export const gluedTable = pageRule({
  id: "glued-table",
  since: "0.1.0",
  group: "damage",
  severity: "error",
  recommended: true,
  summary: {
    en: "Text or a second table runs into a table without a blank line, so Markdown reads it as rows.",
    zh: "文字或第二张表紧贴在表格后面，没有空行，Markdown 会把它当成表格的行。",
  },
  messages: {
    glued: {
      en: "“{text}” is glued to the table above, so Markdown shows it as a row of that table; put a blank line before it.",
      zh: "“{text}”与上面的表格粘在一起，会被显示成表格的一行；请在它前面加一个空行。",
    },
  },
  fix: "safe",
  check: (view, report) => {
    const glued = view.facts.repairs.filter(({ kind }) => kind === "glued-table");
    const isFixable = glued.length > 0 && !isRendered(view);
    for (const repair of glued) {
      const { span, text } = repair;
      const fix = isFixable ? { fix: ungluing(repair, view.text) } : {};
      report({ message: "glued", data: { text }, span, key: text, ...fix });
    }
  },
});
