import { LEAST_WASTE } from "../../limits.ts";
import type { Entry, Segment, SegmentWriter } from "./segment.ts";

/** Whether more than half of what is kept was of no use to a run that asked for a whole wiki. */
export function wasted(segments: readonly Segment[], used: ReadonlySet<Entry>): boolean {
  const all = segments.reduce((sum, { size }) => sum + size, 0);
  const live = [...used].reduce((sum, { length }) => sum + length, 0);
  return all > LEAST_WASTE && live < all / 2;
}

/**
 * Writes again what other segments hold, and answers whose files are needed no more: those that are hardly larger than what
 * is written already, so that there are never many and none is written often.
 * @param wanted all that is to be kept, whatever its size; null: all that is in small ones
 */
export function mergeInto(
  writer: SegmentWriter,
  segments: readonly Segment[],
  wanted: ReadonlySet<Entry> | null,
): readonly string[] {
  const merged: string[] = [];
  for (const segment of [...segments].sort((a, b) => a.size - b.size)) {
    if (wanted === null && segment.size > 2 * writer.size) break;
    for (const entry of segment.entries()) {
      if (wanted !== null && !wanted.has(entry)) continue;
      const facts = entry.read();
      if (facts !== null) writer.add(entry, facts);
    }
    merged.push(segment.file);
  }
  return merged;
}
