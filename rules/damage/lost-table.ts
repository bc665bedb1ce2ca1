import { pageRule } from "../../src/check/rule.ts";

export const lostTable = pageRule({
  id: "lost-table",
  since: "0.1.0",
  group: "damage",
  severity: "error",
  recommended: true,
  summary: {
    en: "The rows of a table have no delimiter row, or tabs for pipes, or stand apart from their table: Markdown shows text.",
    zh: "表格的行缺少分隔行、用制表符代替竖线，或与所属的表格断开，Markdown 会显示成普通文字。",
  },
  messages: {
    lost: {
      en: "“{text}” heads a table that Markdown shows as plain text; write pipes between its cells and a delimiter row (`|---|---|`) below it.",
      zh: "“{text}”是一张表的表头，但 Markdown 会显示成普通文字；请用竖线分隔单元格，并在下一行加上分隔行（`|---|---|`）。",
    },
    torn: {
      en: "“{text}” is a row of the table above, from which it is cut off, so Markdown shows plain text; join it to that table.",
      zh: "“{text}”是上面那张表的一行，却与它断开了，Markdown 会显示成普通文字；请把它接回那张表。",
    },
  },
  check: ({ facts }, report) => {
    for (const { kind, span, text } of facts.repairs) {
      if (kind === "lost-table") report({ message: "lost", data: { text }, span, key: text });
      if (kind === "torn-table") report({ message: "torn", data: { text }, span, key: "torn" });
    }
  },
});
