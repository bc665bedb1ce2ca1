import type { Span } from "../../model/place.ts";
import { lowest } from "../../text/lowest.ts";
import type { SourceIndex } from "./source-index.ts";

/** In running text a name further away than this is another sentence's. */
const NEAR_CHARACTERS = 600;

/** Lists in lists under headings: no source goes deeper, hostile ones are cut. */
const MAX_DEPTH = 32;

/** A row with more cells than fit here is no table a person reads. */
const MAX_ROW_CHARACTERS = 4000;

/**
 * How near a place stands to a name: characters between them within one row, item or paragraph; otherwise the
 * length of the way up to a heading, lead line, parent item or column header that has the name; null when nothing links them.
 */
export function nearness(
  source: SourceIndex,
  span: Span,
  places: readonly (readonly [start: number, end: number])[],
): number | null {
  if (places.length === 0) return null;
  const { lines } = source;
  const line = source.lineOf(span[0]);
  const block = lines.blocks[line] ?? line;
  const direct = nearestInBlock(source, span, block, places);
  if (direct !== null) return direct;
  if (columnIsNamed(source, span, line, places)) return NEAR_CHARACTERS;
  let parent = lines.parents[line] ?? -1;
  for (let depth = 1; parent >= 0 && depth < MAX_DEPTH; depth++) {
    if (hasPlace(source, parent, places)) return NEAR_CHARACTERS + depth;
    parent = lines.parents[parent] ?? -1;
  }
  return null;
}

function nearestInBlock(
  source: SourceIndex,
  [start, end]: Span,
  block: number,
  places: readonly (readonly [number, number])[],
): number | null {
  const after = firstAfter(places, start);
  let best: number | null = null;
  for (const place of [places[after - 1], places[after]]) {
    if (place === undefined) continue;
    const line = source.lineOf(place[0]);
    const distance = place[0] >= end ? place[0] - end : Math.max(0, start - place[1]);
    const related = (source.lines.blocks[line] ?? line) === block;
    if (related && distance <= NEAR_CHARACTERS && (best === null || distance < best)) best = distance;
  }
  return best;
}

/** Index of the first place that starts at or after an offset. */
function firstAfter(places: readonly (readonly [number, number])[], offset: number): number {
  return lowest(places.length, (at) => (places[at]?.[0] ?? 0) >= offset);
}

function hasPlace(
  source: SourceIndex,
  line: number,
  places: readonly (readonly [number, number])[],
): boolean {
  const start = source.facts.lineStarts[line] ?? 0;
  const end = source.facts.lineStarts[line + 1] ?? source.facts.text.length;
  const place = places[firstAfter(places, start)];
  return place !== undefined && place[0] < end;
}

/** In a matrix the subject stands over the value, in the first row of the table. */
function columnIsNamed(
  source: SourceIndex,
  span: Span,
  line: number,
  places: readonly (readonly [number, number])[],
): boolean {
  const header = source.lines.tables[line] ?? -1;
  if (header < 0 || header === line || !hasPlace(source, header, places)) return false;
  const start = source.facts.lineStarts[header] ?? 0;
  const end = source.facts.lineStarts[header + 1] ?? source.facts.text.length;
  const column = columnOf(source, line, span[0]);
  for (let at = firstAfter(places, start); ; at++) {
    const place = places[at];
    if (place === undefined || place[0] >= end) return false;
    if (columnOf(source, header, place[0]) === column) return true;
  }
}

function columnOf(source: SourceIndex, line: number, offset: number): number {
  const start = source.facts.lineStarts[line] ?? 0;
  if (offset - start > MAX_ROW_CHARACTERS) return -1;
  let column = 0;
  for (let at = start; at < offset; at++) if (source.facts.text.charCodeAt(at) === 124) column++;
  return column;
}
