import type { Point } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** Of a page after a BOM. Facts keep spans; points are made when shown. */
export type { Point, Span };

export interface Place {
  readonly start: Point;
  readonly end: Point;
}
