import { pageRule } from "../../src/check/rule.ts";

export const pageTooLong = pageRule({
  id: "page-too-long",
  since: "0.1.0",
  group: "structure",
  severity: "info",
  recommended: false,
  summary: { en: "A page with more lines than the wiki wants.", zh: "页面行数超过约定。" },
  messages: {
    long: {
      en: "This page has {lines} lines, over the {most} agreed on, and is read in parts or not at all; split it by topic.",
      zh: "这一页有 {lines} 行，超过约定的 {most} 行，很难读完；请按主题拆分。",
    },
  },
  options: {
    type: "object",
    additionalProperties: false,
    properties: { lines: { type: "integer", minimum: 1 } },
  },
  defaults: { lines: 200 },
  check: ({ facts, options }, report) => {
    const { lineStarts, length, title, kind } = facts;
    const lines = lineStarts.at(-1) === length ? lineStarts.length - 1 : lineStarts.length;
    const most = Number(options.lines);
    if (kind === "page" && lines > most)
      report({ message: "long", data: { lines, most }, span: title.span, key: "page" });
  },
});
