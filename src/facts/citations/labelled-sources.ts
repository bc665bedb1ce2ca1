import type { MarkdownPage } from "../../markdown/page.ts";
import type { Link, SourceEntry, TableFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { isSpace } from "../../text/white-space.ts";
import { linesOf } from "./lines-of.ts";
import { linksIn } from "./links-in.ts";
import { readEntry } from "./read-entry.ts";
import type { Draft } from "./source-draft.ts";
import { isSourceHeading, SOURCE_HEADINGS } from "./source-sections.ts";

/**
 * A line that begins with what heads a list of sources names sources, and so do the items right below one that says no
 * more. Where there is a table they are the section's, elsewhere, and above the first, the page's.
 */
export function labelledSources(
  page: MarkdownPage,
  tables: readonly TableFacts[],
  listed: ReadonlySet<number>,
): Draft[] {
  if (!mayLabel(page.text)) return [];
  const withTable = new Set(tables.map(({ section }) => section));
  let opened = false;
  const drafts = page.paragraphs.flatMap((paragraph) => {
    const { kind, section } = paragraph;
    const lines = listed.has(section) || kind === "callout" ? [] : linesOf(paragraph.text, paragraph.span);
    const isBelow = opened && kind === "list-item";
    const said = lines.flatMap((line) => saidOf(line, isBelow) ?? []);
    opened = isBelow || said.at(-1)?.text === "";
    const isOfTable = withTable.has(section) && !isLede(page, section, paragraph.span);
    const via = isOfTable ? "mark" : "section";
    return said.flatMap((line) => draftsOf(page, line, via, section));
  });
  return isOfPage(page, drafts) ? drafts.map((draft) => ({ ...draft, via: "section" as const })) : drafts;
}

/** Under the page's title, above its first table: what is said there is said of the page. */
function isLede({ sections, grids }: MarkdownPage, section: number, [, end]: Span): boolean {
  return (sections[section]?.level ?? 0) <= 1 && grids.every(({ span }) => span[0] >= end);
}

/** `Sources: [a](…) · [b](…)` as the page's last line, and no other such line: of all that stands above, not of the last table. */
function isOfPage({ paragraphs, grids }: MarkdownPage, drafts: readonly Draft[]): boolean {
  const last = paragraphs.at(-1);
  const [first] = drafts;
  return (
    last !== undefined &&
    first !== undefined &&
    drafts.length > 1 &&
    first.span[0] >= last.span[0] &&
    grids.every(({ span }) => span[1] <= last.span[0])
  );
}

interface Line {
  readonly text: string;
  readonly span: Span;
}

/** What all headings end with. */
const ENDINGS = [...SOURCE_HEADINGS].filter(
  (heading) => ![...SOURCE_HEADINGS].some((other) => other !== heading && heading.endsWith(other)),
);

/** Their last letters: before most colons stands another. */
const LAST_LETTERS: ReadonlySet<number> = new Set(
  ENDINGS.flatMap((ending) => {
    const last = ending.slice(-1);
    return [last.charCodeAt(0), last.toUpperCase().charCodeAt(0)];
  }),
);

const LONGEST_ENDING = Math.max(...ENDINGS.map(({ length }) => length));

/** Whether such a heading stands before a colon: on most pages none does, and colons are few and quickly found. */
export function mayLabel(text: string): boolean {
  return mayLabelAt(text, ":") || mayLabelAt(text, "：");
}

/** Between the heading and its colon at most three marks of emphasis and a space stand. */
function mayLabelAt(text: string, colon: string): boolean {
  for (let at = text.indexOf(colon); at >= 0; at = text.indexOf(colon, at + 1)) {
    let end = at;
    if (isSpace(text.charCodeAt(end - 1))) end--;
    for (let marks = 0; marks < 3 && isEmphasis(text.charCodeAt(end - 1)); marks++) end--;
    if (!LAST_LETTERS.has(text.charCodeAt(end - 1))) continue;
    const before = text.slice(Math.max(0, end - LONGEST_ENDING), end).toLowerCase();
    if (ENDINGS.some((ending) => before.endsWith(ending))) return true;
  }
  return false;
}

function isEmphasis(code: number): boolean {
  return code === 42 || code === 95;
}

/** `来源：`, `**Sources:**`, `*Source: …*`, at the start of a line or sentence. */
function labelsIn(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(/(?:^|[.。;；)）])[*_\s]*([\p{L} ]{2,24})[*_]{0,3}\s?[:：][*_\s]*/gu);
}

/** What stands after the label; all of an item that stands below one; null where neither is there. */
function saidOf({ text, span }: Line, isBelow: boolean): Line | null {
  const label = [...labelsIn(text)].find(([, words = ""]) => isSourceHeading(words));
  if (label === undefined && !isBelow) return null;
  const from = label === undefined ? 0 : label.index + label[0].length;
  const said = text.slice(from).replace(/[*_]+$/, "");
  return { text: said, span: [span[0] + from, span[0] + from + said.length] };
}

function draftsOf(page: MarkdownPage, line: Line, via: SourceEntry["via"], section: number): Draft[] {
  if (line.text === "") return [];
  const links = linksIn(page.links, line.span).filter(({ kind }) => kind !== "image");
  const read = (part: Span) => readEntry(page.text.slice(...part), part, linksIn(links, part), via, section);
  // Words alone may be anything: `Source: “Apples are …”` in an example of translation.
  return partsOf(line, links)
    .flatMap(read)
    .filter(({ kind }) => kind !== "text");
}

/** `raw/a.md、[B](https://…)`: what stands between separators that are no link's own. */
function partsOf(
  { text, span }: { readonly text: string; readonly span: Span },
  links: readonly Link[],
): Span[] {
  const parts: Span[] = [];
  let start = span[0];
  let next = 0;
  for (const { index } of text.matchAll(/[、,，;；]/g)) {
    const at = span[0] + index;
    while ((links[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
    if ((links[next]?.span[0] ?? Number.POSITIVE_INFINITY) <= at) continue;
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
