import type { FrontMatter } from "../model/front-matter.ts";
import type { Repair } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import { shifted } from "../text/span.ts";
import { readFrontMatter } from "./front-matter.ts";

/** A chat hands a page over in a fence of its own: what the two fences stand around is the page. */
export interface FencedPage {
  /** Of the first fence, without its line end. */
  readonly fence: Span;
  readonly inside: Span;
  /** Before the first fence and behind the last: blank lines and comments, which may be suppressions. */
  readonly outside: readonly [before: Span, after: Span];
}

const COMMENTS = /(?:\s|<!--(?:(?!-->)[\s\S])*-->)*/y;
const OPENED = /(`{3,}|~{3,})[^\S\r\n]*(?:markdown|md)[^\S\r\n]*(?:\r\n|\n|\r)/iy;

/**
 * Null unless a fence of Markdown opens the page and another ends it.
 * @param from where front matter of the file itself ends
 */
export function fencedPage(text: string, from: number): FencedPage | null {
  const start = matched(COMMENTS, text, from)?.end ?? from;
  const opened = matched(OPENED, text, start);
  if (opened === null) return null;
  const last = text.lastIndexOf(opened.first);
  const line = Math.max(text.lastIndexOf("\n", last), text.lastIndexOf("\r", last)) + 1;
  const end = last + opened.first.length;
  const isLast = matched(COMMENTS, text, end)?.end === text.length;
  if (!isLast || line < opened.end || text.slice(line, last).trim() !== "") return null;
  return {
    fence: [start, start + text.slice(start, opened.end).trimEnd().length],
    inside: [opened.end, line],
    outside: [
      [from, start],
      [end, text.length],
    ],
  };
}

function matched(expression: RegExp, text: string, at: number): { first: string; end: number } | null {
  expression.lastIndex = at;
  const match = expression.exec(text);
  return match === null ? null : { first: match[1] ?? "", end: at + match[0].length };
}

/** The front matter within, each place counted from the start of the text. */
export function fencedFrontMatter(text: string, { inside: [from, to] }: FencedPage): FrontMatter | null {
  const read = readFrontMatter(text.slice(from, to));
  if (read === null) return null;
  const moved = (span: Span) => shifted(span, from);
  return {
    span: moved(read.span),
    entries: read.entries.map((entry) => ({
      ...entry,
      keySpan: moved(entry.keySpan),
      valueSpan: moved(entry.valueSpan),
      items: entry.items.map(moved),
    })),
    ...(read.error === undefined ? {} : { error: { ...read.error, span: moved(read.error.span) } }),
  };
}

/** Told at the fence that opens the page. */
export function fenceRepair(text: string, { fence }: FencedPage): Repair {
  return { kind: "page-fence", span: fence, text: text.slice(...fence), at: [] };
}
