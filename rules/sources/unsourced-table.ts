import { counted } from "../../src/check/message.ts";
import { pageRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { citedRows, statingRows } from "../parts/source/row-sources.ts";
import { statedIn } from "../parts/walk/stated.ts";

export const unsourcedTable = pageRule({
  id: "unsourced-table",
  since: "0.1.0",
  group: "sources",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A table cites nothing, on a page that cites its sources beside what they are for.",
    zh: "页面在各处注明来源，这个表格却没有任何来源。",
  },
  messages: {
    table: {
      en: "The table under “{heading}” states {values} and cites nothing, and no source on this page is for the whole page; cite what the table is from.",
      zh: "表格（“{heading}”一节）陈述了 {values} 个值，却没有来源，本页也没有适用于整页的来源；请注明表格的出处。",
    },
  },
  check: ({ facts }, report) => {
    if (facts.kind !== "page" || facts.sources.length === 0) return;
    const unsourced = valuesUnsourced(facts);
    if (unsourced.size === 0) return;
    const linked = linkedSections(facts);
    for (const { table, cited } of citedRows(facts)) {
      const stated = unsourced.get(table.index) ?? 0;
      const [header] = table.header;
      if (stated === 0 || linked.has(table.section)) continue;
      if (cited.size > 0 || header === undefined || statingRows(table).length === 0) continue;
      const heading = facts.sections[table.section]?.text || facts.title.text;
      report({
        message: "table",
        data: { heading, values: counted(stated, "fact") },
        span: header.span,
        key: "table",
      });
    }
  },
});

/** How many values each table states that cites nothing for any of them. */
function valuesUnsourced(facts: PageFacts): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  const sourced = new Set<number>();
  let last = -1;
  for (const { table, sources, reading } of statedIn(facts).all) {
    if (table === undefined || table === last || reading.state !== "value") continue;
    if (sources.length > 0) {
      sourced.add(table);
      last = table;
    } else if (reading.items.length > 0) values.set(table, (values.get(table) ?? 0) + reading.items.length);
  }
  for (const table of sourced) values.delete(table);
  return values;
}

/** What a section links to on the web, its table may be from. */
function linkedSections({ links }: PageFacts): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { target, section, kind } of links) {
    if (kind !== "image" && kind !== "wikilink" && /^https?:/i.test(target)) found.add(section);
  }
  return found;
}
