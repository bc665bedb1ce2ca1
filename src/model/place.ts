import type { Point } from "../text/lines.ts";

/** UTF-16 offsets into a page's text (after a BOM), end exclusive. Facts keep spans; points are made when shown. */
export type Span = readonly [start: number, end: number];

export type { Point };

export interface Place {
  readonly start: Point;
  readonly end: Point;
}
