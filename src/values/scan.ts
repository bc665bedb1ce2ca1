import type { Span } from "../model/place.ts";
import { lowest } from "../text/lowest.ts";
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
  /** What the shown text is made of, in order; null when nothing was taken off. */
  readonly pieces: readonly Piece[] | null;
  readonly links: readonly ScannedLink[];
  readonly references: readonly ScannedReference[];
  readonly strong: readonly Span[];
  readonly emphasis: readonly Span[];
  readonly strike: readonly Span[];
  readonly code: readonly Span[];
  readonly superscript: readonly Span[];
}

/** A stretch of the shown text: as it stands in the source, or in place of something else. */
interface Piece {
  readonly shown: number;
  readonly raw: Span;
  readonly copied: boolean;
}

const NONE: readonly never[] = [];

/** The source range of a range of the shown text. */
export function rawSpan({ pieces, raw, text }: Scanned, start: number, end: number): Span {
  if (pieces === null) return [start, end];
  const from = start < text.length ? unitAt(pieces, start, 0) : raw.length;
  if (end <= start) return [from, from];
  return [from, end <= text.length ? unitAt(pieces, end - 1, 1) : raw.length];
}

/** Where a shown unit starts (`edge` 0) or ends (1) in the source. */
function unitAt(pieces: readonly Piece[], shown: number, edge: 0 | 1): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.shown ?? 0) <= shown) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) return shown + edge;
  return piece.copied ? piece.raw[0] + shown - piece.shown + edge : piece.raw[edge];
}

/** The first shown unit that starts at a place of the source or after it. */
function shownAt(pieces: readonly Piece[], raw: number, length: number): number {
  const first = lowest(pieces.length, (at) => {
    const piece = pieces[at];
    return piece === undefined || (piece.copied ? piece.raw[1] - 1 : piece.raw[0]) >= raw;
  });
  const piece = pieces[first];
  if (piece === undefined) return length;
  return piece.copied ? piece.shown + Math.max(0, raw - piece.raw[0]) : piece.shown;
}

/** Takes the markup off a stretch of Markdown and remembers where everything stood. Linear in its length. */
export function scan(raw: string): Scanned {
  if (!MARKUP.test(raw)) return plain(raw);
  const found = findCuts(raw);
  const pieces: Piece[] = [];
  let text = "";
  let at = 0;
  const add = (from: number, to: number, shown: string, copied: boolean) => {
    if (shown !== "") pieces.push({ shown: text.length, raw: [from, to], copied });
    text += shown;
    at = to;
  };
  for (const { start, end, insert } of found.cuts) {
    if (start < at) continue;
    add(at, start, raw.slice(at, start), true);
    add(start, end, insert, false);
  }
  add(at, raw.length, raw.slice(at), true);
  const shown = (span: Span): Span => [
    shownAt(pieces, span[0], text.length),
    shownAt(pieces, span[1], text.length),
  ];
  return {
    raw,
    text,
    pieces,
    links: found.links.map((link) => ({ ...link, text: shown(link.text) })),
    references: found.references.map(({ kind, id, raw: span }) => ({
      kind,
      id,
      at: shownAt(pieces, span[0], text.length),
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
    pieces: null,
    links: NONE,
    references: NONE,
    strong: NONE,
    emphasis: NONE,
    strike: NONE,
    code: NONE,
    superscript: NONE,
  };
}

const MARKUP = /[\\*_`[\]<&^]|~~|==/;
