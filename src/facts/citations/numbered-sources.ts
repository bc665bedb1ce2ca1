import type { MarkdownPage } from "../../markdown/page.ts";
import type { SourceEntry } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { lineAt } from "../../text/lines.ts";
import { spansWithin } from "../../text/spans-within.ts";

/** What an entry of a list of sources begins with: `[2] `, `【2】`, `2. `. */
const ENTRY = /^\s*(?:[-*+]\s+)?(?:\\?\[(\d{1,3})\\?\]|【(\d{1,3})】|(\d{1,3})[.)]\s)/;

/** What refers to it: `[2]`, `【2†source】`; no link, no definition. */
const REFERENCE = /\\?\[(\d{1,3})\\?\](?![(:[])|【(\d{1,3})(?:†[^】]{0,40})?】/g;

/** The sources that a span refers to by the number they have in the page's list; null where none has one. */
export function numberedSources(
  sources: readonly SourceEntry[],
  page: Pick<MarkdownPage, "text" | "lineStarts">,
): ((span: Span) => readonly SourceEntry[]) | null {
  const byNumber = new Map<string, SourceEntry>();
  for (const source of sources) {
    if (source.via !== "section") continue;
    const start = page.lineStarts[lineAt(page.lineStarts, source.span[0]) - 1] ?? 0;
    const number = ENTRY.exec(page.text.slice(start, source.span[1]))
      ?.slice(1)
      .find((each) => each !== undefined);
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, source);
  }
  if (byNumber.size === 0) return null;
  const found = [...page.text.matchAll(REFERENCE)].flatMap((match) => {
    const source = byNumber.get(match[1] ?? match[2] ?? "");
    const line = page.lineStarts[lineAt(page.lineStarts, match.index) - 1] ?? 0;
    const isEntry =
      page.text.slice(line, match.index).trim() === "" && source !== undefined && source.span[0] > line;
    const at: Span = [match.index, match.index + 1];
    return source === undefined || isEntry ? [] : [{ span: at, source }];
  });
  if (found.length === 0) return null;
  const within = spansWithin(found);
  return (span) => within(span).map(({ source }) => source);
}
