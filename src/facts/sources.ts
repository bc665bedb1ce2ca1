import type { MarkdownPage } from "../markdown/page.ts";
import type { AttachedSource, SourceEntry, TableFacts } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import { isWithin } from "../text/span.ts";
import { spansWithin } from "../text/spans-within.ts";
import { numberedSources } from "./citations/numbered-sources.ts";
import { isDitto } from "./table/ditto.ts";

/** The nearest sources of what stands at a place: its cell's, else its row's, else its section's marks, else the page's. */
export interface NearestSources {
  ofCell(table: TableFacts, row: number, cell: Span): readonly AttachedSource[];
  /** Of all cells of a table whose rows cite nothing themselves; null where one does. */
  ofWhole(table: TableFacts): readonly AttachedSource[] | null;
  /** Of a sentence: marks and notes in the same paragraph or list item. */
  ofProse(section: number, span: Span): readonly AttachedSource[];
}

const NONE: readonly AttachedSource[] = [];

export function nearestSources(
  sources: readonly SourceEntry[],
  tables: readonly TableFacts[],
  page: MarkdownPage,
): NearestSources {
  if (sources.length === 0) return { ofCell: () => NONE, ofWhole: () => NONE, ofProse: () => NONE };
  const pageWide = attached(
    sources.filter((source) => source.via === "front-matter" || source.via === "section"),
    "page",
  );
  const placed = sources.filter((source) => !FAR.has(source.via));
  const noted = references(sources, page);
  const inRows = rowSources(placed, tables);
  const bySection = sectionSources(placed, tables);
  const ofSection = (section: number) => bySection.get(section)?.attached ?? pageWide;
  return {
    ofCell: (table, row, cell) => {
      const here = inRows.get(table.index)?.get(citedRow(table, row)) ?? NO_ENTRIES;
      const own = here.filter((source) => isWithin(source.span, cell));
      const notes = noted(cell);
      if (own.length > 0 || notes.length > 0)
        return [...attached(own, "cell"), ...attached(notes, "footnote")];
      const speaking = cellsOfRow(table, citedRow(table, row));
      const cited = here.filter(
        ({ via, span }) => via === "row" || (via === "mark" && speaking.some((each) => isWithin(span, each))),
      );
      const ofRow = speaking.flatMap(noted);
      return cited.length > 0 || ofRow.length > 0
        ? [...attached(cited, "row"), ...attached(ofRow, "footnote")]
        : ofSection(table.section);
    },
    ofWhole: ({ index, section }) => (inRows.has(index) || noted !== noNotes ? null : ofSection(section)),
    ofProse: (section, span) => {
      const marks = bySection.get(section)?.sources ?? [];
      const isAlone = marks.length === 0 && noted === noNotes;
      const paragraph = isAlone ? undefined : page.paragraphs.find((each) => isWithin(span, each.span));
      // The first footnote after a value is the one behind its sentence.
      const [note] = paragraph === undefined ? [] : noted([span[0], paragraph.span[1]]);
      if (note !== undefined) return attached([note], "footnote");
      const near = paragraph === undefined ? [] : marks.filter((mark) => isWithin(mark.span, paragraph.span));
      return near.length > 0 ? attached(near, "cell") : ofSection(section);
    },
  };
}

/** Not where what they are the source of stands. */
const FAR: ReadonlySet<SourceEntry["via"]> = new Set(["front-matter", "section", "footnote"]);

type Noted = (span: Span) => readonly SourceEntry[];

const NO_ENTRIES: readonly SourceEntry[] = [];
const noNotes: Noted = () => NO_ENTRIES;

/** The sources that are referred to within a span, by a footnote or by their number in the list. */
function references(sources: readonly SourceEntry[], page: MarkdownPage): Noted {
  const byNote = footnotes(sources, page);
  const byNumber = numberedSources(sources, page);
  if (byNumber === null) return byNote;
  return byNote === noNotes ? byNumber : (span) => [...byNote(span), ...byNumber(span)];
}

/** The sources of the footnotes that are referred to within a span. */
function footnotes(sources: readonly SourceEntry[], page: MarkdownPage): Noted {
  const ofNotes = sources.filter((source) => source.via === "footnote");
  if (ofNotes.length === 0) return noNotes;
  const sourcesIn = spansWithin(ofNotes);
  const defined = new Map(
    page.footnotes.filter((note) => note.definition).map((note) => [note.id, sourcesIn(note.span)]),
  );
  const referred = spansWithin(page.footnotes.filter((note) => !note.definition && defined.has(note.id)));
  return (span) => referred(span).flatMap((note) => defined.get(note.id) ?? []);
}

/** The row above where the citation says `同上`. */
function citedRow({ columns, rows }: TableFacts, row: number): number {
  const citation = columns.findIndex(({ role }) => role === "citation");
  let at = row;
  while (citation >= 0 && at > 0 && isDitto(rows[at]?.cells[citation]?.text ?? "")) at--;
  return at;
}

/** What stands on a row's name, in its column of citations or at its end is of the whole row. */
function cellsOfRow({ columns, rows }: TableFacts, row: number): readonly Span[] {
  const cells = rows[row]?.cells ?? [];
  return cells.flatMap(({ span }, index) =>
    OF_ROW.has(columns[index]?.role ?? "") || index === cells.length - 1 ? [span] : [],
  );
}

const OF_ROW: ReadonlySet<string> = new Set(["subject", "citation", "key", "axis"]);

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
      const first = next;
      while ((sources[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= row.span[1]) next++;
      if (next > first) rows.set(index, sources.slice(first, next));
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
    if (table !== undefined && isWithin(source.span, table.span)) continue;
    const here = found.get(source.section) ?? { sources: [], attached: NONE };
    here.sources.push(source);
    found.set(source.section, here);
  }
  for (const here of found.values()) here.attached = attached(here.sources, "section");
  return found;
}
