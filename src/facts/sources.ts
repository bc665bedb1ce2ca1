import type { MarkdownPage } from "../markdown/page.ts";
import type { AttachedSource, SourceEntry, TableFacts } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";

/** The nearest sources of what stands at a place: its cell's, else its row's, else its section's marks, else the page's. */
export interface NearestSources {
  ofCell(table: TableFacts, row: number, cell: Span): readonly AttachedSource[];
  /** Of a sentence: marks and notes in the same paragraph or list item. */
  ofProse(section: number, span: Span): readonly AttachedSource[];
}

const NONE: readonly AttachedSource[] = [];

export function nearestSources(
  sources: readonly SourceEntry[],
  tables: readonly TableFacts[],
  page: MarkdownPage,
): NearestSources {
  if (sources.length === 0) return { ofCell: () => NONE, ofProse: () => NONE };
  const pageWide = attached(
    sources.filter((source) => source.via === "front-matter" || source.via === "section"),
    "page",
  );
  const placed = sources.filter((source) => source.via !== "front-matter" && source.via !== "section");
  const inRows = rowSources(placed, tables);
  const bySection = sectionSources(placed, tables);
  const ofSection = (section: number) => bySection.get(section)?.attached ?? pageWide;
  return {
    ofCell: (table, row, cell) => {
      const here = inRows.get(table.index)?.get(row);
      if (here === undefined) return ofSection(table.section);
      const own = here.filter((source) => within(source.span, cell));
      if (own.length > 0) return attached(own, "cell");
      const cited = here.filter((source) => source.via !== "cell");
      return cited.length > 0 ? attached(cited, "row") : ofSection(table.section);
    },
    ofProse: (section, span) => {
      const marks = bySection.get(section)?.sources ?? [];
      const paragraph =
        marks.length === 0 ? undefined : page.paragraphs.find((each) => within(span, each.span));
      const near = paragraph === undefined ? [] : marks.filter((mark) => within(mark.span, paragraph.span));
      return near.length > 0 ? attached(near, "cell") : ofSection(section);
    },
  };
}

function attached(
  sources: readonly SourceEntry[],
  how: AttachedSource["attached"],
): readonly AttachedSource[] {
  return sources.map((source) => ({ source: source.id, attached: how }));
}

/** By table and row. Sources and rows both come in page order, so one pass does. */
function rowSources(
  sources: readonly SourceEntry[],
  tables: readonly TableFacts[],
): ReadonlyMap<number, ReadonlyMap<number, SourceEntry[]>> {
  const found = new Map<number, Map<number, SourceEntry[]>>();
  let next = 0;
  for (const table of tables) {
    const rows = new Map<number, SourceEntry[]>();
    table.rows.forEach((row, index) => {
      while ((sources[next]?.span[0] ?? Number.POSITIVE_INFINITY) < row.span[0]) next++;
      for (; (sources[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= row.span[1]; next++) {
        const source = sources[next];
        if (source !== undefined) rows.set(index, [...(rows.get(index) ?? []), source]);
      }
    });
    if (rows.size > 0) found.set(table.index, rows);
  }
  return found;
}

interface SectionSources {
  readonly sources: SourceEntry[];
  attached: readonly AttachedSource[];
}

/** Marks and footnotes outside tables, by section. */
function sectionSources(
  sources: readonly SourceEntry[],
  tables: readonly TableFacts[],
): ReadonlyMap<number, SectionSources> {
  const found = new Map<number, SectionSources>();
  let next = 0;
  for (const source of sources) {
    while ((tables[next]?.span[1] ?? Number.POSITIVE_INFINITY) < source.span[0]) next++;
    const table = tables[next];
    if (table !== undefined && within(source.span, table.span)) continue;
    const here = found.get(source.section) ?? { sources: [], attached: NONE };
    here.sources.push(source);
    found.set(source.section, here);
  }
  for (const here of found.values()) here.attached = attached(here.sources, "section");
  return found;
}

function within(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
