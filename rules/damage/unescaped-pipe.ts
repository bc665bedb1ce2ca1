import { pageRule } from "../../src/check/rule.ts";
import type { Fix } from "../../src/model/finding.ts";
import type { PageFacts, Repair } from "../../src/model/page-facts.ts";

export const unescapedPipe = pageRule({
  id: "unescaped-pipe",
  since: "0.1.0",
  group: "damage",
  severity: "error",
  recommended: true,
  summary: {
    en: "The pipe of a wikilink splits a table cell in two.",
    zh: "维基链接里的竖线把表格单元格拆成了两个。",
  },
  messages: {
    torn: {
      en: "“{text}” is torn apart at its pipe, so all cells after it stand one column off and the last is lost; write `\\|`.",
      zh: "“{text}”在竖线处被拆开，后面的单元格都错了一列，最后一个会丢失；请写成 `\\|`。",
    },
  },
  fix: "safe",
  check: ({ facts }, report) => {
    for (const repair of facts.repairs) {
      const { kind, span, text } = repair;
      if (kind !== "unescaped-pipe") continue;
      report({ message: "torn", data: { text }, span, key: text, fix: escaping(repair, facts) });
    }
  },
});

/** Where the row is not whole with the link joined, it is not known which cell is missing: then look before it is done. */
function escaping({ span, at }: Repair, { tables }: PageFacts): Fix {
  const isWhole = tables.some(({ header, rows }) =>
    rows.some(
      (row) => row.span[0] <= span[0] && span[1] <= row.span[1] && row.cells.length === header.length,
    ),
  );
  return {
    safety: isWhole ? "safe" : "unsafe",
    edits: at.map((pipe) => ({ span: [pipe, pipe], text: "\\" })),
  };
}
