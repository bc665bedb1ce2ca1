import type { Span } from "../model/place.ts";
import { findCuts } from "./scan/cuts.ts";

/** A link in a cell; `text` spans the shown text, `raw` the source. */
export interface ScannedLink {
  readonly kind: "link" | "wikilink" | "image" | "autolink";
  readonly href: string;
  readonly text: Span;
  readonly raw: Span;
}

/** `[^1]`, `^[raw/x.md]` and `^15^`: taken out of the shown text; `at` is where they stood in it. */
export interface ScannedReference {
  readonly kind: "footnote" | "source" | "citation";
  readonly id: string;
  readonly at: number;
  readonly raw: Span;
}

/**
 * A cell (or any stretch of Markdown) without its markup. Ranges are in the shown text; `rawSpan` leads back.
 * `<br>` shows as a line feed, `<sub>x</sub>` as `_x`, a raised number as `^23`; comments are gone.
 */
export interface Scanned {
  readonly raw: string;
  readonly text: string;
  /** Source offsets where each shown unit starts and ends; null when nothing was taken off. */
  readonly starts: readonly number[] | null;
  readonly ends: readonly number[] | null;
  readonly links: readonly ScannedLink[];
  readonly references: readonly ScannedReference[];
  readonly strong: readonly Span[];
  readonly emphasis: readonly Span[];
  readonly strike: readonly Span[];
  readonly code: readonly Span[];
  readonly superscript: readonly Span[];
}

const NONE: readonly never[] = [];

/** The source range of a range of the shown text. */
export function rawSpan(scanned: Scanned, start: number, end: number): Span {
  const { starts, ends, raw } = scanned;
  if (starts === null || ends === null) return [start, end];
  if (end <= start) {
    const at = starts[start] ?? raw.length;
    return [at, at];
  }
  return [starts[start] ?? raw.length, ends[end - 1] ?? raw.length];
}

/** Takes the markup off a stretch of Markdown and remembers where everything stood. Linear in its length. */
export function scan(raw: string): Scanned {
  if (!hasMarkup(raw)) return plain(raw);
  const found = findCuts(raw);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;
  const copy = (until: number) => {
    if (until <= at) return;
    text += raw.slice(at, until);
    for (let i = at; i < until; i++) {
      starts.push(i);
      ends.push(i + 1);
    }
    at = until;
  };
  for (const cut of found.cuts) {
    if (cut.start < at) continue;
    copy(cut.start);
    text += cut.insert;
    for (let i = 0; i < cut.insert.length; i++) {
      starts.push(cut.start);
      ends.push(cut.end);
    }
    at = cut.end;
  }
  copy(raw.length);
  const shown = (span: Span): Span => [lowerBound(starts, span[0]), lowerBound(starts, span[1])];
  return {
    raw,
    text,
    starts,
    ends,
    links: found.links.map((link) => ({ ...link, text: shown(link.text) })),
    references: found.references.map(({ kind, id, raw: span }) => ({
      kind,
      id,
      at: lowerBound(starts, span[0]),
      raw: span,
    })),
    strong: found.strong.map(shown),
    emphasis: found.emphasis.map(shown),
    strike: found.strike.map(shown),
    code: found.code.map(shown),
    superscript: found.superscript.map(shown),
  };
}

function plain(raw: string): Scanned {
  return {
    raw,
    text: raw,
    starts: null,
    ends: null,
    links: NONE,
    references: NONE,
    strong: NONE,
    emphasis: NONE,
    strike: NONE,
    code: NONE,
    superscript: NONE,
  };
}

const MARKUP = new Uint8Array(128);
for (const character of "\\*_`[]<&^") MARKUP[character.charCodeAt(0)] = 1;

function hasMarkup(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code >= 128) continue;
    if (MARKUP[code] === 1 || (code === 126 && raw.charCodeAt(i + 1) === 126)) return true;
  }
  return false;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
