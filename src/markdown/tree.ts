import type { Nodes, Parent, PhrasingContent, Root, Table } from "mdast";
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
import { anchorsIn, blockAnchor } from "./anchors.ts";
import { bracketFinder } from "./bracket-finder.ts";
import { cellsOf } from "./cells.ts";
import { commentsIn } from "./comments.ts";
import { htmlLinks } from "./html-links.ts";
import { inlineMarks } from "./inline-marks.ts";
import { linkOf } from "./link-node.ts";
import { looseFootnotes } from "./loose-footnotes.ts";
import type { SourceMark } from "./page.ts";
import type { Parser } from "./parse.ts";
import { joinTornLinks, type TornLink } from "./repair/torn-links.ts";
import type { Heading } from "./sections.ts";
import { shownText } from "./shown-text.ts";

export interface TreeTable {
  readonly span: Span;
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  /** Stands at the top level of its slice, where the page can be cut. */
  readonly top: boolean;
}

type Unplaced<T extends { readonly section: number }> = Omit<T, "section">;

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
  readonly torn: (TornLink & { readonly table: number })[];
}

export function readTree(text: string, slices: readonly Span[], parser: Parser): TreeFacts {
  const facts: TreeFacts = {
    headings: [],
    tables: [],
    links: [],
    footnotes: [],
    listItems: [],
    paragraphs: [],
    marks: [],
    comments: [],
    anchors: [],
    code: [],
    torn: [],
  };
  const hasBracket = bracketFinder(text);
  for (const [start, end] of slices) {
    const root: Root = parser.parse(start === 0 && end === text.length ? text : text.slice(start, end));
    const definitions = definitionsOf(root);
    walk(root, { text, base: start, facts, depth: 0, within: "root", definitions, hasBracket });
  }
  return facts;
}

export interface Walk {
  readonly text: string;
  /** Offset of the slice that the tree is of. */
  readonly base: number;
  readonly facts: TreeFacts;
  /** Of lists. */
  readonly depth: number;
  readonly within: "root" | "list" | "quote";
  readonly definitions: ReadonlyMap<string, string>;
  readonly hasBracket: (span: Span) => boolean;
}

export function spanOf(node: Nodes, base: number): Span {
  const { position } = node;
  return [(position?.start.offset ?? 0) + base, (position?.end.offset ?? 0) + base];
}

function definitionsOf(root: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const node of root.children) {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node.url);
  }
  return found;
}

/** Nesting is bounded by the parser's own; the deepest pages stay far below the stack. */
function walk(parent: Parent, at: Walk): void {
  for (const node of parent.children) visit(node, at);
}

function visit(node: Nodes, at: Walk): void {
  const { facts, text, base } = at;
  switch (node.type) {
    case "heading": {
      phrasing(node, node.children, at);
      if (at.within === "root") facts.headings.push(headingOf(node, node.children, at));
      else facts.anchors.push(shownText(node.children));
      return;
    }
    case "paragraph": {
      const span = spanOf(node, base);
      const slice = text.slice(span[0], span[1]);
      const quoted = slice.startsWith("[!") ? "callout" : "quote";
      const kind = at.within === "list" ? "list-item" : at.within === "quote" ? quoted : "paragraph";
      facts.paragraphs.push({ text: slice, span, kind });
      facts.anchors.push(...blockAnchor(slice));
      phrasing(node, node.children, at);
      return;
    }
    case "table":
      tableOf(node, at);
      return;
    case "list":
      walk(node, { ...at, depth: at.depth + 1, within: "list" });
      return;
    case "listItem": {
      const first = node.children[0];
      const span = first === undefined ? spanOf(node, base) : spanOf(first, base);
      facts.listItems.push({ text: text.slice(span[0], span[1]), span, depth: at.depth });
      walk(node, at);
      return;
    }
    case "blockquote":
      walk(node, { ...at, within: at.within === "list" ? "list" : "quote" });
      return;
    case "footnoteDefinition": {
      const span = spanOf(node, base);
      facts.footnotes.push({
        id: node.identifier,
        span,
        text: text.slice(span[0], span[1]),
        definition: true,
      });
      walk(node, at);
      return;
    }
    case "html":
      htmlOf(spanOf(node, base), at);
      return;
    case "code":
      facts.code.push(spanOf(node, base));
      return;
    case "definition": {
      const span = spanOf(node, base);
      const link = linkOf(node, text, span, at.definitions);
      if (link !== null) facts.links.push(link);
      return;
    }
    default:
      if ("children" in node) walk(node, at);
  }
}

