import type { MarkdownPage } from "../../markdown/page.ts";
import type { Link, Paragraph, SourceEntry, TableFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { linesOf } from "./lines-of.ts";
import { readEntry } from "./read-entry.ts";
import type { Draft } from "./source-draft.ts";
import { isSourceHeading } from "./source-sections.ts";

/** `来源：`, `**Sources:**`, `*Source: …*`. */
const LABEL = /^[*_\s]*([\p{L} ]{2,24})[*_]{0,3}\s?[:：][*_\s]*/u;

/**
 * A paragraph that begins with what heads a list of sources names sources, and so do the items right below one that says
 * no more. Where there is a table they are the section's, elsewhere the page's.
 */
export function labelledSources(
  page: MarkdownPage,
  tables: readonly TableFacts[],
  listed: ReadonlySet<number>,
): Draft[] {
  const withTable = new Set(tables.map(({ section }) => section));
  let opened = false;
  return page.paragraphs.flatMap((paragraph) => {
    const label = listed.has(paragraph.section) ? null : labelOf(paragraph);
    const isBelow = opened && label === null && paragraph.kind === "list-item";
    opened = isBelow || (label !== null && label === paragraph.text.length);
    if (!isBelow && (label === null || opened)) return [];
    const via = withTable.has(paragraph.section) ? "mark" : "section";
    return draftsOf(page, paragraph, label ?? 0, via);
  });
}

/** Where what is said after the label begins; null without one. */
function labelOf({ kind, text }: Paragraph): number | null {
  if (kind === "callout") return null;
  const label = LABEL.exec(text);
  return label?.[1] !== undefined && isSourceHeading(label[1]) ? label[0].length : null;
}

function draftsOf(page: MarkdownPage, paragraph: Paragraph, from: number, via: SourceEntry["via"]): Draft[] {
  const { text, span, section } = paragraph;
  const said = text.slice(from).replace(/[*_]+$/, "");
  const links = page.links.filter((link) => link.kind !== "image" && within(link.span, span));
  return linesOf(said, [span[0] + from, span[1]]).flatMap((line) => {
    const read = (part: Span) => {
      const inside = links.filter((link) => within(link.span, part));
      return readEntry(page.text.slice(...part), part, inside, via, section);
    };
    // Words alone may be anything: `Source: “Apples are …”` in an example of translation.
    return partsOf(line, links)
      .flatMap(read)
      .filter(({ kind }) => kind !== "text");
  });
}

/** `raw/a.md、[B](https://…)`: what stands between separators that are no link's own. */
function partsOf(
  { text, span }: { readonly text: string; readonly span: Span },
  links: readonly Link[],
): Span[] {
  const parts: Span[] = [];
  let start = span[0];
  for (const { index } of text.matchAll(/[、,，;；]/g)) {
    const at = span[0] + index;
    if (links.some((link) => link.span[0] <= at && at < link.span[1])) continue;
    parts.push(trimmed(text, span[0], start, at));
    start = at + 1;
  }
  return [...parts, trimmed(text, span[0], start, span[1])];
}

function trimmed(text: string, base: number, start: number, end: number): Span {
  const part = text.slice(start - base, end - base);
  const from = start + part.length - part.trimStart().length;
  return [from, from + part.trim().length];
}

function within(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
