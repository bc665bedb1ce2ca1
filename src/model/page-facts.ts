import type { Finding } from "./finding.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Hedge } from "./hedge.ts";
import type { Origin } from "./origin.ts";
import type { Span } from "./place.ts";
import type { PromisedDay } from "./promised-day.ts";
import type { Certainty, HeaderReading, Mark, Qualifier, Reading } from "./reading.ts";
import type { UnreadTable } from "./unread-table.ts";

export type Language = "en" | "zh";

/** `index`, `log` and `schema` pages are read for what they list; like redirects they make no claims. */
export type PageKind = "page" | "index" | "log" | "schema" | "redirect";

/** A heading and what stands under it. Section 0 is the page's beginning, before any heading. */
export interface Section {
  readonly level: number;
  /** Shown text of the heading; "" for section 0. */
  readonly text: string;
  /** Of the heading's text; empty at 0 for section 0. */
  readonly span: Span;
  /** From the heading to the next heading, whatever its level. */
  readonly body: Span;
  readonly parent: number | null;
  /** Explicit `{#id}`, if written. */
  readonly anchor?: string;
  /** True when the heading's mark was lost and the repair found it. */
  readonly lost?: true;
}

export interface Cell {
  /** Source text, trimmed; escapes and markup as written. */
  readonly text: string;
  readonly span: Span;
  readonly reading?: Reading;
}

export interface Row {
  readonly span: Span;
  readonly cells: readonly Cell[];
  /** A second header row, a label over the rows that follow, or `……` for rows left out: no record. */
  readonly role?: "header" | "group" | "elided";
}

export type ColumnRole =
  | "subject"
  | "axis"
  | "value"
  | "citation"
  | "note"
  | "key"
  | "rank"
  | "group"
  | "text";

export interface Column {
  readonly header: HeaderReading;
  readonly role: ColumnRole;
  /** Property id of the values in this column; the entity's name in a matrix with entities in columns. */
  readonly property: string;
  /** Column type hint as in `value --type`. */
  readonly type: string;
}

/** `rows`: a row is a record of its subject; `matrix`: entities head the columns, properties the rows. */
export type Orientation = "rows" | "matrix" | "key-value" | "events" | "none";

/** A header row and a delimiter row that differ in cells: GFM (4.10) makes no table of them. */
export interface BrokenTable {
  readonly header: Span;
  readonly delimiter: Span;
  readonly headerCells: number;
  readonly delimiterCells: number;
}

/** How many pages an index says that the wiki, or one of its sections, has. */
export interface StatedCount {
  readonly count: number;
  readonly of: "wiki" | "section";
  readonly span: Span;
  readonly section: number;
}

/** What the page lost and is read with all the same. */
export interface Repair {
  readonly kind:
    | "glued-table"
    | "lost-heading"
    | "lost-table"
    | "page-fence"
    | "torn-table"
    | "unescaped-pipe";
  readonly span: Span;
  readonly text: string;
  /** Where something is missing: a blank line before a line, a heading mark, a backslash before a pipe. */
  readonly at: readonly number[];
}

export interface TableFacts {
  /** Position among the page's tables, from 0. */
  readonly index: number;
  readonly span: Span;
  readonly section: number;
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly orientation: Orientation;
  /** Id of the schema that matched, else null. */
  readonly schema: string | null;
  /** `type` of its records, where the schema names one. */
  readonly record?: string | undefined;
  readonly repairs: readonly Repair[];
  /** The line before the table that names or scopes it. */
  readonly caption?: { readonly text: string; readonly span: Span } | undefined;
  /** The note lines right after (or before) it. */
  readonly notes: readonly { readonly text: string; readonly span: Span }[];
}

/** How two statements of one property are held against each other; from the schema. */
export interface ComparePolicy {
  /** rounded: ± step/2; nominal: ± tolerance (share); exact: as written. */
  readonly precision: "rounded" | "exact" | "nominal";
  readonly tolerance?: number;
  readonly cardinality: "single" | "multi";
  readonly change: "stable" | "volatile";
}

export type SubjectVia =
  | "row"
  | "column-header"
  | "heading"
  | "title"
  | "variant"
  | "mention"
  | "caption"
  | "prose";

/** A subject as its page writes it; the wiki phase resolves it. */
export interface WrittenSubject {
  readonly text: string;
  readonly span: Span;
  readonly via: SubjectVia;
  /** For a variant or a bare name: the family it is of, as written (`Llama 4`). */
  readonly family?: string;
  readonly href?: string;
}

