import type { FrontMatter, Repair } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import { readFrontMatter } from "./front-matter.ts";

/** A chat hands a page over in a fence of its own: what the two fences stand around is the page. */
export interface FencedPage {
  /** Of the first fence, without its line end. */
  readonly fence: Span;
  readonly inside: Span;
}

/** Null unless the first line opens a fence of Markdown that the last line closes. */
export function fencedPage(text: string): FencedPage | null {
  const opened = /^\s*(`{3,}|~{3,})[^\S\r\n]*(?:markdown|md)[^\S\r\n]*(?:\r\n|\n|\r)/i.exec(text);
  const fence = opened?.[1];
  if (opened === null || fence === undefined) return null;
  const whole = text.trimEnd();
  const last = Math.max(whole.lastIndexOf("\n"), whole.lastIndexOf("\r")) + 1;
  if (last < opened[0].length || whole.slice(last).trim() !== fence) return null;
  return {
    fence: [text.indexOf(fence), opened[0].trimEnd().length],
    inside: [opened[0].length, last],
  };
}

/** The front matter within, each place counted from the start of the text. */
export function fencedFrontMatter(text: string, { inside: [from, to] }: FencedPage): FrontMatter | null {
  const read = readFrontMatter(text.slice(from, to));
  if (read === null) return null;
  const moved = ([start, end]: Span): Span => [start + from, end + from];
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
