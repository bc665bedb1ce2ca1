import type { Cell, Footnote, Paragraph, Row } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import { anchorsIn, blockAnchor } from "./anchors.ts";
import { cellsOf } from "./cells.ts";
import { commentsIn } from "./comments.ts";
import { type Finder, finder } from "./finder.ts";
import { headingOf } from "./heading-node.ts";
import { htmlLinks } from "./html-links.ts";
import { inlineMarks } from "./inline-marks.ts";
import { linkOf } from "./link-node.ts";
import { looseFootnotes } from "./loose-footnotes.ts";
import type { Parser, Tree } from "./parse.ts";
import { joinTornLinks, type TornLink } from "./repair/torn-links.ts";
import { shownText } from "./shown-text.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { htmlTables, tableInCode } from "./unread-tables.ts";

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
    unreadTables: [],
    torn: [],
  };
  const mayHold = {
    inline: finder(text, INLINE),
    anchor: finder(text, "^"),
    wikilink: finder(text, "[["),
    mark: finder(text, "^["),
    footnote: finder(text, "[^"),
  };
  for (const [start, end] of slices) {
    const tree = parser.parse(start === 0 && end === text.length ? text : text.slice(start, end));
    const definitions = definitionsOf(tree);
    walk(ROOT, { text, tree, base: start, facts, depth: 0, within: "root", definitions, mayHold });
  }
  return facts;
}

const ROOT = 0;