export interface AttachedSource {
  /** Id of a `SourceEntry` of this page. */
  readonly source: string;
  readonly attached: "cell" | "row" | "footnote" | "section" | "page";
}

/** All claims that one cell (or line, or sentence) makes about one subject and property. */
export interface Statement {
  readonly subject: WrittenSubject;
  readonly property: { readonly id: string; readonly text: string; readonly span: Span };
  readonly reading: Reading;
  /** Of what was read: `reading`'s spans count from its start. */
  readonly span: Span;
  readonly raw: string;
  readonly origin: Origin;
  readonly section: number;
  readonly table?: number | undefined;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  /** What header, row key, notes, legend and front matter add to every item; their marks' spans are the page's. */
  readonly certainty: readonly Certainty[];
  readonly marks: readonly Mark[];
  readonly qualifiers: readonly Qualifier[];
  readonly sources: readonly AttachedSource[];
  readonly policy: ComparePolicy;
  /** What the values can be: from the schema, else from the property's type. */
  readonly range?: { readonly min?: number; readonly max?: number } | undefined;
  /** Derived from another cell's list: `405B (MoE?)` as a statement about Llama 4 405B. */
  readonly derived?: true | undefined;
}

export interface Link {
  readonly kind: "markdown" | "wikilink" | "autolink" | "image" | "html" | "reference";
  /** As written, unescaped: `page.md#anchor`. */
  readonly target: string;
  readonly text: string;
  readonly span: Span;
  readonly targetSpan: Span;
  readonly section: number;
}

export type SourceKind =
  | "file"
  | "private-file"
  | "url"
  | "doi"
  | "arxiv"
  | "page"
  | "absolute-path"
  | "text";

export interface SourceEntry {
  /** `s1`, `s2`, … in order of appearance. */
  readonly id: string;
  readonly via: "front-matter" | "section" | "cell" | "row" | "footnote" | "mark";
  readonly kind: SourceKind;
  readonly text: string;
  /** Path, address or identifier; null for free text. */
  readonly target: string | null;
  readonly span: Span;
  /** Prefix such as `web:`, taken off the target. */
  readonly prefix?: string;
  readonly section: number;
}

export interface Footnote {
  readonly id: string;
  readonly span: Span;
  readonly text: string;
  readonly definition: boolean;
}

export interface ListItem {
  readonly text: string;
  readonly span: Span;
  readonly section: number;
  readonly depth: number;
}

export interface Paragraph {
  readonly text: string;
  readonly span: Span;
  readonly section: number;
  readonly kind: "paragraph" | "list-item" | "quote" | "callout";
}

/** One of the tool's own comments: `<!-- wikiproof-ignore … -->`. */
export interface SuppressionComment {
  readonly span: Span;
  /** All between `<!--` and `-->`, as written. */
  readonly body: string;
}

/** All that the wiki phase needs of a page; plain JSON. */
export interface PageFacts {
  readonly schemaVersion: 1;
  readonly path: string;
  readonly kind: PageKind;
  readonly language: Language;
  readonly sha256: string;
  readonly length: number;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
  readonly title: { readonly text: string; readonly span: Span };
  readonly aliases: readonly string[];
  readonly frontMatter: FrontMatter | null;
  readonly sections: readonly Section[];
  /** Names that a link's `#` can lead to besides the sections': HTML ids, `^block` ids, headings in lists and quotes. */
  readonly anchors: readonly string[];
  readonly tables: readonly TableFacts[];
  readonly statements: readonly Statement[];
  /** What a heading takes back (`Notes on what was removed`): no statements of the page. */
  readonly retracted: readonly Statement[];
  readonly links: readonly Link[];
  readonly footnotes: readonly Footnote[];
  readonly sources: readonly SourceEntry[];
  readonly listItems: readonly ListItem[];
  readonly hedges: readonly Hedge[];
  readonly promises: readonly PromisedDay[];
  readonly repairs: readonly Repair[];
  readonly brokenTables: readonly BrokenTable[];
  readonly unreadTables: readonly UnreadTable[];
  /** Of an index page. */
  readonly statedCounts: readonly StatedCount[];
  /** Of a schema page: the tags that its taxonomy lists, folded. */
  readonly taxonomy: readonly string[];
  /** Of every paragraph, list item, table and heading, in order: what a suppression can stand before. */
  readonly blocks: readonly Span[];
  readonly suppressions: readonly SuppressionComment[];
}

export interface PageResult {
  readonly facts: PageFacts;
  readonly findings: readonly Finding[];
}
