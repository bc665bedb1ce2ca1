import type { FrontMatter } from "../model/front-matter.ts";
import type {
  BrokenTable,
  Cell,
  Footnote,
  Link,
  ListItem,
  Paragraph,
  Repair,
  Row,
  Section,
  SuppressionComment,
} from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { UnreadTable } from "../model/unread-table.ts";
import { addTo } from "../text/group-by.ts";
import { lineStarts } from "../text/lines.ts";
import { brokenTables } from "./broken-tables.ts";
import { fencedFrontMatter, fencedPage, fenceRepair } from "./fenced-page.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Parser } from "./parse.ts";
import { halfFrontMatter } from "./repair/half-front-matter.ts";
import { type PlacedRepair, repairCuts } from "./repair/repair-cuts.ts";
import { sectionsOf } from "./sections.ts";
import { readTree } from "./tree.ts";
import type { SourceMark, TreeFacts } from "./tree-facts.ts";
import { withTables } from "./with-tables.ts";

/** One GFM table as a grid: cells are slices of the source, rows keep also what GFM would drop. */
export interface Grid {
  readonly span: Span;
  readonly section: number;
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  readonly repairs: readonly Repair[];
}

/** A page as Markdown: what stands where. Spans count from the start of the text, front matter included. */
export interface MarkdownPage {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly frontMatter: FrontMatter | null;
  readonly sections: readonly Section[];
  readonly grids: readonly Grid[];
  readonly links: readonly Link[];
  readonly footnotes: readonly Footnote[];
  readonly listItems: readonly ListItem[];
  /** `text` is the source slice at `span`. */
  readonly paragraphs: readonly Paragraph[];
  readonly marks: readonly SourceMark[];
  readonly comments: readonly SuppressionComment[];
  readonly anchors: readonly string[];
  readonly brokenTables: readonly BrokenTable[];
  readonly unreadTables: readonly UnreadTable[];
  readonly code: readonly Span[];
  readonly repairs: readonly Repair[];
}

export function readPage(text: string, parser: Parser): MarkdownPage {
  const own = readFrontMatter(text);
  const fenced = fencedPage(text, own?.span[1] ?? 0);
  const frontMatter = own ?? (fenced === null ? halfFrontMatter(text) : fencedFrontMatter(text, fenced));
  const starts = lineStarts(text);
  const [start, end] = fenced?.inside ?? [0, text.length];
  const body: Span = [Math.max(frontMatter?.span[1] ?? 0, start), end];
  const [before, after] = fenced?.outside ?? [null, null];
  const read = (slices: readonly Span[]) =>
    readTree(
      text,
      [before, ...slices, after].filter((span) => span !== null),
      parser,
    );
  const whole = read([body]);
  const cuts = repairCuts(text, body, starts, whole);
  const cut = cuts === null ? whole : read(cuts.slices);
  const tree = withTables(cut, cuts?.tables ?? []);
  const headings = [...tree.headings, ...(cuts?.headings ?? [])].sort((a, b) => a.span[0] - b.span[0]);
  const sections = sectionsOf(headings, body);
  const at = sectionFinder(sections);
  const torn = tree.torn.map((link): PlacedRepair => tornRepair(text, link));
  const framed = fenced === null ? [] : [fenceRepair(text, fenced)];
  const repairs: readonly PlacedRepair[] = [...(cuts?.repairs ?? []), ...torn, ...framed].sort(
    (a, b) => a.span[0] - b.span[0],
  );
  const repairsOf = byTable(repairs);
  return {
    text,
    lineStarts: starts,
    frontMatter,
    sections,
    // Written out, not spread: a spread that adds a field gives each object a hidden class of its own.
    grids: tree.tables.map(({ span, header, rows }) => ({
      span,
      section: at(span[0]),
      header,
      rows,
      repairs: repairsOf.get(span[0]) ?? NONE,
    })),
    links: placed(tree.links, at),
    footnotes: tree.footnotes,
    listItems: placed(tree.listItems, at),
    paragraphs: placed(tree.paragraphs, at),
    marks: placed(tree.marks, at),
    comments: tree.comments,
    anchors: tree.anchors,
    brokenTables: brokenTables(text, cut.paragraphs),
    unreadTables: tree.unreadTables,
    code: tree.code,
    repairs: repairs.map(bare),
  };
}

const NONE: readonly never[] = [];

function byTable(repairs: readonly PlacedRepair[]): ReadonlyMap<number, readonly Repair[]> {
  const found = new Map<number, Repair[]>();
  for (const repair of repairs) {
    if (repair.table === undefined) continue;
    addTo(found, repair.table, bare(repair));
  }
  return found;
}

type SectionOf = (offset: number) => number;

/** In place: made anew, they would be most of what reading a page makes. */
function placed<T extends { readonly span: Span; section: number }>(
  all: readonly T[],
  at: SectionOf,
): readonly T[] {
  for (const each of all) each.section = at(each.span[0]);
  return all;
}

function bare({ kind, span, text, at }: Repair): Repair {
  return { kind, span, text, at };
}

function tornRepair(text: string, { span, pipes, table }: TreeFacts["torn"][number]): PlacedRepair {
  return { kind: "unescaped-pipe", span, text: text.slice(span[0], span[1]), at: pipes, table };
}

/** Offsets are asked for in rising order, so each search starts where the last one ended. */
function sectionFinder(sections: readonly Section[]): SectionOf {
  let last = 0;
  return (offset) => {
    if ((sections[last]?.body[0] ?? 0) > offset) last = 0;
    while (last + 1 < sections.length && (sections[last + 1]?.body[0] ?? 0) <= offset) last++;
    return last;
  };
}
