import { type Cursor, closingOf, peek, within } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import { readSegment } from "../segment/read-segment.ts";
import type { SegmentDraft } from "../segment/segment-draft.ts";
import { type Separator, separatorAt } from "./separator.ts";

export interface Segments {
  readonly segments: readonly SegmentDraft[];
  /** One fewer than the segments: `separators[i]` stands after `segments[i]`. */
  readonly separators: readonly Separator[];
}

/** Cuts a cell at its separators, outside brackets, and reads each piece. */
export function readSegments(cursor: Cursor): Segments {
  const segments: SegmentDraft[] = [];
  const separators: Separator[] = [];
  let from = cursor.at;
  const take = (until: number) => {
    segments.push(readSegment(within(cursor, from, until), priceOf(segments.at(-1))));
  };
  while (cursor.at < cursor.end) {
    const close = closingOf(cursor, cursor.at);
    if (close > cursor.at) {
      cursor.at = close + 1;
      continue;
    }
    // A spaced dash after a value opens a remark, commas and all: `~256 — infeasible with the full model`.
    if (remarkAt(cursor)) break;
    const separator = separatorAt(cursor);
    if (separator !== null && cursor.at > from && cursor.at + 1 < cursor.end) {
      take(cursor.at);
      separators.push(separator);
      from = cursor.at + 1;
      // `7B, 13B, and 70B`.
      if (separator.kind === "comma" && peek(cursor, 1)?.word?.roles?.includes("and") === true) from++;
    }
    cursor.at++;
  }
  take(trimmed(cursor, from));
  return { segments, separators };
}

/** `$3, 50% off with batch`: a discount is taken off the price before it. */
function priceOf(before: SegmentDraft | undefined): Draft | null {
  const last = before?.drafts.at(-1);
  return last?.value.kind === "quantity" && last.value.currency !== undefined ? last : null;
}

function remarkAt(cursor: Cursor): boolean {
  const dash = peek(cursor);
  if (dash?.code !== 45 || !dash.spaced || cursor.at === 0) return false;
  const next = peek(cursor, 1);
  return (
    next !== null &&
    next.spaced &&
    next.kind === "text" &&
    cursor.scanned.text.charCodeAt(dash.start) > 0x2012
  );
}

/** A separator at the end separates nothing. */
function trimmed(cursor: Cursor, from: number): number {
  let end = cursor.end;
  while (end - 1 > from) {
    const code = cursor.tokens[end - 1]?.code ?? 0;
    if (code !== 44 && code !== 59 && code !== 0x3002 && code !== 0x3001) break;
    end--;
  }
  return end;
}
