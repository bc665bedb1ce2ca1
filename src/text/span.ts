/** UTF-16 offsets into a text, end exclusive. */
export type Span = readonly [start: number, end: number];

/** A span within a part of a text at its place in the whole. */
export function shifted([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
