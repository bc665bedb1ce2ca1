import type {
  Cell,
  Footnote,
  Link,
  ListItem,
  Paragraph,
  Row,
  SuppressionComment,
} from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { UnreadTable } from "../model/unread-table.ts";
import type { TornLink } from "./repair/torn-links.ts";
import type { Heading } from "./sections.ts";

/** `^[raw/articles/x.md]`: a source cited in the text. */
export interface SourceMark {
  readonly target: string;
  readonly span: Span;
  readonly targetSpan: Span;
  readonly section: number;
}

export interface TreeTable {
  readonly span: Span;
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  /** Stands at the top level of its slice, where the page can be cut. */
  readonly top: boolean;
}

/** What stands in a section: in which, is known when all headings are. */
export type Unplaced<T extends { readonly section: number }> = Omit<T, "section"> & { section: number };

/** What one walk over a page's tree (or the trees of its slices) finds, in page order. */
export interface TreeFacts {
  readonly headings: Heading[];
  readonly tables: TreeTable[];
  readonly links: Unplaced<Link>[];
  readonly footnotes: Footnote[];
  readonly listItems: Unplaced<ListItem>[];
  readonly paragraphs: Unplaced<Paragraph>[];
  readonly marks: Unplaced<SourceMark>[];
  readonly comments: SuppressionComment[];
  readonly anchors: string[];
  readonly code: Span[];
  readonly unreadTables: UnreadTable[];
  readonly torn: (TornLink & { readonly table: number })[];
}
