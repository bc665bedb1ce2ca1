import { pageRule } from "../../src/check/rule.ts";
import type { Fix } from "../../src/model/finding.ts";
import type { BrokenTable } from "../../src/model/page-facts.ts";

export const headerDelimiterMismatch = pageRule({
  id: "header-delimiter-mismatch",
  since: "0.1.0",
  group: "damage",
  severity: "error",
  recommended: true,
  summary: {
    en: "A header and its delimiter row differ in cells, so Markdown makes no table of them.",
    zh: "表头与分隔行的单元格数不同，Markdown 不会把它当成表格。",
  },
  messages: {
    differ: {
      en: "“{text}” has {cells} cells under a header of {columns}, so Markdown shows plain text and no value is read; give both as many.",
      zh: "“{text}”有 {cells} 格，而表头有 {columns} 格，Markdown 会显示成普通文字，其中的值都读不到；请改成一样多。",
    },
  },
  fix: "unsafe",
  check: ({ facts, text }, report) => {
    for (const table of facts.brokenTables) {
      const span = table.delimiter;
      const row = text.slice(...span);
      const data = { text: row, cells: table.delimiterCells, columns: table.headerCells };
      const header = text.slice(...table.header);
      report({ message: "differ", data, span, key: header, fix: mending(table, header, row) });
    }
  },
});

/** A wikilink's pipe in the header is escaped if that is the one cell too many; else the delimiter row follows the header. */
function mending(
  { header, delimiter, headerCells, delimiterCells }: BrokenTable,
  text: string,
  row: string,
): Fix {
  const pipes = [...text.matchAll(/\[\[[^\]|]*[^\]|\\](\|)[^\]|]*\]\]/g)].map(
    (match) => header[0] + match.index + match[0].indexOf("|"),
  );
  if (pipes.length > 0 && headerCells - pipes.length === delimiterCells)
    return { safety: "unsafe", edits: pipes.map((at) => ({ span: [at, at], text: "\\" })) };
  const marks = row
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  const cells = Array.from({ length: headerCells }, (_, index) => marks[index] ?? "---");
  return { safety: "unsafe", edits: [{ span: delimiter, text: `| ${cells.join(" | ")} |` }] };
}
