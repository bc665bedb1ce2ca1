import type { MarkdownPage } from "../../markdown/page.ts";
import type { Link, SourceEntry, TableFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { isChrome } from "../../text/chrome-words.ts";
import { addTo } from "../../text/group-by.ts";
import { lowest } from "../../text/lowest.ts";
import { isWithin } from "../../text/span.ts";
import { spansWithin } from "../../text/spans-within.ts";
import { frontMatterSources } from "./front-matter-sources.ts";
import { labelledSources } from "./labelled-sources.ts";
import { linesOf } from "./lines-of.ts";
import { linksIn } from "./links-in.ts";
import { linkDraft, locatedWord, readEntry } from "./read-entry.ts";
import { type Draft, draftOf } from "./source-draft.ts";
import { readSourceTarget } from "./source-kind.ts";
import { isSourceHeading } from "./source-sections.ts";

/** All sources a page names, in the order they stand: front matter, marks, cells, footnotes, its list of sources. */
export function collectSources(page: MarkdownPage, tables: readonly TableFacts[]): readonly SourceEntry[] {
  const listed = sourceSections(page);
  const drafts = [
    ...frontMatterSources(page),
    ...page.marks.map(
      ({ target, targetSpan, section }): Draft =>
        draftOf(target, targetSpan, listed.has(section) ? "section" : "mark", section),
    ),
    ...sectionSources(page, listed),
    ...labelledSources(page, tables, listed),
    ...tableSources(page, tables, listed),
    ...footnoteSources(page),
  ];
  drafts.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return drafts.map((draft, index) => ({ id: `s${index + 1}`, ...draft }));
}

/** The sections headed so, and those below them. */
function sourceSections(page: MarkdownPage): ReadonlySet<number> {
  const found = new Set<number>();
  page.sections.forEach((section, index) => {
    if (isSourceHeading(section.text) || (section.parent !== null && found.has(section.parent)))
      found.add(index);
  });
  return found;
}

/** Each list item, or line of a paragraph, of a Sources section is one source. */
function sectionSources(page: MarkdownPage, listed: ReadonlySet<number>): Draft[] {
  if (listed.size === 0) return [];
  const links = linksBySection(page, listed);
  const items = page.paragraphs.filter(
    (paragraph) => listed.has(paragraph.section) && paragraph.kind !== "callout",
  );
  return items.flatMap((item) => {
    const inside = linksIn(links.get(item.section) ?? [], item.span);
    if (MARK.test(item.text)) return [];
    return item.kind === "list-item"
      ? readEntry(item.text, item.span, inside, "section", item.section)
      : linesOf(item.text, item.span)
          .filter(({ text }) => !isChrome(text) && !MARK.test(text))
          .flatMap((line) =>
            readEntry(line.text, line.span, linksIn(inside, line.span), "section", item.section),
          );
  });
}

/** `^[raw/x.md]` alone: it is a source already. */
const MARK = /^\^\[[^\]]*\]$/;

function linksBySection(page: MarkdownPage, listed: ReadonlySet<number>): ReadonlyMap<number, Link[]> {
  const found = new Map<number, Link[]>();
  for (const link of page.links) {
    if (!listed.has(link.section) || link.kind === "image") continue;
    addTo(found, link.section, link);
  }
  return found;
}

/** Links out of the wiki and to files in cells; a wikilink in a cell names a thing, it cites nothing, but in a citation column. */
function tableSources(
  page: MarkdownPage,
  tables: readonly TableFacts[],
  listed: ReadonlySet<number>,
): Draft[] {
  const found: Draft[] = [];
  let next = 0;
  for (const table of tables) {
    if (listed.has(table.section)) continue;
    while ((page.links[next]?.span[0] ?? Number.POSITIVE_INFINITY) < table.span[0]) next++;
    for (; (page.links[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= table.span[1]; next++) {
      const link = page.links[next];
      if (link === undefined || link.kind === "image") continue;
      const cited = isCited(table, link.span);
      const { kind } = readSourceTarget(link.target);
      if (cited || kind === "url" || kind === "doi" || kind === "arxiv") {
        found.push(linkDraft(link, cited ? "row" : "cell", table.section));
      }
    }
    found.push(...citedPaths(table));
  }
  return found;
}

function isCited(table: TableFacts, span: Span): boolean {
  const after = lowest(table.rows.length, (at) => (table.rows[at]?.span[0] ?? 0) > span[0]);
  const cells = table.rows[Math.max(0, after - 1)]?.cells ?? [];
  return table.columns.some(
    (column, index) => column.role === "citation" && isWithin(span, cells[index]?.span ?? [0, -1]),
  );
}

/** A citation column may hold a bare path or address: `raw/articles/x.md`. */
function citedPaths(table: TableFacts): Draft[] {
  return table.columns.flatMap((column, index) => {
    if (column.role !== "citation") return [];
    return table.rows.flatMap((row) => {
      const cell = row.cells[index];
      if (cell === undefined || /[[\]]/.test(cell.text)) return [];
      const text = cell.text.replace(/^`(.*)`$/, "$1");
      const offset = text === cell.text ? 0 : 1;
      const draft = draftOf(text, [cell.span[0] + offset, cell.span[1] - offset], "row", table.section);
      return draft.kind === "text" ? [] : [draft];
    });
  });
}

function footnoteSources(page: MarkdownPage): Draft[] {
  const definitions = page.footnotes.filter((footnote) => footnote.definition);
  const linksIn = spansWithin(page.links);
  return definitions.flatMap((definition) => {
    const links = linksIn(definition.span).filter(({ kind }) => kind !== "wikilink");
    if (links.length > 0) return links.map((link) => linkDraft(link, "footnote", link.section));
    const section = page.sections.findLastIndex((each) => each.body[0] <= definition.span[0]);
    const located = locatedWord(definition.text, definition.span, "footnote", Math.max(0, section));
    return located === undefined ? [] : [located];
  });
}