/** What all of links, images, code, HTML and notes have within a paragraph, bare addresses too; most cells hold text alone. */
const INLINE = /[[<`@]|:\/\/|www\./gi;

interface Walk {
  readonly text: string;
  readonly tree: Tree;
  /** Offset of the slice that the tree is of. */
  readonly base: number;
  readonly facts: TreeFacts;
  /** Of lists. */
  readonly depth: number;
  readonly within: "root" | "list" | "quote";
  readonly definitions: ReadonlyMap<string, string>;
  /** Whether what begins so can stand in a span. */
  readonly mayHold: Readonly<Record<"inline" | "anchor" | "wikilink" | "mark" | "footnote", Finder>>;
}

function spanOf(node: number, { tree, base }: Walk): Span {
  return [tree.start(node) + base, tree.end(node) + base];
}

function definitionsOf(tree: Tree): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const size = tree.size(ROOT);
  for (let index = 0; index < size; index++) {
    const node = tree.child(ROOT, index);
    if (tree.kind(node) !== "definition") continue;
    const identifier = tree.field(node, "identifier");
    if (!found.has(identifier)) found.set(identifier, tree.field(node, "url"));
  }
  return found;
}

/** Nesting is bounded by the parser's own; the deepest pages stay far below the stack. */
function walk(parent: number, at: Walk): void {
  const size = at.tree.size(parent);
  for (let index = 0; index < size; index++) visit(at.tree.child(parent, index), at);
}

function visit(node: number, at: Walk): void {
  const { facts, text, tree } = at;
  switch (tree.kind(node)) {
    case "heading":
      phrasing(node, at);
      if (at.within === "root") facts.headings.push(headingOf(tree, node, text, at.base));
      else facts.anchors.push(shownText(tree, node));
      return;
    case "paragraph": {
      const span = spanOf(node, at);
      const slice = text.slice(span[0], span[1]);
      facts.paragraphs.push({ text: slice, span, section: 0, kind: paragraphKind(slice, at) });
      if (at.mayHold.anchor(span[0], span[1])) facts.anchors.push(...blockAnchor(slice));
      phrasing(node, at);
      return;
    }
    case "table":
      tableOf(node, at);
      return;
    case "list":
      walk(node, { ...at, depth: at.depth + 1, within: "list" });
      return;
    case "listItem": {
      const span = spanOf(tree.size(node) === 0 ? node : tree.child(node, 0), at);
      facts.listItems.push({ text: text.slice(span[0], span[1]), span, section: 0, depth: at.depth });
      walk(node, at);
      return;
    }
    case "blockquote":
      walk(node, { ...at, within: at.within === "list" ? "list" : "quote" });
      return;
    case "footnoteDefinition":
      facts.footnotes.push(footnoteOf(node, true, at));
      walk(node, at);
      return;
    case "html":
      htmlOf(spanOf(node, at), at);
      return;
    case "code":
      facts.code.push(spanOf(node, at));
      facts.unreadTables.push(...tableInCode(text, spanOf(node, at)));
      return;
    case "definition":
      addLink(node, at);
      return;
    default:
      walk(node, at);
  }
}

function paragraphKind(slice: string, { within }: Walk): Paragraph["kind"] {
  if (within === "quote") return slice.startsWith("[!") ? "callout" : "quote";
  return within === "list" ? "list-item" : "paragraph";
}

function tableOf(node: number, at: Walk): void {
  const { text, facts, tree } = at;
  const table = spanOf(node, at);
  const torn: TornLink[] = [];
  const rows: Row[] = [];
  const before = facts.links.length;
  const size = tree.size(node);
  for (let index = 0; index < size; index++) {
    const row = tree.child(node, index);
    const span = spanOf(row, at);
    rows.push({ span, cells: cellsIn(span, torn, at) });
    if (!at.mayHold.inline(span[0], span[1])) continue;
    const cells = tree.size(row);
    for (let cell = 0; cell < cells; cell++) phrasing(tree.child(row, cell), at);
  }
  const [header, ...body] = rows;
  if (header === undefined) return;
  facts.tables.push({ span: table, header: header.cells, rows: body, top: at.within === "root" });
  for (const link of torn) {
    facts.torn.push({ ...link, table: table[0] });
    facts.links.push(...inlineMarks(text, link.span, [], new Set()).links);
  }
  if (torn.length > 0) sortTail(facts.links, before);
}

function cellsIn([from, to]: Span, torn: TornLink[], { text, mayHold }: Walk): readonly Cell[] {
  const cells = cellsOf(text, from, to);
  if (!mayHold.wikilink(from, to)) return cells;
  const joined = joinTornLinks(text, cells);
  torn.push(...joined.torn);
  return joined.cells;
}

function sortTail(links: TreeFacts["links"], from: number): void {
  links.push(...links.splice(from).sort((a, b) => a.span[0] - b.span[0]));
}

function htmlOf(span: Span, at: Walk): void {
  const slice = at.text.slice(span[0], span[1]);
  at.facts.comments.push(...commentsIn(slice, span[0]));
  at.facts.links.push(...htmlLinks(slice, span[0]));
  at.facts.anchors.push(...anchorsIn(slice));
  at.facts.unreadTables.push(...htmlTables(at.text, span));
}

function footnoteOf(node: number, definition: boolean, at: Walk): Footnote {
  const span = spanOf(node, at);
  return {
    id: at.tree.field(node, "identifier"),
    span,
    text: at.text.slice(span[0], span[1]),
    definition,
  };
}

function addLink(node: number, at: Walk): void {
  const link = linkOf(at.tree, node, at.text, spanOf(node, at), at.definitions);
  if (link !== null) at.facts.links.push(link);
}

/** Links, footnote references, comments; then wikilinks and source marks, which Markdown does not know. */
function phrasing(container: number, at: Walk): void {
  const from = at.tree.start(container) + at.base;
  const to = at.tree.end(container) + at.base;
  if (!at.mayHold.inline(from, to)) return;
  const { links, marks, code } = at.facts;
  const linksBefore = links.length;
  const codeBefore = code.length;
  inline(container, at);
  if (!at.mayHold.wikilink(from, to) && !at.mayHold.mark(from, to)) return;
  const linked = new Set(links.slice(linksBefore).map((link) => link.span[0]));
  const found = inlineMarks(at.text, [from, to], code.slice(codeBefore), linked);
  links.push(...found.links);
  if (found.links.length > 0) sortTail(links, linksBefore);
  marks.push(...found.marks);
}

function inline(parent: number, at: Walk): void {
  const { facts, tree } = at;
  const size = tree.size(parent);
  for (let index = 0; index < size; index++) {
    const node = tree.child(parent, index);
    switch (tree.kind(node)) {
      case "text":
        textOf(node, at);
        break;
      case "break":
        break;
      case "inlineCode":
        facts.code.push(spanOf(node, at));
        break;
      case "html":
        htmlOf(spanOf(node, at), at);
        break;
      case "footnoteReference":
        facts.footnotes.push(footnoteOf(node, false, at));
        break;
      default:
        addLink(node, at);
        inline(node, at);
    }
  }
}

function textOf(node: number, at: Walk): void {
  const from = at.tree.start(node) + at.base;
  const to = at.tree.end(node) + at.base;
  if (at.mayHold.footnote(from, to) && at.tree.field(node, "value").includes("[^"))
    at.facts.footnotes.push(...looseFootnotes(at.text, [from, to]));
}
