import { type Cursor, closingOf, within } from "../cursor.ts";
import { readSegment, type SegmentDraft } from "../segment.ts";
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
    segments.push(readSegment(within(cursor, from, until)));
  };
  while (cursor.at < cursor.end) {
    const close = closingOf(cursor, cursor.at);
    if (close > cursor.at) {
      cursor.at = close + 1;
      continue;
    }
    const separator = separatorAt(cursor);
    if (separator !== null && cursor.at > from && cursor.at + 1 < cursor.end) {
      take(cursor.at);
      separators.push(separator);
      from = cursor.at + 1;
    }
    cursor.at++;
  }
  take(trimmed(cursor, from));
  return { segments, separators };
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