function headingOf(
  node: Nodes & { type: "heading" },
  children: readonly PhrasingContent[],
  at: Walk,
): Heading {
  const whole = spanOf(node, at.base);
  const first = children[0];
  const last = children.at(-1);
  const span: Span =
    first === undefined || last === undefined
      ? [whole[1], whole[1]]
      : [spanOf(first, at.base)[0], spanOf(last, at.base)[1]];
  const shown = shownText(children).trim();
  const anchor = /\s*\{#([^\s{}]+)\}$/.exec(shown);
  const text = anchor === null ? shown : shown.slice(0, anchor.index);
  return {
    level: node.depth,
    text,
    span: anchor === null ? span : [span[0], Math.max(span[0], at.text.lastIndexOf("{#", span[1]))],
    whole,
    ...(anchor?.[1] === undefined ? {} : { anchor: anchor[1] }),
  };
}

function tableOf(node: Table, at: Walk): void {
  const { text, base, facts } = at;
  const table = spanOf(node, base);
  const torn: TornLink[] = [];
  const rows = node.children.map((row): Row => {
    const span = spanOf(row, base);
    const joined = joinTornLinks(text, cellsOf(text, span[0], span[1]));
    torn.push(...joined.torn);
    return { span, cells: joined.cells };
  });
  const [header, ...body] = rows;
  if (header === undefined) return;
  facts.tables.push({
    span: table,
    header: header.cells,
    rows: body,
    top: at.within === "root",
  });
  const before = facts.links.length;
  for (const row of node.children) for (const cell of row.children) phrasing(cell, cell.children, at);
  for (const link of torn) {
    facts.torn.push({ ...link, table: table[0] });
    facts.links.push(...inlineMarks(text, link.span, [], new Set()).links);
  }
  if (torn.length > 0) sortTail(facts.links, before);
}

function sortTail(links: TreeFacts["links"], from: number): void {
  links.push(...links.splice(from).sort((a, b) => a.span[0] - b.span[0]));
}

function htmlOf(span: Span, at: Walk): void {
  const slice = at.text.slice(span[0], span[1]);
  at.facts.comments.push(...commentsIn(slice, span[0]));
  at.facts.links.push(...htmlLinks(slice, span[0]));
  at.facts.anchors.push(...anchorsIn(slice));
}

/** Links, footnote references, comments; then wikilinks and source marks, which Markdown does not know. */
function phrasing(container: Nodes, children: readonly PhrasingContent[], at: Walk): void {
  const code: Span[] = [];
  const before = at.facts.links.length;
  inline(children, at, code);
  const span = spanOf(container, at.base);
  if (!at.hasBracket(span)) return;
  const linked = new Set(at.facts.links.slice(before).map((link) => link.span[0]));
  const found = inlineMarks(at.text, span, code, linked);
  at.facts.links.push(...found.links);
  if (found.links.length > 0) sortTail(at.facts.links, before);
  at.facts.marks.push(...found.marks);
}

function inline(children: readonly PhrasingContent[], at: Walk, code: Span[]): void {
  const { facts, text, base } = at;
  for (const node of children) {
    switch (node.type) {
      case "text":
        if (node.value.includes("[^")) facts.footnotes.push(...looseFootnotes(text, spanOf(node, base)));
        break;
      case "break":
        break;
      case "inlineCode":
        code.push(spanOf(node, base));
        facts.code.push(spanOf(node, base));
        break;
      case "html":
        htmlOf(spanOf(node, base), at);
        break;
      case "footnoteReference": {
        const span = spanOf(node, base);
        facts.footnotes.push({
          id: node.identifier,
          span,
          text: text.slice(span[0], span[1]),
          definition: false,
        });
        break;
      }
      default: {
        const link = linkOf(node, text, spanOf(node, base), at.definitions);
        if (link !== null) facts.links.push(link);
        if ("children" in node) inline(node.children, at, code);
      }
    }
  }
}
