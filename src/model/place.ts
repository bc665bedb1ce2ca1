/** UTF-16 offsets into a page's text (after a BOM), end exclusive. Facts keep spans; points are made when shown. */
export type Span = readonly [start: number, end: number];

/** Lines and columns start at 1; columns and offsets count UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Place {
  readonly start: Point;
  readonly end: Point;
}
