import { pageRule } from "../../src/check/rule.ts";

export const unreadTable = pageRule({
  id: "unread-table",
  since: "0.1.0",
  group: "damage",
  severity: "info",
  recommended: true,
  summary: {
    en: "A table of figures in HTML or in a block of code is neither checked nor exported.",
    zh: "写成 HTML 或放在代码块里的数据表格，不会被检查，也不会被导出。",
  },
  messages: {
    html: {
      en: "“{text}” begins a table in HTML, so nothing in it is checked or exported; write it as a Markdown table.",
      zh: "“{text}”是 HTML 表格，其中的内容不会被检查，也不会被导出；请改写成 Markdown 表格。",
    },
    code: {
      en: "“{text}” heads a table in a block of code, so nothing in it is checked or exported; take it out, if it is not an example.",
      zh: "“{text}”所在的表格放在代码块里，其中的内容不会被检查，也不会被导出；如果不是示例，请移出代码块。",
    },
    several: {
      en: "“{text}” begins the first of {count} tables here that are in HTML or in blocks of code, so nothing in them is checked or exported; write them as Markdown tables.",
      zh: "这一页有 {count} 张表格写成 HTML 或放在代码块里（第一张始于“{text}”），其中的内容不会被检查，也不会被导出；请改写成 Markdown 表格。",
    },
  },
  check: ({ facts: { kind, unreadTables }, text }, report) => {
    const [first] = unreadTables;
    if (kind !== "page" || first === undefined) return;
    const count = unreadTables.length;
    const data = { text: text.slice(...first.span), count };
    report({ message: count > 1 ? "several" : first.in, data, span: first.span, key: "page" });
  },
});
