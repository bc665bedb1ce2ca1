import type { PageFacts, TableFacts } from "../../src/model/page-facts.ts";

/** All that a page's facts hold, asked for by name: a page at rest has parts that no spread shows. */
export function pageHas(page: PageFacts): Record<keyof PageFacts, unknown> {
  const { schemaVersion, path, kind, language, sha256, length, lineStarts, title, aliases, frontMatter } =
    page;
  const { sections, anchors, statements, retracted, links, footnotes, sources, listItems, hedges } = page;
  const { promises, repairs, brokenTables, unreadTables, statedCounts, taxonomy, blocks, suppressions } =
    page;
  const first = {
    schemaVersion,
    path,
    kind,
    language,
    sha256,
    length,
    lineStarts,
    title,
    aliases,
    frontMatter,
  };
  const second = { sections, anchors, statements, retracted, links, footnotes, sources, listItems, hedges };
  const third = {
    promises,
    repairs,
    brokenTables,
    unreadTables,
    statedCounts,
    taxonomy,
    blocks,
    suppressions,
  };
  return { ...first, ...second, ...third, tables: page.tables.map(tableHas) };
}

function tableHas(table: TableFacts): Record<keyof TableFacts, unknown> {
  const { index, span, section, header, rows, columns, orientation, schema, record } = table;
  const { repairs, caption, notes } = table;
  const own = { index, span, section, header, rows, columns, orientation, schema, record };
  return { ...own, repairs, caption, notes };
}
