import { LONGEST_WIKILINK } from "../limits.ts";
import type { Link } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { SourceMark, Unplaced } from "./tree-facts.ts";

interface InlineMarks {
  readonly links: readonly Unplaced<Link>[];
  readonly marks: readonly Unplaced<SourceMark>[];
}

const NOTHING: InlineMarks = { links: [], marks: [] };

/**
 * Wikilinks `[[page#anchor|alias]]` and source marks `^[raw/x.md]` in a stretch of text, code left out.
 * @param code in their order
 * @param linked where Markdown's own links start: `[[1]](url)` is one of them
 */
export function inlineMarks(
  text: string,
  span: Span,
  code: readonly Span[],
  linked: ReadonlySet<number>,
): InlineMarks {
  const [from, to] = span;
  const first = text.indexOf("[", from);
  if (first < 0 || first >= to) return NOTHING;
  const links: Unplaced<Link>[] = [];
  const marks: Unplaced<SourceMark>[] = [];
  let next = 0;
  for (let at = first; at >= 0 && at < to; at = text.indexOf("[", at + 1)) {
    while ((code[next]?.[1] ?? to) <= at) next++;
    const skipped = code[next];
    if (skipped !== undefined && skipped[0] <= at) {
      at = skipped[1] - 1;
    } else if (text[at + 1] === "[" && !linked.has(at)) {
      const close = closing(text, at + 2, to, "]]");
      if (close < 0) continue;
      links.push(wikilink(text, at, close));
      at = close + 1;
    } else if (text[at - 1] === "^" && at > from) {
      const close = closing(text, at + 1, to, "]");
      if (close < 0) continue;
      marks.push({
        target: text.slice(at + 1, close),
        span: [at - 1, close + 1],
        targetSpan: [at + 1, close],
        section: 0,
      });
      at = close;
    }
  }
  return { links, marks };
}

function closing(text: string, from: number, to: number, close: string): number {
  const limit = Math.min(to, from + LONGEST_WIKILINK);
  for (let at = from; at < limit; at++) {
    const character = text[at];
    if (character === "\n" || character === "[") return -1;
    if (text.startsWith(close, at)) return at;
  }
  return -1;
}

function wikilink(text: string, open: number, close: number): Unplaced<Link> {
  const inside = text.slice(open + 2, close);
  const pipe = inside.search(/\\?\|/);
  const target = pipe < 0 ? inside : inside.slice(0, pipe);
  const alias = pipe < 0 ? inside : inside.slice(inside.indexOf("|", pipe) + 1);
  const embed = text[open - 1] === "!";
  const start = open + 2 + (target.length - target.trimStart().length);
  return {
    kind: "wikilink",
    target: target.trim(),
    text: alias.trim(),
    span: [embed ? open - 1 : open, close + 2],
    targetSpan: [start, start + target.trim().length],
    section: 0,
  };
}
