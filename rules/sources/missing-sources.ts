import { counted } from "../../src/check/message.ts";
import { pageRule } from "../../src/check/rule.ts";
import { isFact } from "../parts/source/row-sources.ts";

export const missingSources = pageRule({
  id: "missing-sources",
  since: "0.1.0",
  group: "sources",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A page states facts in tables and names no source for them.",
    zh: "页面的表格陈述了事实，却没有写来源。",
  },
  messages: {
    none: {
      en: "“{text}” states {claims} and names no source, so nobody can check them; add a Sources section, or cite in the rows.",
      zh: "“{text}”陈述了 {claims} 个值却没有来源，无法核实；请加上“来源”一节，或在行内注明。",
    },
  },
  check: ({ facts, text }, report) => {
    if (facts.kind !== "page" || facts.sources.length > 0) return;
    const stated = facts.statements.filter(
      (statement) =>
        statement.origin === "table" && !statement.derived && isFact(statement.reading.items[0]?.kind),
    );
    if (stated.length === 0 || facts.footnotes.some((footnote) => footnote.definition)) return;
    const [table] = facts.tables;
    const title =
      facts.title.span[1] > facts.title.span[0]
        ? facts.title.span
        : (table?.header[0]?.span ?? facts.title.span);
    const data = { text: text.slice(title[0], title[1]), claims: counted(stated.length, "fact") };
    report({ message: "none", data, span: title, key: "page" });
  },
});
